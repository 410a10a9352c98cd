# Copies and likenesses across archives behind pipes, and what these hold in all, are those of one archive of all their articles.
$ cat > article <<'END'
> text="đi kiểm tra tiến độ giải ngân vốn đầu tư công tại các xã ven biển trong ngày đầu năm mới, yêu cầu các đơn vị khẩn trương hoàn thành giải phóng mặt bằng trước ngày ba mươi tháng sáu và báo cáo kết quả về ủy ban nhân dân thành phố theo đúng quy định"
> while IFS='|' read -r id source title day body; do
>   printf '{"id":"%s","source":"%s","title":"%s","published":"%s","body":"%s"}\n' "$id" "$source" "$title" "$day" "${body/TEXT/$text}"
> done
> END
$ bash article > 1.jsonl <<'END'
> a1|Báo A|Giải ngân vốn|2020-01-01|Ông Đỗ Minh Khuê TEXT.
> a2|Báo A|Biển|2020-01-02|Tàu cá ra khơi ở Đồ Sơn, Trung tâm Kiểm soát bệnh tật (CDC) họp.
> END
$ bash article > 2.jsonl <<'END'
> b1|Báo B|Giải ngân ở ven biển|2020-01-03|Ông Đỗ Minh Khuê TEXT.
> b2|Báo B|Biển|2020-02-02|Tàu cá về bến ở Đồ Sơn, Trung tâm Kiểm soát bệnh tật (CDC) họp.
> END
$ bash article > 3.jsonl <<'END'
> c1|Báo C|Vốn|2020-01-03|Theo báo, ông Đỗ Minh Khuê TEXT.
> c2|Báo C|Khác|2021-01-03|Tin khác về giải ngân.
> c3|Báo C|Không ngày||Tin về tàu.
> END
$ for part in 1 2 3; do timtin -q -a tin/$part import $part.jsonl; done; timtin -q -a whole import 1.jsonl 2.jsonl 3.jsonl
$ printf '[archives]\nxa = "exec:timtin serve tin/1" "exec:timtin serve tin/2" tin/3\nmot = "exec:timtin serve whole"\n' > config.ini
$ timtin -q --config=config.ini -a @xa search -f ids --dups=collapse 'giai ngan'
a1
c2
$ timtin -q --config=config.ini -a @xa count --dups=collapse '*'
5
$ cat > compare <<'END'
> set -f
> plain() { sed "/round trip/d; / bytes sent/d; s/ --config=[^ ]*//; s/ -a [^ ]*//g"; }
> while read -r question; do
>   timtin --config=config.ini -a $1 $question > parts 2> parts.notes
>   timtin -a whole $question > one 2> one.notes
>   cmp one parts && cmp <(plain < one.notes) <(plain < parts.notes) || echo "of $question"
> done
> END
$ printf '%s\n' 'search -f jsonl --dups=collapse giai' 'search -f json --dups=collapse *' 'search --dups=collapse -n 1 --offset 1 -f jsonl giai ngan' 'search --dups=collapse -s oldest -f jsonl *' 'search --dups=collapse -n 0 -f jsonl *' 'search --dups=collapse giai' 'search giai' 'count --dups=collapse giai ngan' 'count --dups=collapse nothing' > copies
$ printf '%s\n' 'search -f ids cluster:a1' 'search -f ids cluster:c1 source:b*' 'count cluster:c2' 'search cluster:nobody' 'search -f jsonl like:a1' 'search like:b2 -f ids' 'search like:a2 -n 1' 'count like:a2 -source:b*' 'search like:nobody' 'search --explain like:a1' > likenesses
$ printf '%s\n' 'info abbreviations' 'info topics -f tsv' 'show c3' > all
$ bash compare @xa < copies
$ bash compare @xa < likenesses
$ bash compare @xa < all
# So of a single one.
$ head -3 copies | bash compare @mot; head -6 likenesses | bash compare @mot
# In all, but for the bytes, what is in one is in the parts.
$ timtin -a whole info -f tsv | grep -v 'archive\|bytes\|slack\|generation' > one; timtin --config=config.ini -a @xa info -f tsv | grep -v 'archive\|bytes\|slack\|generation' | cmp one -
$ timtin --config=config.ini -a @xa info -f tsv | grep 'generation\|clusters\|copies'
clusters	1
copies	2
generation	
# What a name has seen it has seen in all of them.
$ timtin --config=config.ini -a @xa search --new=n -f ids 'giai ngan'
2> @n: 4 articles are there already; from now on new ones are printed
[exit 1]
$ echo 'n1|Báo B|Mới|2022-01-01|Giải ngân.' | bash article | timtin -q -a tin/2 import -
$ timtin --config=config.ini -a @xa search --new=n -f ids 'giai ngan'
n1
2> 1 new article
$ timtin --config=config.ini -a @xa search --new=n -f ids 'giai ngan'
[exit 1]
# What was derived of them before is derived anew.
$ echo 'n1|Báo B|Mới|2022-01-01|Giải ngân.' | bash article | timtin -q -a whole import -
$ head -3 copies | bash compare @xa

# What archives behind pipes say of officials, and of articles that two of them hold, is what one archive says into which all came in their order.
$ cat > 1.jsonl <<'END'
> {"id":"p1","source":"Báo A","title":"Giải ngân","published":"2020-01-01","body":"Ông Đỗ Minh Khuê, Chủ tịch UBND huyện Thủy Nguyên, đi kiểm tra."}
> {"id":"p2","source":"Báo B","title":"Bản thảo","published":"2020-02-01","body":"Ông Đỗ Minh Khuê, Chủ tịch Ủy ban nhân dân huyện Thủy Nguyên, nói lời xwq."}
> {"id":"p5","source":"Báo B","title":"Không dấu","published":"2020-02-02","body":"Ba Ta Thu Suong, Giam doc So Y te tinh Lao Cai, phat bieu khong dau."}
> END
$ cat > 2.jsonl <<'END'
> {"id":"p2","source":"Báo B","title":"Bản sửa","published":"2020-02-01","body":"Ông Đỗ Minh Khuê, Bí thư Huyện ủy Thủy Nguyên, nói lời khác."}
> {"id":"p3","source":"Báo B","title":"Ba","published":"2021-01-01","body":"Ông Vũ Văn Lễ, Giám đốc Công ty Sông Cấm, và ông Đỗ Minh Khuê, Chủ tịch UBND huyện Thủy Nguyên, dự họp."}
> END
$ cat > 3.jsonl <<'END'
> {"id":"p1","source":"Báo A","title":"Giải ngân","published":"2020-01-01","body":"Ông Đỗ Minh Khuê, Chủ tịch UBND huyện Thủy Nguyên, đi kiểm tra."}
> {"id":"p4","source":"Báo A","title":"Bốn","published":"2021-03-01","body":"Bà Tạ Thu Sương, Giám đốc Sở Y tế tỉnh Lào Cai, phát biểu."}
> END
$ for part in 1 2 3; do export SOURCE_DATE_EPOCH=$((1703984400 + part * 86400)); timtin -q -a tin/$part import $part.jsonl; timtin -q -a whole import $part.jsonl; done; unset SOURCE_DATE_EPOCH
$ printf '[archives]\nxa = "exec:timtin serve tin/1" "exec:timtin serve tin/2" tin/3\n' > config.ini
$ timtin -q --config=config.ini -a @xa search -f csv --fields=id,title,added '*' | tr -d '\r' | sort
id,title,added
p1,Giải ngân,2024-01-01T08:00+07:00
p2,Bản sửa,2024-01-01T08:00+07:00
p3,Ba,2024-01-02T08:00+07:00
p4,Bốn,2024-01-03T08:00+07:00
p5,Không dấu,2024-01-01T08:00+07:00
$ timtin -q --config=config.ini -a @xa officials khue
1. Đỗ Minh Khuê
   3 articles · 01/01/2020 – 01/01/2021 · Báo B, Báo A
   2  Chủ tịch UBND huyện Thủy Nguyên · 01/01/2020 – 01/01/2021
   1  Bí thư Huyện ủy Thủy Nguyên · 01/02/2020
$ cat > compare <<'END'
> set -f
> plain() { sed "/round trip/d; / bytes sent/d; s/ --config=[^ ]*//; s/ -a '[^']*'//g; s/ -a [^ ]*//g; s/ in .*officials.tsv.* would/ there would/"; }
> while read -r question; do
>   timtin "$@" $question > parts 2> parts.notes
>   timtin -a whole $question > one 2> one.notes
>   cmp one parts && cmp <(plain < one.notes) <(plain < parts.notes) || echo "of $question"
> done
> END
$ printf '%s\n' 'search -f jsonl *' 'search xwq' 'search --explain -f ids bản' 'search added:2024-01-01' export 'show p2' > articles
$ printf '%s\n' 'count --by official *' 'count --by position *' 'count --by official bản OR ho*' 'officials -f jsonl' 'officials -f tsv suong' 'officials --position=giam -f jsonl' 'officials --at=2/2020' 'officials --source=báo' 'officials nobody' > register
$ cat articles register | bash compare --config=config.ini -a @xa
# In whatever order they are named.
$ bash compare --config=config.ini -a 'exec:timtin serve tin/3' -a tin/2 -a tin/1 < articles
# Corrections of each count for all.
$ printf 'rename\tTạ Thu Sương\tTạ Sương\nhide\tVũ Văn Lễ\n' > tin/2/officials.tsv; cp tin/2/officials.tsv whole/
$ bash compare --config=config.ini -a @xa < register
$ rm tin/2/officials.tsv whole/officials.tsv
# Without the part that has the newer version the older one counts again.
$ timtin -q --config=config.ini -a 'exec:timtin serve tin/1' -a 'exec:false' --partial=warn count xwq
1
2> timtin: exec:false did not answer (it has ended without an answer); 1 of 2 archives
[exit 7]
# After an import into one of them, and with another one, which has a newer version.
$ printf '{"id":"p6","source":"Báo A","title":"Sáu","published":"2021-04-01","body":"Bà Tạ Thu Sương, Giám đốc Sở Y tế tỉnh Lào Cai, họp."}\n' > 5.jsonl
$ for archive in tin/3 whole; do SOURCE_DATE_EPOCH=1704416400 timtin -q -a $archive import 5.jsonl; done
$ head -5 register | bash compare --config=config.ini -a @xa
$ printf '{"id":"p2","source":"Báo B","title":"Bản in","published":"2020-02-01","body":"Ông Đỗ Minh Khuê nói lời xwq."}\n' > 4.jsonl
$ for archive in tin/4 whole; do SOURCE_DATE_EPOCH=1704416400 timtin -q -a $archive import 4.jsonl; done
$ timtin -q --config=config.ini -a @xa -a tin/4 count xwq
1
$ bash compare --config=config.ini -a @xa -a tin/4 < articles

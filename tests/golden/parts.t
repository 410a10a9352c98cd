# Several archives asked as one: what they print is what one archive of all their articles prints.
$ timtin -q -a tin/2020 import $DATA/years/2020.jsonl
$ timtin -q -a tin/2021 import $DATA/years/2021.jsonl
$ timtin -q -a whole import $DATA/years/2020.jsonl $DATA/years/2021.jsonl
$ timtin -a tin/2020 -a tin/2021 search -f ids 'giai ngan'
p3
p1
2> 2 articles
2> read as: giai: giải; ngan: ngân
$ timtin -a tin/2020 -a tin/2021 count --by official '*'
3  Đỗ Minh Khuê
1  Tạ Thu Sương
$ timtin -a tin/2020 -a tin/2021 officials khue
1. Đỗ Minh Khuê
   3 articles · 01/01/2020 – 01/01/2021 · Báo B, Báo A
   3  Chủ tịch UBND huyện Thủy Nguyên · 01/01/2020 – 01/01/2021
2> 1 person
2> hint: were it wrong, one of these lines in tin/2020/officials.tsv would correct it:
2>   rename	Đỗ Minh Khuê	NAME
2>   hide	Đỗ Minh Khuê
$ set -f; for question in 'search -f jsonl *' 'search --dups=collapse -f jsonl giai ngan' 'search giai nagn' 'search --explain -f ids giai' 'search like:p1' 'count --by position *' 'count --by year *' 'officials' 'export' 'show p4' 'info abbreviations'; do
>   timtin -a tin/2020 -a tin/2021 $question > parts 2> parts.notes
>   timtin -a whole $question > one 2> one.notes
>   cmp one parts && cmp <(sed 's/ -a [^ ]*//g' one.notes) <(sed 's/ -a [^ ]*//g' parts.notes)
> done
# They have names, in the environment and in the configuration.
$ TIMTIN_ARCHIVE=tin/2020:tin/2021 timtin count '*'
4
$ TIMTIN_ARCHIVE=tin/2020:tin/2021 timtin -a tin/2020 count '*'
2
$ mkdir -p ~/.config/timtin && printf '[archives]\ntat-ca = tin/20*\n' > ~/.config/timtin/config.ini
$ timtin -a @tat-ca count '*'
4
$ timtin -a tin/2021 -a @tat-ca count '*'
4
$ timtin -a @khac count '*'
2> timtin: there are no archives “@khac”
2> hint: a line in [archives] of $HOME/.config/timtin/config.ini names some: khac = ~/tin/*
[exit 2]
# Corrections and saved queries of all count.
$ printf 'rename\tTạ Thu Sương\tTạ Sương\n' > tin/2021/officials.tsv
$ timtin -q -a @tat-ca officials suong
1. Tạ Sương · also: Tạ Thu Sương
   1 article · 01/03/2021 · Báo A
   1  Giám đốc Sở Y tế tỉnh Lào Cai · 01/03/2021
$ timtin -q -a tin/2021 search --save=y 'Sở Y tế' > /dev/null
$ timtin -a @tat-ca count @y
1
# What writes takes one; what cannot be read is named.
$ timtin -a @tat-ca import $DATA/years/2020.jsonl
2> timtin: this takes one archive, not 2
2> hint: search, browse, count, show, open, officials, export and info ask several archives as one, on other machines too
[exit 2]
$ timtin -a @tat-ca remove p1
2> timtin: this takes one archive, not 2
2> hint: search, browse, count, show, open, officials, export and info ask several archives as one, on other machines too
[exit 2]
$ timtin -a @tat-ca search --save=z x
2> timtin: this takes one archive, not 2
2> hint: search, browse, count, show, open, officials, export and info ask several archives as one, on other machines too
[exit 2]
$ timtin -a tin/2020 -a nowhere count '*'
2> timtin: there is no archive at nowhere
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
# Of an article that both hold the newest import counts, once, as in one archive into which they came in their order.
$ timtin -a tin/2020 -a whole count '*'
4
$ cat > day-1.jsonl <<'END'
> {"id":"v","source":"Báo A","title":"Bản thảo","body":"Ông Đỗ Minh Khuê, Chủ tịch UBND huyện Thủy Nguyên, nói lời xwq."}
> {"id":"w","source":"Báo A","title":"Như cũ","body":"Không có gì mới."}
> END
$ cat > day-2.jsonl <<'END'
> {"id":"v","source":"Báo A","title":"Bản in","body":"Bà Tạ Thu Sương, Giám đốc Sở Y tế tỉnh Lào Cai, phát biểu."}
> {"id":"w","source":"Báo A","title":"Như cũ","body":"Không có gì mới."}
> END
$ SOURCE_DATE_EPOCH=1704070800 timtin -q -a day/1 import day-1.jsonl
$ SOURCE_DATE_EPOCH=1704157200 timtin -q -a day/2 import day-2.jsonl
$ for day in 1 2; do SOURCE_DATE_EPOCH=$((1703984400 + day * 86400)) timtin -q -a days import day-$day.jsonl; done
$ timtin -q -a day/2 -a day/1 search -f csv --fields=id,title,added '*' | tr -d '\r'
id,title,added
v,Bản in,2024-01-01T08:00+07:00
w,Như cũ,2024-01-01T08:00+07:00
$ for question in 'search -f jsonl *' 'search xwq' 'search Bản' 'count --by official *' 'officials' 'search --explain -f jsonl added:2024-01-01' 'export' 'show w'; do
>   timtin -a day/1 -a day/2 $question > parts 2> parts.notes
>   timtin -a days $question > one 2> one.notes
>   cmp one parts && cmp <(sed 's/ -a [^ ]*//g' one.notes) <(sed 's/ -a [^ ]*//g' parts.notes)
> done
# No part is left out because it cannot be read, and the part of a name without a home is asked for.
$ mkdir tin/20bad && cp tin/2020/manifest tin/20bad/ && timtin -a @tat-ca count '*'
2> timtin: cannot read archive tin/20bad: the index is damaged: Couldn't open tin/20bad/gen-1 (No such file or directory)
2> hint: this tells what is damaged: timtin -a tin/20bad check
[exit 3]
$ rm -r tin/20bad; env -u HOME -u XDG_CONFIG_HOME timtin -a @tat-ca count '*'
2> timtin: cannot tell which archives “@tat-ca” are: HOME is not set
2> hint: --config=FILE names the configuration that says it
[exit 2]
# What both say alike in officials.tsv is said once.
$ cp tin/2021/officials.tsv tin/2020/ && timtin -q -a @tat-ca officials suong | head -1
1. Tạ Sương · also: Tạ Thu Sương
$ timtin -a @tat-ca info -f tsv | grep generation
generation	
# What a name stands for has seen what its archives have; an archive that comes to it later has not.
$ timtin -a @tat-ca search --new=n -f ids '*'
2> @n: 4 articles are there already; from now on new ones are printed
[exit 1]
$ printf '{"id":"n1","source":"Báo A","title":"Bản tin","published":"2022-01-01","body":"Tin mới."}\n' | timtin -q -a tin/2022 import -
$ timtin -a @tat-ca search --new=n -f ids '*'
n1
2> 1 new article
$ rm -r tin/2022
# An archive of another version is named.
$ cp -r tin/2021 tin/2029 && sed -i 's/"timtin":2/"timtin":9/' tin/2029/manifest && timtin -a @tat-ca count '*'
2> timtin: cannot read archive tin/2029: it was made by another version of timtin
2> hint: import the articles again into a new archive (-a DIR)
[exit 3]
$ rm -r tin/2029
# A list of lines may have colons in its names.
$ TIMTIN_ARCHIVE=$(printf 'tin/2020\ntin/2021') timtin count '*'
4
# A variable of a script that nobody set does not mean the default archive.
$ TIMTIN_ARCHIVE=$UNSET:tin/2021 timtin count '*'
2> timtin: TIMTIN_ARCHIVE has an empty name: :tin/2021
[exit 2]
$ TIMTIN_ARCHIVE=: timtin import $DATA/years/2020.jsonl
2> timtin: TIMTIN_ARCHIVE has an empty name: :
[exit 2]
# What is kept of several is of the state that it tells, even if an older one with the same numbers was put back.
$ cp -r tin/2021 before; printf '{"id":"z","title":"Một","body":["Hai."]}\n' | timtin -q -a tin/2021 import -
$ timtin -a @tat-ca count '*'
5
$ rm -r tin/2021; mv before tin/2021; timtin -q -a tin/2020 export | head -1 | timtin -q -a tin/2021 import -
$ timtin -a @tat-ca count '*'
4

# Archives behind pipes, here of a command, elsewhere of ssh: what they answer together, and with a folder beside them, is what one archive of all their articles answers.
$ cat > 1.jsonl <<'END'
> {"id":"p1","source":"Báo A","title":"Giải ngân vốn đầu tư công","published":"2020-01-01","body":"Ông Đỗ Minh Khuê, Chủ tịch UBND huyện Thủy Nguyên, đi kiểm tra tiến độ giải ngân vốn đầu tư công tại các xã ven biển trong ngày đầu năm mới."}
> {"id":"p2","source":"Báo B","title":"Hai","published":"2020-02-01","body":"Ông Đỗ Minh Khuê, Chủ tịch UBND huyện Thủy Nguyên, phát biểu."}
> END
$ cat > 2.jsonl <<'END'
> {"id":"p3","source":"Báo B","title":"Giải ngân vốn đầu tư công","published":"2021-01-01","body":"Ông Đỗ Minh Khuê, Chủ tịch UBND huyện Thủy Nguyên, đi kiểm tra tiến độ giải ngân vốn đầu tư công tại các xã ven biển trong ngày đầu năm mới."}
> END
$ cat > 3.jsonl <<'END'
> {"id":"p4","source":"Báo A","title":"Bốn","published":"2021-03-01","body":"Bà Tạ Thu Sương, Giám đốc Sở Y tế tỉnh Lào Cai, phát biểu."}
> END
$ for part in 1 2 3; do timtin -q -a tin/$part import $part.jsonl; done; timtin -q -a whole import 1.jsonl 2.jsonl 3.jsonl
$ printf '[archives]\nxa = "exec:timtin serve tin/1" "exec:timtin serve tin/2" tin/3\n' > config.ini
$ timtin --config=config.ini -a @xa search -f ids 'giai ngan'
p3
p1
2> 2 articles
2> read as: giai: giải; ngan: ngân
$ set -f; for question in 'search -f jsonl *' 'search giai nagn' 'search --match=any -f jsonl giai tinh' 'search -s oldest -f csv khuê' 'search title:giai' 'search lao cai -giai' 'search date:2021' 'count khue' 'count --by year *' 'count --by source *' 'count --by topic *' 'export' 'export date:2020' 'show p4' 'show -f json p1'; do
>   timtin --config=config.ini -a @xa $question > parts 2> parts.notes
>   timtin -a whole $question > one 2> one.notes
>   cmp one parts && cmp <(sed 's/ -a [^ ]*//g' one.notes) <(sed 's/ --config=[^ ]* -a [^ ]*//g' parts.notes) || echo "of $question"
> done
# What asking them took is told: a search takes three round trips, for the words, for what is found, and for the copies of that.
$ timtin --config=config.ini -a @xa search --explain -f ids 'huyện OR bốn' 2>&1 | grep trip
3 round trips
$ timtin --config=config.ini -a @xa search --explain -f ids 'so y te' 2>&1 | sed -n 's/[0-9]* \(bytes\|received\|ms\)/N \1/gp'
exec:timtin serve tin/1: N bytes sent, N received, N ms
exec:timtin serve tin/2: N bytes sent, N received, N ms
tin/3: N bytes sent, N received, N ms
# One that does not answer makes it an error, or is left out and named: never left out silently.
$ timtin -a tin/3 -a 'exec:false' search -f ids '*'
2> timtin: exec:false did not answer (it has ended without an answer); 1 of 2 archives
2> hint: with --partial=warn the others answer without it
[exit 7]
$ timtin -a tin/3 -a 'exec:false' --partial=warn search -f ids '*'
p4
2> 1 article
2> timtin: exec:false did not answer (it has ended without an answer); 1 of 2 archives
[exit 7]
$ timtin -q -a tin/3 -a 'exec:echo no route >&2; exit 255' --partial=warn count '*'
1
2> timtin: exec:echo no route >&2; exit 255 did not answer (it says: no route); 1 of 2 archives
[exit 7]
$ mkfifo never; timtin -a tin/3 -a 'exec:exec cat never' --timeout=5 --partial=fail count '*'
2> timtin: exec:exec cat never did not answer (it did not answer in time); 1 of 2 archives
2> hint: with --partial=warn the others answer without it
[exit 7]
$ timtin -a 'exec:false' -a 'exec:exit 3' --partial=warn count '*'
2> timtin: exec:false did not answer (it has ended without an answer); exec:exit 3 did not answer (it has ended without an answer); 0 of 2 archives
[exit 7]
$ timtin -q -a tin/3 -a 'exec:echo Welcome to this host' --partial=warn export date:2021 | wc -l
1
2> timtin: exec:echo Welcome to this host did not answer (what it sends is no answer of timtin); 1 of 2 archives

$ timtin -a tin/3 -a exec:false --partial=maybe count '*'
2> timtin: --partial cannot be "maybe"
2> hint: use one of: auto, fail, warn
[exit 2]
# What a command has started ends with us, whatever ends us.
$ mkfifo alive silent; timtin -a tin/3 -a 'exec:{ echo; cat silent; } > alive & wait; true' count '*' & exec 3< alive; read -r line <&3; kill -TERM $!; cat <&3; wait $!
[exit 143]
# So it is of what is not a query.
$ timtin -q -a tin/3 -a 'exec:false' --partial=warn officials suong
1. Tạ Thu Sương
   1 article · 01/03/2021 · Báo A
   1  Giám đốc Sở Y tế tỉnh Lào Cai · 01/03/2021
2> timtin: exec:false did not answer (it has ended without an answer); 1 of 2 archives
[exit 7]
$ timtin -q -a tin/3 -a 'exec:false' --partial=warn info -f tsv | grep articles
articles	1
2> timtin: exec:false did not answer (it has ended without an answer); 1 of 2 archives
$ for subject in sources topics abbreviations; do timtin -q -a tin/3 -a 'exec:false' --partial=warn info $subject > table; echo $?; done
7
7
7
2> timtin: exec:false did not answer (it has ended without an answer); 1 of 2 archives
2> timtin: exec:false did not answer (it has ended without an answer); 1 of 2 archives
2> timtin: exec:false did not answer (it has ended without an answer); 1 of 2 archives
$ timtin -q -a tin/3 -a 'exec:false' --partial=warn open p4
2> timtin: this article has no address of the web: Bốn
2> timtin: exec:false did not answer (it has ended without an answer); 1 of 2 archives
[exit 7]
$ timtin -q -a tin/3 -a 'exec:false' --partial=fail officials suong
2> timtin: exec:false did not answer (it has ended without an answer); 1 of 2 archives
2> hint: with --partial=warn the others answer without it
[exit 7]
# What is wrong there is told here.
$ timtin -a tin/3 -a 'exec:timtin serve nowhere' --partial=warn count '*'
2> timtin: exec:timtin serve nowhere: there is no archive at nowhere
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
$ timtin -a 'exec:timtin serve tin/1' search '"giai'
2> timtin: this quotation mark is not closed
2>   "giai
2>   ^
2> hint: close it, or search for the text as it is with --literal
[exit 2]
$ timtin -a 'exec:timtin serve tin/1' -a 'exec:timtin serve tin/1' count '*'
2
$ timtin -a 'exec:' count '*'
2> timtin: “exec:” is no archive on another machine: the command is missing
2> hint: for example ssh://user@host/path, exec:'timtin serve PATH'
[exit 2]
$ timtin -a 'ssh://host' count '*'
2> timtin: “ssh://host” is no archive on another machine: the path is missing
2> hint: for example ssh://user@host/path, exec:'timtin serve PATH'
[exit 2]
$ timtin -a 'ssh://-oProxyCommand=x/tin' count '*'
2> timtin: “ssh://-oProxyCommand=x/tin” is no archive on another machine: a host begins with no hyphen
2> hint: for example ssh://user@host/path, exec:'timtin serve PATH'
[exit 2]
# Neither imports nor reindexes one, nor does one serve another.
$ timtin -a 'exec:timtin serve tin/1' import 1.jsonl
2> timtin: this takes a folder, not exec:timtin serve tin/1
2> hint: search, browse, count, show, open, officials, export and info ask several archives as one, on other machines too
[exit 2]
$ timtin serve 'exec:timtin serve tin/1' < /dev/null > answer
2> timtin: this takes a folder, not exec:timtin serve tin/1
[exit 2]
$ timtin -a whole serve < config.ini > /dev/null
2> timtin: what comes is no question of timtin
[exit 6]

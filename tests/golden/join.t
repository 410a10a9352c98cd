# Archives are joined without reading their articles again: what the user sees is what `export | import` makes.
$ timtin -q -a tin/2020 import $DATA/years/2020.jsonl
$ timtin -q -a tin/2021 import $DATA/years/2021.jsonl
$ timtin -q -a tin/2021 search --save=y-te 'Sở Y tế' > /dev/null
$ printf '# người làm báo\nrename\tTạ Thu Sương\tTạ Sương' > tin/2021/officials.tsv
$ timtin -a all import --from-archive tin/2020 tin/2021 2>&1 | sed 's/in [0-9.]* s/in N s/'
joined 4 articles in N s: 4 new, 0 changed, 0 unchanged, 0 duplicate, 0 rejected
taken over: saved queries of tin/2021: @y-te
taken over: corrections of tin/2021: 1 line
$ (timtin -q -a tin/2020 export; timtin -q -a tin/2021 export) | timtin -q -a piped import -
$ cp tin/2021/officials.tsv tin/2021/queries.tsv piped/
$ set -f; for question in 'search -f jsonl *' 'officials khue' 'search --dups=collapse -f jsonl giai ngan' 'search giai nagn' 'search --explain -f ids giai' 'search like:p1' 'count --by position *' 'count --by year *' 'count @y-te' 'officials' 'export' 'show p4' 'info abbreviations' 'search "đầu tư công"~5' 'search huy*'; do
>   timtin -a piped $question > one 2> one.notes
>   timtin -a all $question > two 2> two.notes
>   cmp one two && cmp <(sed 's/piped/all/g' one.notes) two.notes
> done
$ timtin -a all check --deep
2> no damage found
# Again it changes nothing.
$ cp all/manifest before; timtin -a all import --from-archive tin/2020 tin/2021 2>&1 | sed 's/in [0-9.]* s/in N s/'; cmp all/manifest before
joined 4 articles in N s: 0 new, 0 changed, 4 unchanged, 0 duplicate, 0 rejected
# Into an archive that has articles, as an import of them: of one key the newest counts, with the day of the first.
$ cat > moi.jsonl <<'END'
> {"id":"p1","source":"Báo A","title":"Giải ngân vốn đầu tư công","published":"2020-01-01","body":"Bản mới có chữ xoay."}
> {"id":"p5","source":"Báo A","title":"Năm","published":"2022-03-01","body":"Tin của ngày mới."}
> END
$ SOURCE_DATE_EPOCH=1635500000 timtin -q -a moi import moi.jsonl
$ SOURCE_DATE_EPOCH=1635500000 timtin -a all import --from-archive moi 2>&1 | sed 's/in [0-9.]* s/in N s/'
joined 2 articles in N s: 1 new, 1 changed, 0 unchanged, 0 duplicate, 0 rejected; 1 read anew
$ timtin -q -a all search -f csv --fields=id,added 'xoay OR "ngày mới"' | tr -d '\r'
id,added
p5,2021-10-29T16:33+07:00
p1,2021-07-05T12:00+07:00
$ timtin -a all check --deep
2> no damage found
$ timtin -a moi import --from-archive tin/2020 tin/2021 2>&1 | sed 's/in [0-9.]* s/in N s/'
joined 4 articles in N s: 3 new, 0 changed, 1 unchanged, 0 duplicate, 0 rejected
taken over: saved queries of tin/2021: @y-te
taken over: corrections of tin/2021: 1 line
$ cmp <(timtin -q -a moi export) <(timtin -q -a all export) && timtin -q -a moi check --deep
# What contradicts what is written here is told, and stays where it is.
$ printf 'rename\tTạ Thu Sương\tSương Tạ\nalias\tĐỗ Minh Khuê\tAnh Khuê\n' > moi/officials.tsv; printf 'y-te\tBệnh viện\n' > moi/queries.tsv
$ timtin -q -a all import --from-archive moi
2> not taken over: moi/queries.tsv:1: @y-te is another query here
2> not taken over: moi/officials.tsv:1: a line above renames Tạ Thu Sương already
[exit 5]
$ cat all/officials.tsv
rename	Tạ Thu Sương	Tạ Sương
alias	Đỗ Minh Khuê	Anh Khuê
# Articles that other lexicons have read are read anew.
$ cp -r "$SAMPLE/.." lexicons && printf '9\tphát biểu\n' >> lexicons/topics/y-te.tsv
$ rm moi/officials.tsv moi/queries.tsv; TIMTIN_DATA=lexicons timtin -a khac import --from-archive moi 2>&1 | sed 's/in [0-9.]* s/in N s/'
joined 5 articles in N s: 5 new, 0 changed, 0 unchanged, 0 duplicate, 0 rejected; 5 read anew
$ timtin -q -a moi export > moi.jsonl; TIMTIN_DATA=lexicons timtin -q -a khac2 import --keep-added moi.jsonl; cmp <(timtin -q -a khac export) <(timtin -q -a khac2 export)
# What came in later than now, by a clock that was wrong, comes in now: either way, with the index or anew.
$ timtin -q -a khac3 import --from-archive moi; timtin -q -a khac4 import --keep-added moi.jsonl; cmp <(timtin -q -a khac3 export) <(timtin -q -a khac4 export); timtin -a khac3 check --deep
2> no damage found
$ timtin -q -a khac3 search -f csv --fields=id,added 'xoay OR "ngày mới"' | tr -d '\r'
id,added
p5,2021-07-05T12:00+07:00
p1,2021-07-05T12:00+07:00
# An article whose record is damaged is left out and told; the others come.
$ cat > spoil <<'END'
> import sys, zlib
> path, word = sys.argv[1], "Giải ngân".encode()
> data = open(path, "rb").read()
> def inflated(begin, stream):
>     inflate = zlib.decompressobj(-15)
>     try: record = inflate.decompress(stream[begin:])
>     except zlib.error: return b""
>     return record if inflate.eof else b""
> # The record of p1, and a bit of it without which it can still be unpacked.
> begin = next(at for at in range(len(data)) if word in inflated(at, data))
> record = inflated(begin, data)
> def spoiled(bit): return data[:bit // 8] + bytes([data[bit // 8] ^ 1 << bit % 8]) + data[bit // 8 + 1:]
> for bit in range(8 * (begin + 20), 8 * len(data)):
>     if len(inflated(begin, spoiled(bit))) == len(record) and inflated(begin, spoiled(bit)) != record: break
> open(path, "wb").write(spoiled(bit))
> END
$ cp -r tin/2020 hong; python3 spoil hong/gen-1/docdata.glass
$ timtin -q -a sua import --from-archive hong tin/2021 2>&1
rejected: hong: p1: its record is damaged (damaged)
[exit 5]
$ timtin -a sua count '*'
3
# So it is if the archive has it, whatever came in first: a damaged one it keeps until a sound one comes.
$ cp -r hong hong2; SOURCE_DATE_EPOCH=1625500000 timtin -q -a sau import $DATA/years/2020.jsonl; cp -r sau lanh; python3 spoil sau/gen-1/docdata.glass
$ timtin -a sau import --from-archive hong hong2 tin/2021 2>&1 | sed 's/in [0-9.]* s/in N s/'
rejected: hong: p1: its record is damaged (damaged)
rejected: hong2: p1: its record is damaged (damaged)
joined 6 articles in N s: 2 new, 1 changed, 1 unchanged, 0 duplicate, 2 rejected
taken over: saved queries of tin/2021: @y-te
taken over: corrections of tin/2021: 1 line
$ timtin -q -a sau check
p1: its record is damaged; importing the article again heals it
[exit 1]
$ timtin -a sau4 import --from-archive sau 2>&1 | sed 's/in [0-9.]* s/in N s/'
rejected: sau: p1: its record is damaged (damaged)
joined 4 articles in N s: 3 new, 0 changed, 0 unchanged, 0 duplicate, 1 rejected
taken over: saved queries of sau: @y-te
taken over: corrections of sau: 1 line
$ timtin -q -a sau4 check
$ timtin -a sau import --from-archive tin/2020 2>&1 | sed 's/in [0-9.]* s/in N s/'; timtin -a sau check --deep
joined 2 articles in N s: 0 new, 1 changed, 1 unchanged, 0 duplicate, 0 rejected; 1 read anew
2> no damage found
$ timtin -a lanh import --from-archive hong 2>&1 | sed 's/in [0-9.]* s/in N s/'; timtin -a lanh count '*'
rejected: hong: p1: its record is damaged (damaged)
joined 2 articles in N s: 0 new, 1 changed, 0 unchanged, 0 duplicate, 1 rejected
2
# An archive with another damaged file is left out.
$ cp -r tin/2020 vo; printf 'x' | dd of=vo/gen-1/postlist.glass bs=1 seek=100 conv=notrunc status=none
$ timtin -q -a sua2 import --from-archive vo tin/2021
2> rejected: vo: cannot read archive vo: its file postlist.glass is not what was written (damaged)
[exit 5]
$ timtin -a sua2 count '*'
2
$ timtin -a sua3 import --from-archive vo
2> timtin: cannot read archive vo: its file postlist.glass is not what was written
2> hint: this tells what is damaged: timtin -a vo check
[exit 3]
$ cp -r vo vo2; timtin -q -a sua3 import --from-archive vo vo2
2> timtin: cannot read archive vo: its file postlist.glass is not what was written
2> hint: this tells what is damaged: timtin -a vo check
[exit 3]
# Nothing is left of what was refused.
$ ls sua3
lock
$ timtin -a sua3 count '*'
2> timtin: there is no archive at sua3
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
$ timtin -q -a sua3 import --from-archive tin/2021 && timtin -a sua3 count '*'
2
# What cannot be joined is named before anything is made.
$ timtin -a x import --from-archive tin/2020 nowhere
2> timtin: there is no archive at nowhere
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
$ test -e x
[exit 1]
$ timtin -a tin/2020 import --from-archive tin/2021 ./tin/../tin/2020
2> timtin: the archive ./tin/../tin/2020 cannot be joined to itself
[exit 2]
$ timtin -a x import --from-archive exec:true
2> timtin: only archives on this machine are joined, not exec:true
2> hint: copy it here first, for example with rsync
[exit 2]
$ timtin -a x import --from-archive tin/2020 --dry-run
2> timtin: --from-archive takes archives and nothing else to read
2> hint: beside it stand only --rejects, --log, --log-format, --wait and --threads
[exit 2]
$ cp -r tin/2021 tin/2029 && sed -i 's/"timtin":2/"timtin":9/' tin/2029/manifest && timtin -a x import --from-archive tin/2029
2> timtin: cannot read archive tin/2029: it was made by another version of timtin
2> hint: import the articles again into a new archive (-a DIR)
[exit 3]
# It takes several, as the paths of an import.
$ timtin import --help | grep -A1 -- --from-archive
      --from-archive DIR ...  take over the articles of other archives, instead
                              of PATH

# `check` finds nothing in an archive that is as it was written, be it as built or written to since.
$ for i in $(seq 40); do printf '{"id":"n%s","title":"Tin số %s","body":["Giải ngân vốn đầu tư công."]}\n' $i $i; done > news.jsonl
$ timtin -a sealed --quiet import news.jsonl
$ timtin -a sealed check
2> no damage found
$ cp -r sealed live
$ printf '{"id":"x1","title":"Tin thêm","body":["Một bài nữa."]}\n' > more.jsonl
$ timtin -a live --quiet import more.jsonl
$ timtin -a live check
2> no damage found
$ timtin -a nowhere check 2>&1 | sed q
timtin: there is no archive at nowhere
# One bit that no search need come across.
$ cat > flip.py <<'END'
> import sys
> path, at = sys.argv[1], int(sys.argv[2])
> data = bytearray(open(path, "rb").read())
> data[at % len(data)] ^= 1
> open(path, "wb").write(data)
> END
$ for kind in sealed live; do
>   cp -r $kind bit; python3 flip.py bit/gen-1/position.glass 8000
>   timtin -a bit --quiet check --format=jsonl | grep content; rm -r bit
> done
{"kind":"content","place":"gen-1/position.glass"}
{"kind":"content","place":"gen-1/position.glass"}
# An export reads what it is told by, and says so when that is not what was written. What has a checksum of
# its own, a record, is another matter.
$ for kind in sealed live; do
>   cp -r $kind bit; python3 flip.py bit/gen-1/postlist.glass 8000
>   for words in '*' 'giải ngân'; do timtin -a bit --quiet export "$words" > out 2> said; echo "exit $?"; done
>   grep -o 'postlist.glass is.*' said; rm -r bit
> done
exit 3
exit 3
postlist.glass is not what was written
exit 3
exit 3
postlist.glass is not what was written
$ cp -r sealed bit; python3 flip.py bit/gen-1/counts 900
$ timtin -a bit --quiet export | wc -l
40
$ timtin -a bit --quiet export 'giải ngân' > out
2> timtin: what has been printed of archive bit may not be the whole answer, or the right one: counts is not what was written
2> hint: this tells what is damaged: timtin -a bit check
[exit 3]
$ wc -l < out; rm -r bit
40
# A write would give what it finds a new checksum, so that nothing but a deep check could tell any more.
$ for kind in sealed live; do
>   cp -r $kind bit; python3 flip.py bit/gen-1/position.glass 8000
>   printf '{"id":"x3","title":"Tin khác","body":["Một bài."]}\n' | timtin -a bit --quiet import - 2>&1 | sed q
>   timtin -a bit --quiet remove --yes n1 2>&1 | sed q
>   timtin -a bit --quiet check --format=jsonl | grep -c content; rm -r bit
> done
timtin: nothing is written to archive bit: its file position.glass is not what was written
timtin: nothing is written to archive bit: its file position.glass is not what was written
1
timtin: nothing is written to archive bit: its file position.glass is not what was written
timtin: nothing is written to archive bit: its file position.glass is not what was written
1
# A large import copies the streams of tokens, too.
$ cp -r sealed bit; python3 flip.py bit/gen-1/streams 900; sed 's/"n/"m/;s/Tin/Bài/' news.jsonl > many.jsonl
$ timtin -a bit --quiet import many.jsonl 2>&1 | sed q
timtin: nothing is written to archive bit: its file streams is not what was written
$ rm -r bit
# What readers can do without is no reason for an export to complain.
$ cp -r sealed bit; rm bit/gen-1/register; timtin -a bit --quiet export 'giải ngân' | wc -l; rm -r bit
40
# A file that is missing, short, or no file: told at once, by whatever opens the archive.
$ cp -r sealed bad; rm bad/gen-1/position.glass; timtin -a bad count '"giải ngân"'
2> timtin: cannot read archive bad: its file position.glass is missing
2> hint: this tells what is damaged: timtin -a bad check
[exit 3]
$ timtin -a bad --quiet check | grep missing
gen-1/position.glass: the file is missing
$ cp sealed/gen-1/position.glass bad/gen-1; truncate -s 3 bad/gen-1/streams
$ timtin -a bad count '*' 2>&1 | sed 's/[0-9]* expected/N expected/'
timtin: cannot read archive bad: its file streams has 3 bytes, N expected
hint: this tells what is damaged: timtin -a bad check
$ rm bad/gen-1/streams; mkfifo bad/gen-1/streams; timtin -a bad count '*'
2> timtin: cannot read bad/gen-1/streams: it is a link or a special file, which timtin makes none of
2> hint: look who laid it there, then remove it
[exit 3]
$ rm bad/manifest; mkfifo bad/manifest; timtin -a bad count '*' 2>&1 | sed q
timtin: cannot read bad/manifest: it is a link or a special file, which timtin makes none of
# A manifest is small.
$ rm bad/manifest; head -c 70000 /dev/zero | tr '\0' '[' > bad/manifest; timtin -a bad count '*' 2>&1 | sed q
timtin: cannot read archive bad: its manifest is damaged: it is too large
# An older state that was put back.
$ cp -r live old; printf '{"id":"x2","title":"Tin nữa","body":["Một bài khác."]}\n' > again.jsonl
$ timtin -a old --quiet import again.jsonl
$ cp live/gen-1/iamglass old/gen-1; timtin -a old --quiet count '*'
2> timtin: cannot read archive old: its file iamglass is not what was written
2> hint: this tells what is damaged: timtin -a old check
[exit 3]
# A commit that the manifest does not tell of yet harms nobody, and the next import goes on.
$ cp -r live ahead; timtin -a ahead --quiet import again.jsonl
$ python3 - <<'END'
> import json
> told = json.load(open("live/manifest"))
> for name, file in told["files"].items():
>     if "xxh3" in file: told["files"][name] = {}
> json.dump(told, open("ahead/manifest", "w"))
> END
$ timtin -a ahead --quiet count '*'
42
$ timtin -a ahead --quiet import more.jsonl again.jsonl news.jsonl
$ printf '{"id":"x3","title":"Tin cuối","body":["Một bài cuối."]}\n' > last.jsonl
$ timtin -a ahead --quiet import last.jsonl
$ timtin -a ahead --quiet count '*'
43
$ timtin -a ahead check
2> no damage found
# Everything derived of every article again, and compared.
$ timtin -a sealed check --deep
2> no damage found
$ timtin -a live check --deep
2> no damage found
$ cp -r sealed bit; python3 flip.py bit/gen-1/counts 900
$ timtin -a bit --quiet check --deep --format=jsonl
{"kind":"content","place":"gen-1/counts"}
{"kind":"derived","place":"counts"}
[exit 1]
# A repair changes nothing where there is no damage.
$ timtin -a sealed check --repair
2> no damage found
$ timtin -a sealed info --format=tsv | grep generation
generation	1
# What can be read goes into a new generation; files that people write stay.
$ timtin -a bit --quiet search --save vốn 'giải ngân' > /dev/null
$ timtin -a bit check --repair
gen-1/counts: its checksum is another: the content has changed
2> 1 finding
2> 40 articles are in the new generation
$ timtin -a bit check --deep
2> no damage found
$ timtin -a bit --quiet count @vốn
40
$ rm bit/gen-2/postlist.glass bit/manifest; timtin -a bit --quiet check --repair
2> timtin: there is no archive at bit
$ timtin -a bit check --deep
2> no damage found
$ timtin -a bit --quiet export | wc -l
40
# A text that may not be read is no damage: nothing is begun.
$ cat > allowed <<'END'
> [ "$(id -u)" = 0 ] || exec "$@"
> exec setpriv --bounding-set=-dac_override,-dac_read_search "$@"
> END
$ cp -r sealed shut; python3 flip.py shut/gen-1/counts 900; touch shut/queries.tsv; chmod 0 shut/queries.tsv
$ sh allowed timtin -a shut check --repair
gen-1/counts: its checksum is another: the content has changed
queries.tsv: cannot read shut/queries.tsv: Permission denied
2> 2 findings
2> timtin: cannot read shut/queries.tsv: Permission denied
2> hint: whose archive it is must let you read all of its files
[exit 3]
$ (cd shut && ls -d gen-* queries*)
gen-1
queries.tsv
# One that is damaged goes aside.
$ rm -f shut/queries.tsv; mkdir shut/queries.tsv; timtin -a shut --quiet check --repair | wc -l
2
$ (cd shut && ls -d queries*)
queries.tsv.damaged
# A check believes no less than an import: both checksums of a file.
$ cp -r sealed told; sed -i 's/\("xxh3":"\)[0-9a-f]\{4\}/\1beef/' told/manifest
$ timtin -a told --quiet check --format=jsonl | grep -o content | sort -u
content
$ timtin -a told --quiet check --repair > out; timtin -a told check
2> no damage found
# What a block says of a later state is damage, too, where nobody writes.
$ cp -r sealed later; printf '\xff' | dd of=later/gen-1/docdata.glass bs=1 conv=notrunc status=none
$ for words in "count x" reindex; do timtin -a later $words 2>&1 | sed 's/: The revision.*/: .../'; done
timtin: cannot read archive later: the index is damaged: ...
hint: this tells what is damaged: timtin -a later check
timtin: cannot read archive later: the index is damaged: ...
hint: this tells what is damaged: timtin -a later check
# A block in which Xapian would look for ever: the end of its directory is odd.
$ cp -r sealed odd; python3 flip.py odd/gen-1/docdata.glass 10
$ timtin -a odd export
2> timtin: the index is damaged: what is asked of its tables has no end
2> hint: timtin check tells what is damaged, and --repair saves the rest
[exit 3]
# What nothing can be saved of stays as it is, and says so.
$ cp -r sealed lost; rm lost/gen-1/iamglass; timtin -a lost --quiet check --repair
gen-1/iamglass: the file is missing
2> timtin: no article can be saved: lost/gen-1/iamglass, by which all are found, is missing or damaged
2> hint: import the articles again into a new archive (-a DIR)
[exit 3]
$ ls -d lost/gen-*
lost/gen-1
$ cp sealed/gen-1/iamglass lost/gen-1
$ tr '\0-\377' x < sealed/gen-1/docdata.glass > lost/gen-1/docdata.glass
$ timtin -a lost --quiet check --repair 2>&1 | grep -o 'no article.*'; ls -d lost/gen-*
no article can be saved: lost/gen-1/docdata.glass, by which all are found, is missing or damaged
lost/gen-1

# The first import makes the archive; standard output is for results only.
$ timtin import $DATA/news.jsonl 2>/dev/null
$ timtin count '*'
5
# Again: nothing changes.
$ timtin import $DATA/news.jsonl
2> read 5 records \(1 file, 1\.8 kB\) in [0-9.]+ s: 0 new, 0 changed, 5 unchanged, 0 duplicate, 0 rejected (re)
2>   without a date: 1
# From standard input, the same.
$ timtin --quiet import - < $DATA/news.jsonl
$ timtin count '*'
5
# One article changed.
$ sed 's/hết vốn/gần hết vốn/' $DATA/news.jsonl > changed.jsonl
$ timtin import changed.jsonl
2> read 5 records \(1 file, 1\.8 kB\) in [0-9.]+ s: 0 new, 1 changed, 4 unchanged, 0 duplicate, 0 rejected (re)
2>   without a date: 1
$ timtin search --format=ids 'gần hết'
t-1
2> 1 article
$ timtin count '*'
5

# What cannot be read is told with its line, the rest is imported: exit 5.
$ timtin import --rejects=rejects.jsonl $DATA/bad.jsonl
2> rejected: $DATA/bad.jsonl:2: the JSON is broken 36 bytes after the beginning of the record (bad-json)
2> rejected: $DATA/bad.jsonl:3: the record has neither title, lead nor body (no-text)
2> rejected: $DATA/bad.jsonl:4: the record is JSON, but no object (bad-json)
2> read 4 records \(1 file, 245 B\) in [0-9.]+ s: 1 new, 0 changed, 0 unchanged, 0 duplicate, 3 rejected (re)
2>   rejected: bad-json 2, no-text 1
[exit 5]
$ cat rejects.jsonl
{"path":"$DATA/bad.jsonl","byte":141,"line":2,"reason":"bad-json","detail":"the JSON is broken 36 bytes after the beginning of the record","kind":"rejected"}
{"path":"$DATA/bad.jsonl","byte":178,"line":3,"reason":"no-text","detail":"the record has neither title, lead nor body","kind":"rejected"}
{"path":"$DATA/bad.jsonl","byte":216,"line":4,"reason":"bad-json","detail":"the record is JSON, but no object","kind":"rejected"}
$ timtin count '*'
6
# A folder: what is no article is counted, and is no failure.
$ timtin import $DATA/folder
2> skipped: $DATA/folder/anh.png (not-text)
2> read 1 record \(2 files, 464 B\) in [0-9.]+ s: 1 new, 0 changed, 0 unchanged, 0 duplicate, 0 rejected (re)
2>   files that are no articles: not-text 1
$ timtin search --format=ids 'thông xe'  | wc -l
1
2> 1 article
# A path that is not there is a reject; the others are imported all the same.
$ timtin import nowhere.jsonl $DATA/folder
2> rejected: nowhere.jsonl: cannot read it: No such file or directory (unreadable)
2> skipped: $DATA/folder/anh.png (not-text)
2> read 2 records \(2 files, 464 B\) in [0-9.]+ s: 0 new, 0 changed, 1 unchanged, 0 duplicate, 1 rejected (re)
2>   rejected: unreadable 1
2>   files that are no articles: not-text 1
[exit 5]
# Nothing but such paths: the same, and no archive is made for it.
$ timtin -a none import --rejects=rejects.jsonl nowhere.jsonl ./nowhere
2> rejected: nowhere.jsonl: cannot read it: No such file or directory (unreadable)
2> rejected: ./nowhere: cannot read it: No such file or directory (unreadable)
2> read 2 records \(0 files, 0 B\) in [0-9.]+ s: 0 new, 0 changed, 0 unchanged, 0 duplicate, 2 rejected (re)
2>   rejected: unreadable 2
[exit 5]
$ [ -e none ] || echo no archive
no archive
$ cat rejects.jsonl
{"path":"nowhere.jsonl","byte":0,"line":0,"reason":"unreadable","detail":"cannot read it: No such file or directory","kind":"rejected"}
{"path":"./nowhere","byte":0,"line":0,"reason":"unreadable","detail":"cannot read it: No such file or directory","kind":"rejected"}
$ timtin import --dry-run nowhere.jsonl
2> rejected: nowhere.jsonl: cannot read it: No such file or directory (unreadable)
2> read 1 record \(0 files, 0 B\) in [0-9.]+ s: 0 understood, 1 rejected; nothing was written (re)
2>   rejected: unreadable 1
[exit 5]
# An empty input.
$ timtin import /dev/null
2> skipped: /dev/null (empty)
2> read 0 records \(1 file, 0 B\) in [0-9.]+ s: 0 new, 0 changed, 0 unchanged, 0 duplicate, 0 rejected (re)
2>   files that are no articles: empty 1
$ : > empty.jsonl; timtin import empty.jsonl
2> skipped: empty.jsonl (empty)
2> read 0 records \(1 file, 0 B\) in [0-9.]+ s: 0 new, 0 changed, 0 unchanged, 0 duplicate, 0 rejected (re)
2>   files that are no articles: empty 1

# One id for two articles: the second is refused.
$ cat > twice.jsonl <<END
> {"id": "x", "source": "S", "title": "Một", "body": ["Bài thứ nhất."], "published": "2021-01-01"}
> {"id": "x", "source": "S", "title": "Hai", "body": ["Bài thứ hai."], "published": "2021-02-02"}
> END
$ timtin -a new import twice.jsonl
2> rejected: twice.jsonl:2: another article of this run has the identifier x (id-conflict)
2> read 2 records \(1 file, 203 B\) in [0-9.]+ s: 1 new, 0 changed, 0 unchanged, 0 duplicate, 1 rejected (re)
2>   rejected: id-conflict 1
[exit 5]
$ timtin -a new search --format=tsv '*' | cut -f 3-6
x	2021-01-01	S	Một
2> 1 article

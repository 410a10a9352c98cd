$ timtin --quiet import $DATA/news.jsonl
# Many queries in one run: qid TAB query.
$ printf 'q1\tđầu tư công\nq2\tkhông có gì như vậy\n\nq3\tảnh\n' > queries.tsv
$ timtin search --batch queries.tsv
q1 Q0 t-1 1 [0-9]+\.[0-9]{6} timtin (re)
q1 Q0 t-2 2 [0-9]+\.[0-9]{6} timtin (re)
q3 Q0 t-3 1 [0-9]+\.[0-9]{6} timtin (re)
$ timtin search --batch=queries.tsv --limit=1 --offset=1 --sort=oldest --format=trec
q1 Q0 t-1 2 0.500000 timtin
$ timtin search --batch=queries.tsv --format=jsonl | cut -c1-55
{"qid":"q1","timtin":1,"total":2,"offset":0,"hits":[{"r
{"qid":"q2","timtin":1,"total":0,"offset":0,"hits":[],"
{"qid":"q3","timtin":1,"total":1,"offset":0,"hits":[{"r
$ timtin count --batch queries.tsv
q1	2
q2	0
q3	1
$ timtin count --format=jsonl --batch - < queries.tsv
{"qid":"q1","total":2}
{"qid":"q2","total":0}
{"qid":"q3","total":1}
# Words only, unless --syntax; all other options hold.
$ printf 'a\t-ảnh OR (cảng\nb\t?!\n' | timtin count --batch -
a	0
b	0
[exit 1]
$ printf 'a\t-ảnh OR cảng\nb\tle anh quan\n' | timtin count --syntax --batch -
a	4
b	2
$ printf 'b\tle anh quan\n' | timtin count --marks=exact --batch -
b	0
[exit 1]
# A line that is wrong is told; the others are answered.
$ printf '\xef\xbb\xbfa\tảnh\r\nno tab\nb c\tảnh\n\tảnh\nd\t \ne\t\xff\nf\tảnh' | timtin count --batch -
a	1
f	1
2> timtin: -:2: there is no tab in this line
2> hint: a line is an identifier without spaces, a tab and the query
2> timtin: -:3: there is no identifier before the tab
2> hint: a line is an identifier without spaces, a tab and the query
2> timtin: -:4: there is no identifier before the tab
2> hint: a line is an identifier without spaces, a tab and the query
2> timtin: -:5: there is no query behind the tab
2> hint: a line is an identifier without spaces, a tab and the query
2> timtin: -:6: the query is not valid UTF-8
2>   �
2>   ^
2> hint: check the character encoding of your terminal
[exit 2]
$ printf 'a\t(ảnh\nb\tảnh\n' | timtin search --syntax --batch - --sort=newest
b Q0 t-3 1 1.000000 timtin
2> timtin: -:1: this bracket is not closed
2>   (ảnh
2>   ^
2> hint: close it, or search for the text as it is with --literal
[exit 2]
$ { printf 'a\t'; head -c 5000 /dev/zero | tr '\0' a; echo; head -c 20000 /dev/zero | tr '\0' a; } | timtin count --batch - 2>&1 | grep ^timtin
timtin: -:1: the query is longer than 4096 bytes
timtin: -:2: the line is longer than 16384 bytes
# Contradictions.
$ timtin search --batch queries.tsv --format=text
2> timtin: --format cannot be "text"
2> hint: use one of: trec, jsonl
[exit 2]
$ timtin search --batch queries.tsv ảnh
2> timtin: with --batch no query can stand on the command line
2> hint: --batch names a file with a line for each query, or - for standard input
[exit 2]
$ timtin count --batch queries.tsv --by=year
2> timtin: --by cannot be used together with --batch
[exit 2]
$ timtin count --batch queries.tsv --literal --syntax
2> timtin: --literal and --syntax contradict each other
[exit 2]
$ timtin search --batch none.tsv
2> timtin: cannot read the queries in none.tsv: No such file or directory
2> hint: --batch names a file with a line for each query, or - for standard input
[exit 6]
# One query as trec. An id with white space gives way to the key.
$ timtin search --format=trec --sort=newest 'title:ảnh' --quiet
1 Q0 t-3 1 1.000000 timtin
$ echo '{"id":"a b","title":"Độc nhất"}' | timtin --quiet import -
$ timtin search --format=trec --sort=newest --quiet 'độc nhất'
1 Q0 [0-9a-f]{32} 1 1.000000 timtin (re)

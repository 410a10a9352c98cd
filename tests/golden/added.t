# Days on which articles came in. The first import is of 5 July 2021, 12:00.

$ timtin -q import $SAMPLE
$ timtin count added:5/7/2021
49
$ timtin count --today=6/7/2021 nhập:1d..
49
$ timtin count --today=8/7/2021 'nhap:"hôm qua"'
0
[exit 1]
$ timtin count -- -added:2021
0
[exit 1]
$ timtin search added:32/7/2021
2> timtin: there is no day “32/7/2021”: month 7/2021 has 31 days
2>   added:32/7/2021
2>         ^^^^^^^^^
[exit 2]

# Two days later one article is new and one has changed; another comes again as it was.

$ timtin -q export id:7001 > a.jsonl
$ timtin -q export id:hp-0001 | sed 's/"title":"/"title":"Sửa: /' > b.jsonl
$ echo '{"id":"m","title":"Cầu mới","body":"Cầu thông xe.","published":"2019-01-02"}' > c.jsonl
$ SOURCE_DATE_EPOCH=1625634000 timtin import a.jsonl b.jsonl c.jsonl 2>&1 | head -1 | sed 's/in .* s:/in N s:/'
read 3 records (3 files, 4.6 kB) in N s: 1 new, 1 changed, 1 unchanged, 0 duplicate, 0 rejected
$ timtin search --today=8/7/2021 added:1d.. --template '{added} {id}\n'
2021-07-07T12:00+07:00 m
2> 1 article
$ timtin search --sort=added id:m OR id:7001 OR id:hp-0001 --format=tsv --fields=added,published,id
2021-07-07T12:00+07:00	2019-01-02	m
2021-07-05T12:00+07:00	2021-07-02T10:05+07:00	7001
2021-07-05T12:00+07:00	2021-06-30T09:15+07:00	hp-0001
2> 3 articles
$ timtin search -fcsv --fields=id,added id:m | tr -d '\r'
id,added
m,2021-07-07T12:00+07:00
2> 1 article
$ timtin search id:m --fields=id,added -fcsv | tr -d '\r'
id,added
m,2021-07-07T12:00+07:00
2> 1 article
$ timtin show m
Cầu mới
02/01/2019
\
Cầu thông xe.
\
Read from: c.jsonl
Added: 07/07/2021 12:00
id: m
Key: f45152d522b5a0b80ad1db782eef265f
$ LANGUAGE=vi timtin show m --lang=vi | grep 2021
Vào kho tin: 07/07/2021 12:00
$ timtin info -f tsv | grep added
last_added	2021-07-07

# A reindex keeps them, and a check finds them right.

$ SOURCE_DATE_EPOCH=1650000000 timtin -q reindex
$ timtin count --today=8/7/2021 added:1d..
1
$ timtin check --deep
2> no damage found

# An export has them. Elsewhere its articles are new, unless they are to keep their days; what says
# that it comes from the future is new, too. What is no export cannot choose.

$ timtin export id:m | grep -o '"added":"[^"]*"'
"added":"2021-07-07T12:00+07:00"
2> 1 article
$ timtin -q export > all.jsonl
$ SOURCE_DATE_EPOCH=1650000000 timtin -q -a new import all.jsonl
$ timtin -a new count added:2021
0
[exit 1]
$ timtin -a new count added:15/4/2022
50
$ SOURCE_DATE_EPOCH=1650000000 timtin -q -a kept import --keep-added all.jsonl
$ timtin -a kept export | cmp - all.jsonl
2> 50 articles
$ timtin -q -a late import --keep-added all.jsonl
$ timtin -a late search id:m -f csv --fields=added | tr -d '\r'
added
2021-07-05T12:00+07:00
2> 1 article
$ echo '{"id":"f","title":"Cầu","body":"Cầu thông xe.","added":"2020-01-02T03:04+07:00"}' > f.jsonl
$ timtin -q import --keep-added f.jsonl
$ timtin search id:f -f csv --fields=added | tr -d '\r'
added
2021-07-05T12:00+07:00
2> 1 article
$ timtin -q import --dry-run f.jsonl | grep -c added
0
[exit 1]

# The clock must be one.

$ SOURCE_DATE_EPOCH=yesterday timtin import c.jsonl
2> timtin: SOURCE_DATE_EPOCH cannot be "yesterday"
2> hint: it is a number of seconds since 1970
[exit 2]

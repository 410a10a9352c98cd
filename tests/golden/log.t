# An import that nobody watches appends what it did to a file.
$ timtin --quiet import --log=night.log $DATA/news.jsonl
$ timtin --quiet import --log=night.log nowhere.jsonl
2> rejected: nowhere.jsonl: cannot read it: No such file or directory (unreadable)
[exit 5]
$ sed -E 's/^[0-9T:Z-]+/TIME/; s/seconds=[0-9.]+/seconds=S/; s/paths=.*\//paths=/' night.log
TIME timtin import begins: paths=news.jsonl
TIME timtin import ends: read=5 added=5 changed=0 unchanged=0 duplicates=0 rejected=0 files=1 bytes=1832 seconds=S status=0
TIME timtin import begins: paths=nowhere.jsonl
TIME timtin import ends: read=1 added=0 changed=0 unchanged=0 duplicates=0 rejected=1 files=0 bytes=0 seconds=S status=5
$ timtin --quiet import --log=night.json --log-format=json $DATA/news.jsonl
$ tail -n 1 night.json | sed -E 's/"time":"[0-9T:Z-]+"/"time":T/; s/"seconds":[0-9.]+/"seconds":S/'
{"time":T,"event":"ends","read":5,"added":0,"changed":0,"unchanged":5,"duplicates":0,"rejected":0,"files":1,"bytes":1832,"seconds":S,"status":0}
# What ends it is there too.
$ mkdir empty && touch empty/manifest && timtin -a empty import --log=night.json --log-format=json $DATA/news.jsonl 2>/dev/null
[exit 3]
$ tail -n 1 night.json | grep -o '"event":"fails".*"status":3'  | sed -E 's/"error":.*"seconds":[0-9.]+/…/'
"event":"fails",…,"status":3
$ timtin import --log=x --log-format=xml $DATA/news.jsonl
2> timtin: --log-format cannot be "xml"
2> hint: use one of: text, json
[exit 2]

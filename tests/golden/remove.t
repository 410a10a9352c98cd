# Articles are taken out, by identifier or by query.
$ timtin --quiet import $SAMPLE/bao.jsonl $DATA/news.jsonl
$ timtin count '*'
24
$ timtin remove
2> timtin: remove needs identifiers of articles, or --query
2> hint: `timtin search` shows an identifier with each hit
[exit 2]
# A script says --yes; without, nothing happens.
$ timtin remove t-1 </dev/null
2> timtin: 1 article would be removed
2> hint: --yes removes without asking, which only a terminal can answer
[exit 2]
$ timtin remove --yes t-1 no-such
2> timtin: there is no article no-such
2> hint: nothing was removed
[exit 1]
$ timtin count '*'
24
$ timtin remove --yes t-1 t-1
2> 1 article removed
$ timtin show t-1
2> timtin: there is no article t-1
[exit 1]
$ timtin remove --yes --query='không có gì như vậy'
2> 0 articles
[exit 1]
$ timtin remove --yes --query='id:t-2 OR id:t-3'
2> 2 articles removed
$ timtin count '*'
21
# What is not removed is as it was, and importing again brings back the rest.
$ timtin --quiet export | wc -l
21
$ timtin import $DATA/news.jsonl 2>&1 | grep -o '3 new'
3 new
$ timtin count '*'
24
$ timtin -a nowhere remove --yes x
2> timtin: there is no archive at nowhere
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
$ ls nowhere
2> ls: cannot access 'nowhere': No such file or directory
[exit 2]

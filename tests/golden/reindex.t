# Everything derived is made anew from the stored articles.
$ timtin --quiet import $DATA/news.jsonl
$ timtin --quiet export > before.jsonl
$ wc -l < before.jsonl
5
$ timtin reindex 2>&1 | sed 's/in [0-9.]* s/in TIME/'
5 articles indexed anew in TIME
$ timtin info --format=tsv | grep generation
generation	2
$ timtin --quiet export | cmp - before.jsonl
# What export prints, import restores, in any order and with any number of threads.
$ timtin -a copy --quiet import before.jsonl
$ timtin -a copy --quiet export | cmp - before.jsonl
$ sort -r before.jsonl > reversed.jsonl
$ timtin -a again --quiet import --threads=1 reversed.jsonl
$ timtin -a again --quiet export | cmp - before.jsonl
$ timtin -a again --quiet officials --format=json > again.json
$ timtin -a copy --quiet officials --format=json | cmp - again.json
# Nor does it matter how it is divided among files, and in which order they are given.
$ mkdir parts
$ split -l 1 --additional-suffix=.jsonl before.jsonl parts/
$ timtin -a up --quiet import --threads=4 parts
$ timtin -a up --quiet export | cmp - before.jsonl
$ timtin -a down --quiet import --threads=1 $(ls -r parts/*)
$ timtin -a down --quiet export | cmp - before.jsonl
$ timtin -a down --quiet officials --format=json | cmp - again.json
# A new generation made from an archive equals one made from its input.
$ timtin -a copy --quiet reindex --keep=1
$ for file in postlist position docdata termlist; do
>   cmp copy/gen-1/$file.glass copy/gen-2/$file.glass
> done
$ cmp copy/gen-1/counts copy/gen-2/counts
# A part of it.
$ timtin --quiet export 'date:2021' | wc -l
2
$ timtin export 'không có gì như vậy'
2> 0 articles
[exit 1]
$ timtin --quiet export --batch=x
2> timtin: --batch cannot be used with export
[exit 2]
# There must be an archive.
$ timtin -a nowhere reindex
2> timtin: there is no archive at nowhere
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
# Other lexicons, and an archive of another version, are told with the command that mends it.
$ cp -rL "$(dirname "$(readlink -f "$(command -v timtin)")")/../share/timtin" lexicons
$ printf 'Sở Thử nghiệm\twhole\tstate\n' >> lexicons/organisations.tsv
$ TIMTIN_DATA=lexicons timtin -a copy info 2>&1 | grep -e lexicons -e hint
hint: articles of the archive were read by other lexicons; all by these: timtin -a copy reindex
all read by these lexicons           no
$ TIMTIN_DATA=lexicons timtin -a copy check --deep
2> timtin: cannot check archive copy deeply: other lexicons have read its articles
2> hint: these read them all: timtin -a copy reindex
[exit 3]
$ TIMTIN_DATA=lexicons timtin -a copy --quiet reindex
$ TIMTIN_DATA=lexicons timtin -a copy info 2>&1 | grep -e lexicons -e hint
all read by these lexicons           yes
$ timtin -a copy import before.jsonl 2>&1 | grep hint
hint: articles of the archive were read by other lexicons; all by these: timtin -a copy reindex

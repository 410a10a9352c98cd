# `import --prune` removes articles whose files below the given paths are gone.
$ mkdir -p tin/cu tin/moi khac
$ for i in $(seq 10 29); do printf 'Tin số %s\n\nGiải ngân vốn đầu tư công lần %s.\n' $i $i > tin/moi/$i.txt; done
$ cp tin/moi/10.txt khac/40.txt; sed -i s/10/40/g khac/40.txt
$ printf '{"title":"Tin trong tệp","body":["Một bài."]}\n' > tin/cu/gop.jsonl
$ timtin --quiet import tin khac
$ timtin --quiet count '*'
22
$ timtin --quiet import --prune tin
$ timtin --quiet count '*'
22
# What was renamed is there under its new name; of other paths nothing is known.
$ rm tin/moi/10.txt khac/40.txt; echo 'Một câu nữa.' >> tin/moi/11.txt
$ timtin import --prune --dry-run tin 2>&1 > out | grep 'no file'
1 article has no file any more, of 21
$ timtin --quiet count '*'
22
$ timtin import --prune ./tin/ 2>&1 | grep -o -e '[0-9]* new.*' -e '.*no file.*'
0 new, 1 changed, 19 unchanged, 0 duplicate, 0 rejected
1 article has no file any more, of 21: removed
$ timtin --quiet count '*'
21
$ timtin --quiet count '"lần 10"'
0
[exit 1]
$ timtin --quiet count '"lần 40"'
1
$ timtin --quiet check --deep
# More than a tenth is rather a mistake; the rest of the import is done.
$ rm tin/moi/12.txt tin/moi/13.txt tin/moi/14.txt; printf 'Tin mới\n\nMột bài mới.\n' > tin/moi/50.txt
$ timtin --quiet import --prune tin
2> 3 articles have no file any more, of 20: nothing is removed; --force removes them
[exit 5]
$ timtin --quiet count '*'
22
$ timtin --quiet import --prune --force tin
$ timtin --quiet count '*'
19
# A path that can't be read, as of a disk that is not mounted, is no reason.
$ mv khac weg; timtin --quiet import --prune --force khac tin
2> rejected: khac: cannot read it: No such file or directory (unreadable)
[exit 5]
$ timtin --quiet count '*'
19
$ timtin import --force tin
2> timtin: --force needs --prune
[exit 2]

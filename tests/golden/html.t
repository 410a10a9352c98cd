# Saved web pages and feeds.
$ cat > fields <<'END'
> import json, sys
> for line in sys.stdin:
>     article = json.loads(line)
>     for name in sys.argv[1:]:
>         print(name + ":", article[name])
> END
$ timtin import --dry-run $DATA/pages/cang.html 2>/dev/null | python3 fields title lead body captions author published source section tags url
$ timtin import --dry-run $DATA/pages/tin.xml 2>/dev/null | python3 fields title lead published source url
# The content tells what it is, not the name.
$ timtin import --dry-run < $DATA/pages/cang.html 2>/dev/null | python3 fields path title
$ cp $DATA/pages/cang.html trang.txt
$ timtin import --dry-run trang.txt 2>/dev/null | python3 fields path title

# Compressed files and archives, told by their content.
$ mkdir 2021; cp $DATA/folder/bai.txt 2021/bai.txt; cp $DATA/news.jsonl 2021/tin.jsonl
$ printf '\211PNG\0' > 2021/anh.png
$ gzip -c 2021/tin.jsonl > tin.gz
$ timtin import --dry-run tin.gz | wc -l
5
2> read 5 records \(1 file, 934 B\) in [0-9.]+ s: 5 understood, 0 rejected; nothing was written (re)
2>   without a date: 1
$ timtin import --dry-run - < tin.gz | wc -l
5
2> read 5 records \(1 file, 934 B\) in [0-9.]+ s: 5 understood, 0 rejected; nothing was written (re)
2>   without a date: 1
$ tar -cf - 2021 | gzip > giao.tar.gz
$ python3 -m zipfile -c giao.zip 2021
$ timtin import giao.tar.gz
2> skipped: giao.tar.gz/2021/anh.png (not-text)
2> read 6 records \(3 files, 1\.4 kB\) in [0-9.]+ s: 6 new, 0 changed, 0 unchanged, 0 duplicate, 0 rejected (re)
2>   files that are no articles: not-text 1
2>   without a date: 1
$ timtin import giao.zip
2> skipped: giao.zip/2021/anh.png (not-text)
2> read 6 records \(3 files, 1\.6 kB\) in [0-9.]+ s: 1 new, 0 changed, 5 unchanged, 0 duplicate, 0 rejected (re)
2>   files that are no articles: not-text 1
2>   without a date: 1
$ timtin search --format=jsonl --limit=9 'thông xe' 2>/dev/null | grep -o '"path":"[^"]*"' | sort
"path":"giao.tar.gz/2021/bai.txt"
"path":"giao.zip/2021/bai.txt"
# Wherever the archive lies, its members stay the same articles.
$ mkdir khac; mv giao.zip khac; timtin import khac/giao.zip
2> skipped: khac/giao.zip/2021/anh.png (not-text)
2> read 6 records \(3 files, 1\.6 kB\) in [0-9.]+ s: 0 new, 0 changed, 6 unchanged, 0 duplicate, 0 rejected (re)
2>   files that are no articles: not-text 1
2>   without a date: 1
# A folder of archives; one of them is cut off, one is packed too often.
$ mkdir kho; head -c 700 khac/giao.zip > kho/cut.zip; gzip -c tin.gz | gzip | gzip > kho/nested.gz
$ timtin import --rejects=rejects.jsonl kho
2> rejected: kho/cut.zip@700: it is damaged, the rest was not read: ZIP decompression failed (-5) (damaged)
2> rejected: kho/nested.gz: it is packed more than 3 times (nested)
2> skipped: kho/cut.zip/2021/anh.png (not-text)
2> read 3 records \(3 files, 1\.7 kB\) in [0-9.]+ s: 1 new, 0 changed, 0 unchanged, 0 duplicate, 2 rejected (re)
2>   rejected: damaged 1, nested 1
2>   files that are no articles: not-text 1
[exit 5]
$ cat rejects.jsonl
{"path":"kho/cut.zip/2021/anh.png","byte":0,"line":0,"reason":"not-text","detail":"","kind":"skipped"}
{"path":"kho/cut.zip","byte":700,"line":0,"reason":"damaged","detail":"it is damaged, the rest was not read: ZIP decompression failed (-5)","kind":"rejected"}
{"path":"kho/nested.gz","byte":0,"line":0,"reason":"nested","detail":"it is packed more than 3 times","kind":"rejected"}
# A bomb; names that would escape.
$ head -c 50000000 /dev/zero | tr '\0' 'a' | gzip > bomb.gz
$ timtin import bomb.gz
2> rejected: bomb.gz:1: the file has more than 8388608 bytes (too-large)
2> read 1 record \(1 file, 48\.5 kB\) in [0-9.]+ s: 0 new, 0 changed, 0 unchanged, 0 duplicate, 1 rejected (re)
2>   rejected: too-large 1
[exit 5]
$ python3 - <<END
> import zipfile
> with zipfile.ZipFile("escape.zip", "w") as packed:
>     packed.writestr("../../ngoài.txt", "Bài ở ngoài\n\nMột đoạn văn.\n")
>     packed.writestr("/a\x1b[31m\n.txt", "Bài khác\n\nMột đoạn văn.\n")
> END
$ timtin import escape.zip
2> read 2 records \(2 files, 299 B\) in [0-9.]+ s: 2 new, 0 changed, 0 unchanged, 0 duplicate, 0 rejected (re)
2>   without a date: 2
$ timtin search --format=jsonl 'title:"bài ở ngoài"' 2>/dev/null | grep -o '"path":"[^"]*"'
"path":"escape.zip/../../ngoài.txt"
$ ls
2021
bomb.gz
escape.zip
giao.tar.gz
khac
kho
rejects.jsonl
tin.gz

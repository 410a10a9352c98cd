# Every input is accounted for: read = new + changed + unchanged + duplicate + rejected.
$ timtin --quiet import $DATA/news.jsonl
$ mkdir kho; cp $DATA/news.jsonl kho/a.jsonl; cp $DATA/news.jsonl kho/b.jsonl; cp $DATA/bad.jsonl kho
$ sed 's/hết vốn/gần hết vốn/' $DATA/news.jsonl | head -n 1 > kho/c.jsonl
$ : > kho/rong.txt; mkfifo kho/ong; ln -s a.jsonl kho/lien-ket; ln -s / kho/goc; printf 'x\0' > kho/x.bin; echo > kho/.an
$ head -c 99 /dev/zero > kho/hong.zip
$ timtin import --rejects=rejects.jsonl kho nowhere kho/ong
2> rejected: kho/bad.jsonl:2: the JSON is broken 36 bytes after the beginning of the record (bad-json)
2> rejected: kho/bad.jsonl:3: the record has neither title, lead nor body (no-text)
2> rejected: kho/bad.jsonl:4: the record is JSON, but no object (bad-json)
2> rejected: kho/hong.zip: by its name it is packed, by its content it is not (damaged)
2> rejected: nowhere: cannot read it: No such file or directory (unreadable)
2> and 1 more; --rejects FILE writes all of them down
2> skipped: kho/.an (hidden)
2> skipped: kho/goc (link)
2> skipped: kho/ong (special-file)
2> skipped: kho/rong.txt (empty)
2> skipped: kho/x.bin (not-text)
2> read 18 records \(7 files, 4\.6 kB\) in [0-9.]+ s: 1 new, 1 changed, 5 unchanged, 5 duplicate, 6 rejected (re)
2>   rejected: bad-json 2, damaged 1, no-text 1, unreadable 2
2>   files that are no articles: empty 1, hidden 1, link 2, not-text 1, special-file 1
2>   without a date: 1
[exit 5]
$ cut -d '"' -f 4,8,9,10,11,12,13 rejects.jsonl
kho/.an"line":0,"reason":"hidden",
kho/bad.jsonl"line":2,"reason":"bad-json",
kho/bad.jsonl"line":3,"reason":"no-text",
kho/bad.jsonl"line":4,"reason":"bad-json",
kho/goc"line":0,"reason":"link",
kho/hong.zip"line":0,"reason":"damaged",
kho/lien-ket"line":0,"reason":"link",
kho/ong"line":0,"reason":"special-file",
kho/rong.txt"line":0,"reason":"empty",
kho/x.bin"line":0,"reason":"not-text",
nowhere"line":0,"reason":"unreadable",
kho/ong"line":0,"reason":"unreadable",
# A pipe with a name is read if a program writes to it.
$ { cat $DATA/news.jsonl > kho/ong & } ; timtin import kho/ong; wait
2> read 5 records \(1 file, 1\.8 kB\) in [0-9.]+ s: 0 new, 1 changed, 4 unchanged, 0 duplicate, 0 rejected (re)
2>   without a date: 1
$ timtin import --dry-run kho/ong
2> rejected: kho/ong: no program writes to this pipe (unreadable)
2> read 1 record \(0 files, 0 B\) in [0-9.]+ s: 0 understood, 1 rejected; nothing was written (re)
2>   rejected: unreadable 1
[exit 5]
# An archive in the folder, and what the import itself writes there, are no input.
$ mkdir tin; cp $DATA/news.jsonl $DATA/bad.jsonl tin
$ timtin -a tin/kho import --rejects=tin/loai.jsonl tin 2>tin/ghi.txt; echo $?; grep articles tin/ghi.txt
5
  files that are no articles: archive 1, own-output 2
$ wc -l < tin/loai.jsonl; rm tin/loai.jsonl tin/ghi.txt
6
$ timtin -a tin/kho import --dry-run tin 2>/dev/null > tin/thu.jsonl; wc -l < tin/thu.jsonl
6
$ cp $DATA/news.jsonl giu.jsonl; timtin import --rejects=./giu.jsonl giu.jsonl; cmp giu.jsonl $DATA/news.jsonl
2> timtin: --rejects would overwrite the input giu.jsonl

# JSON that wraps its articles; what was chosen is a note.
$ printf '{"status":"ok","articles":[{"title":"Bài một","content":"Một đoạn."},{"title":"Bài hai","Mo dau":"Một đoạn văn khá dài, có lẽ là thân bài."}]}' > tin.json
$ timtin import --dry-run --notes=notes.jsonl tin.json | grep -o '"title":"[^"]*"'
"title":"Bài một"
"title":"Bài hai"
2> read 2 records \(1 file, 165 B\) in [0-9.]+ s: 2 understood, 0 rejected; nothing was written (re)
2>   accepted, but odd: unknown-members 1, without-body 1, wrapper 1
2>   unknown members: Mo dau: 1 record without a body; perhaps --map body='Mo dau'
2>   without a date: 2
$ cat notes.jsonl
{"path":"tin.json","line":1,"reason":"wrapper","detail":"2 articles are in \"articles\""}
{"path":"tin.json","line":1,"reason":"unknown-members","detail":"Mo dau"}
{"path":"tin.json","line":1,"reason":"without-body","detail":"Bài hai"}
# The suggestion works.
$ timtin import --dry-run --map body='Mo dau' tin.json 2>/dev/null | grep -c 'có lẽ là thân bài'
1
# Captures of one page: the last one is the article. Pages of a WARC file have its addresses.
$ python3 - <<END
> page = "<html><head><title>Đê</title></head><body><h1>Đê sông Lạch được gia cố</h1><p>Sáng 14/3, huyện Bến Đỏ bắt đầu gia cố đê trước mùa mưa bão, lần {}.</p></body></html>"
> with open("kho.warc", "wb") as file:
>     for day in (5, 7, 6):
>         body = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.format(day)).encode()
>         file.write(f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://vidu.example/1\r\nWARC-Date: 2020-03-0{day}T08:00:00Z\r\nContent-Type: application/http\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n")
> END
$ timtin import --dry-run --rejects=rejects.jsonl kho.warc | grep -o 'lần [0-9]'
lần 7
2> skipped: kho.warc/https://vidu.example/1 (older-capture)
2> read 1 record \(1 file, 1\.2 kB\) in [0-9.]+ s: 1 understood, 0 rejected; nothing was written (re)
2>   files that are no articles: older-capture 2
2>   without a date: 1
$ cat rejects.jsonl
{"path":"kho.warc/https://vidu.example/1","byte":0,"line":0,"reason":"older-capture","detail":"","kind":"skipped"}
{"path":"kho.warc/https://vidu.example/1","byte":0,"line":0,"reason":"older-capture","detail":"","kind":"skipped"}
# Quiet does not hide rejects; a filter for a double ending gets the packed file.
$ printf '{\\rtf1 x}' > a.rtf; gzip -k kho.warc
$ timtin --quiet import --dry-run a.rtf
2> rejected: a.rtf: RTF is not read; a program can turn it into text: --filter 'rtf=pandoc -f rtf -t plain' (unsupported)
[exit 5]
$ timtin import --dry-run --filter 'warc.gz=gzip -dc | grep -c "WARC/1.0"' kho.warc.gz | grep -o '"body":"[^"]*"'
"body":"3"
2> read 1 record \(1 file, 370 B\) in [0-9.]+ s: 1 understood, 0 rejected; nothing was written (re)
2>   accepted, but odd: without-title 1
2>   without a date: 1

# One folder with every format that is read, and what is not: all of it is accounted for.
$ mkdir kho; python3 - <<'END'
> import gzip, io, sqlite3, zipfile
> TEXT = "Sáng 14/3, huyện Bến Đỏ họp bàn việc gia cố sáu cây số đê trước mùa mưa bão năm nay."
> def put(name, content):
>     with open("kho/" + name, "wb") as file:
>         file.write(content if isinstance(content, bytes) else content.encode())
> def page(title):
>     return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{TEXT}</p><p>{TEXT}</p></body></html>"
> def answer(title):
>     return f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page(title)}"
> def warc(kind, number, content):
>     return f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://vidu.example/{number}\r\nWARC-Date: 2020-03-05T08:00:00Z\r\nContent-Type: application/http\r\nContent-Length: {len(content.encode())}\r\n\r\n{content}\r\n\r\n"
> def packed(members):
>     target = io.BytesIO()
>     with zipfile.ZipFile(target, "w") as archive:
>         for name, content in members:
>             archive.writestr(name, content)
>     return target.getvalue()
> put("01.jsonl", f'{{"title":"Bài 01","body":"{TEXT}"}}\n')
> put("02.json", f'[{{"title":"Bài 02","body":"{TEXT}"}}]')
> put("03.json", f'{{"articles":[{{"title":"Bài 03","content":"{TEXT}"}}]}}')
> put("04.csv", f'title,body\nBài 04,"{TEXT}"\n')
> put("05.tsv", f"title\tbody\nBài 05\t{TEXT}\n")
> put("06.txt", f"Bài 06\n\n{TEXT}\n")
> put("07.txt", f"title: Bài 07\nsource: Báo Thử\n\n{TEXT}\n---\ntitle: Bài 08\n\n{TEXT}\n")
> put("08.txt", "".join(f"Bài {n:02} về huyện ven sông\n0{n - 8}/03/2020\n\n{TEXT}\n\n" for n in (9, 10)))
> put("09.html", page("Bài 11"))
> put("10.htm", answer("Bài 12"))
> put("11.mht", f"From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page('Bài 13')}\r\n--b--\r\n")
> put("12.warc", warc("warcinfo", 0, "x") + warc("response", 1, answer("Bài 14")) + warc("revisit", 2, "HTTP/1.1 200 OK\r\n\r\n"))
> put("13.warc.gz", gzip.compress(warc("response", 3, answer("Bài 15")).encode()))
> put("14.wacz", packed([("datapackage.json", "{}"), ("archive/a.warc.gz", gzip.compress(warc("response", 4, answer("Bài 16")).encode()))]))
> put("15.xml", f"<rss version='2.0'><channel><item><title>Bài 17</title><description>{TEXT}</description></item></channel></rss>")
> put("16.xml", f"<rss version='2.0' xmlns:content='c' xmlns:wp='w'><channel><item><title>Bài 18</title><content:encoded>{TEXT}</content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item><item><title>Nháp</title><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item></channel></rss>")
> put("17.xml", f"<mediawiki><page><title>Bài 19</title><ns>0</ns><revision><text>{TEXT}</text></revision></page></mediawiki>")
> put("18.xml", f"<nitf><body><body.head><hedline><hl1>Bài 20</hl1></hedline></body.head><body.content><p>{TEXT}</p></body.content></body></nitf>")
> put("19.xml", f"<?xml version='1.0'?><ds><bai><tieu_de>Bài 21</tieu_de><noi_dung>{TEXT}</noi_dung></bai><bai><tieu_de>Bài 22</tieu_de><noi_dung>{TEXT}</noi_dung></bai></ds>")
> put("20.eml", f"From: Le Mai <mai@vidu.example>\nTo: b@vidu.example\nSubject: =?utf-8?q?B=C3=A0i_23?=\nDate: Thu, 05 Mar 2020 14:05:33 +0700\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{TEXT}\n")
> put("21.mbox", "".join(f"From x@y Thu Mar  5 14:05:33 2020\nFrom: a@vidu.example\nSubject: Bai {n}\nDate: Thu, 05 Mar 2020 14:05:33 +0700\n\n{TEXT}\n\n" for n in (24, 25)))
> put("22.docx", packed([("[Content_Types].xml", "<Types/>"), ("word/document.xml", f"<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Bài 26</w:t></w:r></w:p><w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p></w:body></w:document>")]))
> put("23.odt", packed([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", f"<office:document-content xmlns:office='o' xmlns:text='t'><office:body><office:text><text:h>Bài 27</text:h><text:p>{TEXT}</text:p></office:text></office:body></office:document-content>")]))
> put("24.epub", packed([("mimetype", "application/epub+zip"), ("META-INF/container.xml", "<container><rootfiles><rootfile full-path='c.opf'/></rootfiles></container>"), ("c.opf", "<package xmlns:dc='d'><metadata><dc:title>Bài 28</dc:title></metadata><manifest><item id='a' href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>"), ("a.xhtml", f"<html><body><p>{TEXT}</p></body></html>")]))
> database = sqlite3.connect("kho/25.db")
> database.execute("CREATE TABLE tin(title, body)")
> database.execute("INSERT INTO tin VALUES('Bài 29', ?)", (TEXT,))
> database.commit(); database.close()
> put("26.md", f"---\ntitle: Bài 30\n---\n{TEXT}\n")
> put("27.zip", packed([("a/bai.txt", f"Bài 31\n\n{TEXT}\n"), ("b.zip", packed([("tin.jsonl", '{"title":"Bài 32"}\n')]))]))
> put("28.jsonl.gz", gzip.compress('{"title":"Bài 33"}\n'.encode() * 3, 0)[:-20])
> put("50.rtf", "{\\rtf1 x}")
> put("51.sql", "INSERT INTO tin VALUES(1);\n")
> put("52.xml", "<?xml version='1.0'?><urlset><url><loc>https://vidu.example/1</loc></url></urlset>")
> put("53.html", "<html><body><ul>" + "".join(f"<li><a href=/{n}>Huyện Bến Đỏ họp bàn việc gia cố đê số {n}</a></li>" for n in range(30)) + "</ul></body></html>")
> put("54.png", b"\x89PNG\r\n\x1a\n\0\0")
> put("55.txt", "")
> put("56.gz", "")
> put("57.json", '{"id":1}\n{"title":\n')
> put(".an", "x")
> END
$ timtin import --dry-run --rejects=rejects.jsonl --notes=notes.jsonl kho > out.jsonl
2> rejected: kho/28.jsonl.gz@63: it is damaged, the rest was not read: it ends too early (damaged)
2> rejected: kho/50.rtf: RTF is not read; a program can turn it into text: --filter 'rtf=pandoc -f rtf -t plain' (unsupported)
2> rejected: kho/51.sql: a dump of a database is not read; load it and export the table of the articles as csv or JSON, or as a file of SQLite (unsupported)
2> rejected: kho/57.json:1: the record has neither title, lead nor body (no-text)
2> rejected: kho/57.json:2: the JSON is broken 9 bytes after the beginning of the record (bad-json)
2> skipped: kho/.an (hidden)
2> skipped: kho/12.warc/https://vidu.example/2 (revisit)
2> skipped: kho/14.wacz/datapackage.json (web-archive-index)
2> skipped: kho/16.xml/Nháp (unpublished)
2> skipped: kho/52.xml (list-of-links)
2> skipped: kho/54.png (not-text)
2> skipped: kho/55.txt (empty)
2> read 39 records \(37 files, [0-9.]+ kB\) in [0-9.]+ s: 34 understood, 5 rejected; nothing was written (re)
2>   rejected: bad-json 1, damaged 1, no-text 1, unsupported 2
2>   files that are no articles: empty 2, hidden 1, list-of-links 2, not-text 1, revisit 1, unpublished 1, web-archive-index 1
2>   accepted, but odd: without-body 4, wrapper 2
2>   without a date: 29
[exit 5]
$ grep -o '"title":"B[^"]*"' out.jsonl | sort | uniq -c
      1 "title":"Bai 24"
      1 "title":"Bai 25"
      1 "title":"Bài 01"
      1 "title":"Bài 02"
      1 "title":"Bài 03"
      1 "title":"Bài 04"
      1 "title":"Bài 05"
      1 "title":"Bài 06"
      1 "title":"Bài 07"
      1 "title":"Bài 08"
      1 "title":"Bài 09 về huyện ven sông"
      1 "title":"Bài 10 về huyện ven sông"
      1 "title":"Bài 11"
      1 "title":"Bài 12"
      1 "title":"Bài 13"
      1 "title":"Bài 14"
      1 "title":"Bài 15"
      1 "title":"Bài 16"
      1 "title":"Bài 17"
      1 "title":"Bài 18"
      1 "title":"Bài 19"
      1 "title":"Bài 20"
      1 "title":"Bài 21"
      1 "title":"Bài 22"
      1 "title":"Bài 23"
      1 "title":"Bài 26"
      1 "title":"Bài 27"
      1 "title":"Bài 28"
      1 "title":"Bài 29"
      1 "title":"Bài 30"
      1 "title":"Bài 31"
      1 "title":"Bài 32"
      2 "title":"Bài 33"
$ cut -d '"' -f 4,12,16,20 rejects.jsonl
kho/.an"hidden""skipped
kho/12.warc/https://vidu.example/2"revisit""skipped
kho/14.wacz/datapackage.json"web-archive-index""skipped
kho/16.xml/Nháp"unpublished""skipped
kho/28.jsonl.gz"damaged"it is damaged, the rest was not read: it ends too early"rejected
kho/50.rtf"unsupported"RTF is not read; a program can turn it into text: --filter 'rtf=pandoc -f rtf -t plain'"rejected
kho/51.sql"unsupported"a dump of a database is not read; load it and export the table of the articles as csv or JSON, or as a file of SQLite"rejected
kho/52.xml"list-of-links""skipped
kho/53.html"list-of-links""skipped
kho/54.png"not-text""skipped
kho/55.txt"empty""skipped
kho/56.gz"empty""skipped
kho/57.json"no-text"the record has neither title, lead nor body"rejected
kho/57.json"bad-json"the JSON is broken 9 bytes after the beginning of the record"rejected
$ cat notes.jsonl
{"path":"kho/03.json","line":1,"reason":"wrapper","detail":"1 article is in \"articles\""}
{"path":"kho/15.xml","line":1,"reason":"without-body","detail":"Bài 17"}
{"path":"kho/25.db","line":0,"reason":"wrapper","detail":"1 article is in \"tin\""}
{"path":"kho/27.zip/b.zip/tin.jsonl","line":1,"reason":"without-body","detail":"Bài 32"}
{"path":"kho/28.jsonl.gz","line":1,"reason":"without-body","detail":"Bài 33"}
{"path":"kho/28.jsonl.gz","line":2,"reason":"without-body","detail":"Bài 33"}
# Quiet hides no reject.
$ timtin --quiet import --dry-run kho > quiet.jsonl
2> rejected: kho/28.jsonl.gz@63: it is damaged, the rest was not read: it ends too early (damaged)
2> rejected: kho/50.rtf: RTF is not read; a program can turn it into text: --filter 'rtf=pandoc -f rtf -t plain' (unsupported)
2> rejected: kho/51.sql: a dump of a database is not read; load it and export the table of the articles as csv or JSON, or as a file of SQLite (unsupported)
2> rejected: kho/57.json:1: the record has neither title, lead nor body (no-text)
2> rejected: kho/57.json:2: the JSON is broken 9 bytes after the beginning of the record (bad-json)
[exit 5]
$ cmp out.jsonl quiet.jsonl

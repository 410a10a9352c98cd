# What is in an archive, beside its articles.
$ python3 - > articles.jsonl <<'END'
> import json
> def article(number, body, **more):
>     print(json.dumps({"id": f"i{number}", "source": "Báo A", "title": f"Tin {number}", "published": f"2021-06-{number:02}", "body": body, **more}, ensure_ascii=False))
> for n in range(1, 5):
>     article(n, "Trung tâm Chăm sóc Biển xanh (CSBX) mở thêm một lớp dạy bơi cho học sinh.")
> for n in range(5, 8):
>     article(n, "Hội Khuyến Khích Sáng Tạo (KKST) trao giải cho các tác giả trẻ.")
> for n in range(8, 10):
>     article(n, "Kho Kim Sinh Thái (KKST) đón khách tham quan.")
> article(10, "Lớp dạy bơi của CSBX đông học sinh, KKST cũng vậy.")
> article(11, "Phó Chủ tịch UBND thành phố Lê Anh Quân nói Nghị quyết số 45-NQ/TW giúp giải ngân vốn đầu tư công. Vốn đầu tư công đã giải ngân được một nửa.", title="Giải ngân vốn đầu tư công")
> article(12, "Trung tâm Chăm sóc Biển xanh tuyển người.")
> END
$ timtin --quiet import articles.jsonl
$ timtin info abbreviations
CSBX  Chăm sóc Biển xanh     4  used
KKST  Khuyến Khích Sáng Tạo  3  ambiguous
KKST  Kho Kim Sinh Thái      2  ambiguous
$ timtin info abbreviations --format=jsonl | head -1
{"short":"CSBX","long":"Chăm sóc Biển xanh","articles":4,"use":"used"}
# What enough articles define alike is understood both ways.
$ timtin search --format=ids --limit=20 --sort=oldest CSBX
i1
i2
i3
i4
i10
i12
2> 6 articles
$ timtin -q count 'Trung tâm Chăm sóc Biển xanh'
5
$ timtin -q count --no-abbreviations CSBX
5
# What has several meanings is not written out, and that is said.
$ timtin count KKST
6
2> KKST has several meanings and is searched for as it is: Khuyến Khích Sáng Tạo; Kho Kim Sinh Thái
$ timtin count -- -KKST
6
$ timtin -q search --format=json --offset=9 KKST
{"timtin":1,"total":6,"offset":9,"hits":[],"readings":[{"typed":"KKST","spellings":["Khuyến Khích Sáng Tạo","Kho Kim Sinh Thái"],"kind":"ambiguous"}],"suggestions":[]}
$ timtin count BCH
0
2> BCH has several meanings and is searched for as it is: Ban Chấp hành; Bộ Chỉ huy
[exit 1]
# Newspapers by host and name; the archive has none of them.
$ timtin info sources | grep -E 'tuoitre.vn|vnexpress'
tuoitre.vn                Tuổi Trẻ                                      0
vnexpress.net             VnExpress                                     0
$ timtin -a none info sources --format=tsv | grep tuoitre.vn
tuoitre.vn	Tuổi Trẻ	
# Topics with what decided.
$ timtin info topics --format=tsv | grep dau-tu
dau-tu	Đầu tư	Investment	1	giải ngân vốn đầu tư công, vốn đầu tư công, giải ngân
$ timtin -a none info topics --format=tsv | head -1
an-ninh-trat-tu	An ninh trật tự	Crime and public order		
# Why an article has its findings.
$ timtin show --explain i11
Giải ngân vốn đầu tư công
11/06/2021 · Báo A
\
Phó Chủ tịch UBND thành phố Lê Anh Quân nói Nghị quyết số 45-NQ/TW giúp giải
ngân vốn đầu tư công. Vốn đầu tư công đã giải ngân được một nửa.
\
Officials:
  Lê Anh Quân: Phó Chủ tịch UBND thành phố
Topics:
  dau-tu 0.69
Documents:
  Nghị quyết số 45-NQ/TW
Read from: articles.jsonl
Added: 05/07/2021 12:00
id: i11
Key: 976e3723fcccaef57b49507781972863
\
Officials:
  Lê Anh Quân: Phó Chủ tịch UBND thành phố
    body 1, 0–35: Phó Chủ tịch UBND thành phố
    body 1, 36–49: Lê Anh Quân
Topics:
  dau-tu 0.69: giải ngân vốn đầu tư công +30.8, vốn đầu tư công +8.0, giải ngân +6.0
Documents:
  Nghị quyết số 45-NQ/TW
    body 1, 55–83: Nghị quyết số 45-NQ/TW
$ timtin show --explain --format=jsonl i1 | sed 's/.*"evidence":{/{/'
{"topics":[{"topic":"giao-duc","phrase":"học sinh","weight":8.00},{"topic":"giao-duc","phrase":"lớp","weight":4.00},{"topic":"van-hoa-giai-tri","phrase":"học sinh","weight":-4.00}],"documents":[],"abbreviations":[{"text":"Chăm sóc Biển xanh","place":["body",0,11,33]}]}}
# Documents in any spelling.
$ for text in 45-NQ/TW 'Nghị quyết 45' 'nghi quyet so 45' '45/NQ-TW' 'Nghị quyết 45-NQ/TW'; do
>   timtin -q search -f ids "document:\"$text\""
> done
i11
i11
i11
i11
i11
$ timtin -q count 'document:45/NQ-CP'
0
[exit 1]
# Nothing else.
$ timtin info nonsense
2> timtin: info cannot be "nonsense"
2> hint: use one of: archive, fields, sources, topics, abbreviations, queries
[exit 2]

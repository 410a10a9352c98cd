# Formats for programs: they never change with the language or the terminal.
$ timtin --quiet import $DATA/news.jsonl
$ timtin search --format=tsv 'dự án' | cut -f 1,3-
1	t-2	2021-05-11	Báo Thử	Ba dự án chậm vì thiếu mặt bằng	Ủy ban nhân dân huyện cho biết vốn của ba dự án chưa giải ngân được đồng nào.
2	t-1	2021-06-25T17:00+07:00	Báo Thử	Cảng Bến Đỏ giải ngân hết vốn đầu tư công	Sau sáu tháng, dự án cảng Bến Đỏ đã giải ngân hết vốn đầu tư công của năm.
2> 2 articles
$ timtin search --format=tsv 'dự án' | awk -F '\t' '{ print NF }'
7
7
2> 2 articles
$ timtin search --format=jsonl 'mặt bằng' | sed 's/"score":[0-9.]*/"score":N/g'
{"rank":1,"score":N,"title_marked":[[23,26],[27,31]],"snippets":[{"text":"Ủy ban nhân dân huyện cho biết vốn của ba dự án chưa giải ngân được đồng nào.","part":"body","marked":[]}],"id":"t-2","url":"","path":"$DATA/news.jsonl","source":"Báo Thử","section":"Kinh tế","title":"Ba dự án chậm vì thiếu mặt bằng","lead":"","body":"Ủy ban nhân dân huyện cho biết vốn của ba dự án chưa giải ngân được đồng nào.\nĐầu tư công của huyện năm nay là 4.600 tỷ đồng.","author":"Minh An","published":"2021-05-11","captions":[],"tags":[],"charset":"UTF-8","flags":[],"officials":[],"topics":[{"id":"dau-tu","score":N}],"documents":[],"abbreviations":{},"key":"372105eae26af656b907275afe7c78da","charset_score":1,"cluster":"","boilerplate":[],"added":"2021-07-05T12:00+07:00"}
2> 1 article
$ timtin search --format=json 'mặt bằng' | python3 -m json.tool --no-ensure-ascii | sed 's/"score": [0-9.]*/"score": N/g'
{
    "timtin": 1,
    "total": 1,
    "offset": 0,
    "hits": [
        {
            "rank": 1,
            "score": N,
            "title_marked": [
                [
                    23,
                    26
                ],
                [
                    27,
                    31
                ]
            ],
            "snippets": [
                {
                    "text": "Ủy ban nhân dân huyện cho biết vốn của ba dự án chưa giải ngân được đồng nào.",
                    "part": "body",
                    "marked": []
                }
            ],
            "id": "t-2",
            "url": "",
            "path": "$DATA/news.jsonl",
            "source": "Báo Thử",
            "section": "Kinh tế",
            "title": "Ba dự án chậm vì thiếu mặt bằng",
            "lead": "",
            "body": "Ủy ban nhân dân huyện cho biết vốn của ba dự án chưa giải ngân được đồng nào.\nĐầu tư công của huyện năm nay là 4.600 tỷ đồng.",
            "author": "Minh An",
            "published": "2021-05-11",
            "captions": [],
            "tags": [],
            "charset": "UTF-8",
            "flags": [],
            "officials": [],
            "topics": [
                {
                    "id": "dau-tu",
                    "score": N
                }
            ],
            "documents": [],
            "abbreviations": {},
            "key": "372105eae26af656b907275afe7c78da",
            "charset_score": 1,
            "cluster": "",
            "boilerplate": [],
            "added": "2021-07-05T12:00+07:00"
        }
    ],
    "readings": [],
    "suggestions": []
}
2> 1 article
$ timtin search --format=ids -0 'mặt bằng' | od -c
0000000   t   -   2  \0
0000004
2> 1 article
$ for format in tsv jsonl json ids; do
>   for query in 'dự án' 'du an' 'không có gì như vậy'; do
>     for language in vi en; do
>       timtin --quiet --lang=$language search --format=$format "$query" > $language
>     done
>     cmp en vi
>   done
> done
$ timtin search --format=json 'không có gì như vậy'
{"timtin":1,"total":0,"offset":0,"hits":[],"readings":[],"suggestions":[{"reason":"with any of the words","option":"--match=any","query":"không có gì như vậy","count":1}]}
2> no article found
2> hint: with any of the words, 1 article:
2>   timtin search --format=json --match=any 'không có gì như vậy'
[exit 1]
$ timtin search --format=xml x
2> timtin: --format cannot be "xml"
2> hint: use one of: text, tsv, csv, jsonl, json, ids, trec
[exit 2]
# Hostile articles: nothing that a terminal obeys, JSON escapes it.
$ timtin search 'bảng tính' | sed 's/\x1b/ESC/g'
1. Bài [31mkhông [0m có <U+202E>ngày<U+202C> tháng
   Tin Mẫu · b64bec8fc0dd
   =SUM(A1) là một ô bảng tính.
2> 1 article
$ timtin search --format=tsv 'bảng tính' | cut -f 3-
b64bec8fc0dd5d7349175123dd6cbf2a		Tin Mẫu	Bài [31mkhông [0m có <U+202E>ngày<U+202C> tháng	=SUM(A1) là một ô bảng tính.
2> 1 article
$ timtin search --format=jsonl 'bảng tính' | grep -o '"title":"[^"]*"'
"title":"Bài  [31mkhông [0m có \u202engày\u202c tháng"
2> 1 article
$ timtin show --format=text $(timtin search --format=ids 'bảng tính')
Bài [31mkhông [0m có <U+202E>ngày<U+202C> tháng
Tin Mẫu
\
=SUM(A1) là một ô bảng tính.
\
Dòng này có dấu tab và <b>thẻ</b>.
\
Address: https://tin-mau.example/khong-ngay
Read from: $DATA/news.jsonl
Added: 05/07/2021 12:00
Key: b64bec8fc0dd5d7349175123dd6cbf2a
2> 1 article

$ timtin show t-1 | sed '/^  [a-z-]* [0-9.]*$/s/[0-9.]*$/N/'
Cảng Bến Đỏ giải ngân hết vốn đầu tư công
25/06/2021 17:00 · Báo Thử · Kinh tế · Minh An
\
Sau sáu tháng, dự án cảng Bến Đỏ đã giải ngân hết vốn đầu tư công của năm.
\
Phó Chủ tịch UBND thành phố Trần Văn Bình kiểm tra công trường sáng 24/6.
\
Theo Nghị quyết số 12-NQ/TU, cảng phải xong trước tháng 12/2021.
\
Officials:
  Trần Văn Bình: Phó Chủ tịch UBND thành phố
Topics:
  dau-tu N
Documents:
  Nghị quyết số 12-NQ/TU
Tags: cảng biển, đầu tư công
Address: https://bao-thu.example/t-1.html
Read from: $DATA/news.jsonl
Added: 05/07/2021 12:00
id: t-1
Key: 2da95099621a569748eed96a82cfed22
$ timtin show --format=jsonl t-4 | sed 's/"score":[0-9.]*/"score":N/g'
{"id":"t-4","url":"","path":"$DATA/news.jsonl","source":"Tin Mẫu","section":"","title":"Ông Lê Anh Quân thăm trường học ven biển","lead":"","body":"Ông Lê Anh Quân, Giám đốc Sở Giáo dục và Đào tạo, tặng trường học 60 bộ bàn ghế.\nNhà trường hòa mạng từ tháng trước.","author":"","published":"2019-09-05T07:30+07:00","captions":[],"tags":[],"charset":"UTF-8","flags":[],"officials":[{"name":"Lê Anh Quân","positions":["Giám đốc Sở Giáo dục và Đào tạo"],"kind":"official"}],"topics":[{"id":"giao-duc","score":N}],"documents":[],"abbreviations":{},"key":"b3e3c3c65f273692bb884242c97a8770","charset_score":1,"cluster":"","boilerplate":[],"added":"2021-07-05T12:00+07:00"}
# An id that is not there: exit 1, the others are shown.
$ timtin show --format=jsonl t-99 t-3 | cut -d , -f 1
{"id":"t-3"
2> timtin: there is no article t-99
# Colour on request.
$ timtin search --color=always --limit=1 'mặt bằng' | sed 's/\x1b/ESC/g'
1. ESC[1mBa dự án chậm vì thiếu ESC[0mESC[1;38;5;163mmặtESC[0mESC[1m ESC[0mESC[1;38;5;163mbằngESC[0m
   ESC[38;5;29m11/05/2021ESC[0m · ESC[38;5;29mBáo ThửESC[0m · ESC[38;5;29mKinh tếESC[0m · ESC[38;5;243mt-2ESC[0m
   Ủy ban nhân dân huyện cho biết vốn của ba dự án chưa giải ngân được đồng nào.
2> 1 article
# Any number of passages of any length.
$ timtin search --quiet --snippets=0 'giải ngân' --limit=1
1. Cảng Bến Đỏ giải ngân hết vốn đầu tư công
   25/06/2021 17:00 · Báo Thử · Kinh tế · Trần Văn Bình · t-1
$ timtin search --quiet --context=1 'mặt bằng giải ngân' --limit=1
1. Ba dự án chậm vì thiếu mặt bằng
   11/05/2021 · Báo Thử · Kinh tế · t-2
   … giải …
$ timtin search --quiet --snippets=4294967295 --context=4294967295 'giải ngân' --limit=1
1. Cảng Bến Đỏ giải ngân hết vốn đầu tư công
   25/06/2021 17:00 · Báo Thử · Kinh tế · Trần Văn Bình · t-1
   Sau sáu tháng, dự án cảng Bến Đỏ đã giải ngân hết vốn đầu tư công của năm.
$ timtin search --quiet --snippets=2 --context=0 'giải ngân' --limit=1
1. Cảng Bến Đỏ giải ngân hết vốn đầu tư công
   25/06/2021 17:00 · Báo Thử · Kinh tế · Trần Văn Bình · t-1
   … giải …
   … ngân …
$ timtin search --snippets=4294967296 'giải ngân'
2> timtin: not a value that fits: --snippets = 4294967296
2> hint: `timtin search --help` lists what there is
[exit 2]
$ timtin search --context=-1 'giải ngân'
2> timtin: not a value that fits: --context = -1
2> hint: `timtin search --help` lists what there is
[exit 2]

# How a query was understood, and why each article matches.
$ timtin --quiet import $DATA/news.jsonl
$ timtin search --format=ids --explain 'title:anh official:"Lê Anh Quân"' 2>&1 | sed 's/ AND_MAYBE.*//'
t-4
(and (field title "anh") (field official "Lê Anh Quân"))
Query((0 * ((Sanh OR Sảnh) AND (XOlê PHRASE 3 XOanh PHRASE 3 XOquân))
1. t-4: anh (title, body, official); lê (title, body, official); quân (title, body, official)
1 article
$ timtin search --format=ids --explain --sort=oldest '(ảnh OR "dự án") date:2020..2021 -topic:giao-duc' 2>&1 | grep -v '^Query'
t-3
t-2
t-1
(and (or (word "ảnh") (phrase "dự án")) (date 2020-01-01 2021-12-31) (not (field topic "giao-duc")))
Pairs(0.8 * “du an”)
1. t-3: ảnh (title, lead); 2020 (date)
2. t-2: dự (title, body); án (title, body); 2021 (date)
3. t-1: dự (lead); án (lead); 2021 (date)
3 articles
$ timtin search --format=jsonl --explain --quiet 'id:t-3 ảnh' 2>/dev/null | grep -o '"why":.*"title_marked":[^"]*'
"why":[{"text":"ảnh","places":["title","lead"]},{"text":"t-3","places":["id"]}],"title_marked":[[17,20]],
$ timtin search --explain --quiet 'không có gì như vậy' 2>&1 | grep -v '^Query'
(and (word "không") (word "có") (word "gì") (word "như") (word "vậy"))
Pairs(0.4 * “co gi” + 0.4 * “gi nhu” + 0.4 * “khong co” + 0.4 * “nhu vay”)

# Which article is meant: own identifier, address, beginning of either name, standard input.
$ timtin --quiet import $DATA/news.jsonl
$ timtin show --format=jsonl https://bao-thu.example/t-1.html bao-thu.example/t-1.html | cut -d , -f 1
{"id":"t-1"
{"id":"t-1"
$ timtin show --format=jsonl b64bec8f | grep -o '"title":"[^"]*'
"title":"Bài  [31mkhông [0m có \u202engày\u202c tháng
$ timtin show --format=jsonl t-
2> timtin: t- is not the name of one article; give a key:
2>   2da95099621a569748eed96a82cfed22  Cảng Bến Đỏ giải ngân hết vốn đầu tư công
2>   372105eae26af656b907275afe7c78da  Ba dự án chậm vì thiếu mặt bằng
2>   3c5584da84ca7014c87e7412ad04088e  Lễ hội trưng bày ảnh quân nhân
2>   b3e3c3c65f273692bb884242c97a8770  Ông Lê Anh Quân thăm trường học ven biển
[exit 2]
$ printf 't-2\r\n\nt-3\n' | timtin show --format=jsonl - | cut -d , -f 1
{"id":"t-2"
{"id":"t-3"
$ timtin -q search --format=ids -0 'dự án' | timtin show --format=jsonl - t-4 | cut -d , -f 1
{"id":"t-2"
{"id":"t-1"
{"id":"t-4"
$ printf '' | timtin show -
[exit 1]
$ timtin show 3
2> timtin: there is no article 3
[exit 1]
$ timtin show ''
2> timtin: there is no article 
[exit 1]
$ BROWSER=no-such-browser timtin open t-1
2> timtin: there is no program no-such-browser to open https://bao-thu.example/t-1.html
2> hint: BROWSER=PROGRAM names another browser
[exit 6]
$ BROWSER='echo see' timtin open t-1 t-2
see https://bao-thu.example/t-1.html
2> timtin: this article has no address of the web: Ba dự án chậm vì thiếu mặt bằng
[exit 1]
$ BROWSER='false' timtin open t-1
2> timtin: false could not open https://bao-thu.example/t-1.html (status 1)
[exit 6]
$ timtin open
2> timtin: the identifier of an article is missing
2> hint: `timtin search` shows one with each hit
[exit 2]
# One line for each hit; copies are one hit.
$ timtin -q search --oneline '*'
1  25/06/2021  Cảng Bến Đỏ giải ngân hết vốn đầu tư công   Báo Thử  t-1
2  11/05/2021  Ba dự án chậm vì thiếu mặt bằng             Báo Thử  t-2
3  02/2020     Lễ hội trưng bày ảnh quân nhân              Tin Mẫu  t-3
4  05/09/2019  Ông Lê Anh Quân thăm trường học ven biển    Tin Mẫu  t-4
5              Bài [31mkhông [0m có <U+202E>ngày<U+202C>…  Tin Mẫu  b64bec8fc0dd
$ COLUMNS=44 timtin -q search --oneline '*'
1  25/06/2021  Cảng Bến Đỏ giải ngân hết vố…
2  11/05/2021  Ba dự án chậm vì thiếu mặt b…
3  02/2020     Lễ hội trưng bày ảnh quân nh…
4  05/09/2019  Ông Lê Anh Quân thăm trường …
5              Bài [31mkhông [0m có <U+202E…
$ COLUMNS=30 timtin -q search --oneline '*'
1  25/06/2021  Cảng Bến Đỏ gi…
2  11/05/2021  Ba dự án chậm …
3  02/2020     Lễ hội trưng b…
4  05/09/2019  Ông Lê Anh Quâ…
5              Bài [31mkhông …
$ timtin --hyperlink=always --color=always -q search --oneline 'cảng' | sed 's/\x1b/ESC/g'
1  ESC[38;5;29m25/06/2021ESC[0m  ESC]8;;https://bao-thu.example/t-1.htmlESC\ESC[1;38;5;163mCảngESC[0mESC[1m Bến Đỏ giải ngân hết vốn đầu tư côngESC[0m          ESC]8;;ESC\  ESC[38;5;29mBáo ThửESC[0m  ESC[38;5;243mt-1ESC[0m
$ timtin --hyperlink=always -q search -n 1 'cảng' | sed 's/\x1b/ESC/g'
1. ESC]8;;https://bao-thu.example/t-1.htmlESC\Cảng Bến Đỏ giải ngân hết vốn đầu tư côngESC]8;;ESC\
   25/06/2021 17:00 · Báo Thử · Kinh tế · Trần Văn Bình · t-1
   Sau sáu tháng, dự án cảng Bến Đỏ đã giải ngân hết vốn đầu tư công của năm.
$ timtin search --oneline --format=tsv x
2> timtin: --oneline is for --format=text
[exit 2]
# Copies on one page are one hit in text, and the next page begins behind them.
$ python3 - > copies.jsonl <<'END'
> import json
> body = " ".join(f"Câu số {i} của bài nói về việc giải ngân vốn tại công trường thứ {i * 7}." for i in range(40))
> for n in range(3):
>     print(json.dumps({"id": f"c{n}", "title": "Một tin đăng lại", "source": f"Báo {n}", "published": f"2021-06-0{n + 1}", "body": body}, ensure_ascii=False))
> END
$ timtin -q -a copies import copies.jsonl
$ timtin -a copies search --snippets=0 --sort=newest 'một tin'
1. Một tin đăng lại
   03/06/2021 · Báo 2 · c2 · +2 copies
2> 3 articles
2> 2 copies left out; --dups=show shows them
$ timtin -a copies search --oneline -n 2 --sort=newest 'một tin'
1  03/06/2021  Một tin đăng lại                                        Báo 2  c2
2> 3 articles; 1 to 2 shown; more with --offset 2
2> 1 copy left out; --dups=show shows it
$ timtin -a copies search --snippets=0 --sort=newest --dups=show 'một tin'
1. Một tin đăng lại
   03/06/2021 · Báo 2 · c2
\
2. Một tin đăng lại
   02/06/2021 · Báo 1 · c1
\
3. Một tin đăng lại
   01/06/2021 · Báo 0 · c0
2> 3 articles
$ timtin -a copies search --format=ids --sort=newest 'một tin'
c2
c1
c0
2> 3 articles

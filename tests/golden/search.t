$ timtin --quiet import $DATA/news.jsonl
$ timtin search vốn đầu tư công
1. Cảng Bến Đỏ giải ngân hết vốn đầu tư công
   25/06/2021 17:00 · Báo Thử · Kinh tế · Trần Văn Bình · t-1
   Sau sáu tháng, dự án cảng Bến Đỏ đã giải ngân hết vốn đầu tư công của năm.
\
2. Ba dự án chậm vì thiếu mặt bằng
   11/05/2021 · Báo Thử · Kinh tế · t-2
   Đầu tư công của huyện năm nay là 4.600 tỷ đồng.
2> 2 articles
$ timtin search --limit=1 von dau tu cong
1. Cảng Bến Đỏ giải ngân hết vốn đầu tư công
   25/06/2021 17:00 · Báo Thử · Kinh tế · Trần Văn Bình · t-1
   Sau sáu tháng, dự án cảng Bến Đỏ đã giải ngân hết vốn đầu tư công của năm.
2> 2 articles; 1 to 1 shown; more with --offset 1
2> read as: von: vốn; dau: đầu, dấu; tu: tư, tu, từ; cong: công
$ timtin search --limit=1 --offset=1 von dau tu cong
2. Ba dự án chậm vì thiếu mặt bằng
   11/05/2021 · Báo Thử · Kinh tế · t-2
   Đầu tư công của huyện năm nay là 4.600 tỷ đồng.
2> 2 articles; 2 to 2 shown
2> read as: von: vốn; dau: đầu, dấu; tu: tư, tu, từ; cong: công

# Marks: typed, they count; without any, every spelling is found.
$ timtin search --format=ids Lê Anh Quân
t-4
2> 1 article
$ timtin search --format=ids le anh quan
t-4
t-3
2> 2 articles
2> read as: le: lê, lễ; anh: anh, ảnh; quan: quân
$ timtin search --format=ids 'đường'
t-3
2> 1 article
$ timtin search --format=ids 'đương'
2> no article found
2> hint: without regard to marks, 1 article:
2>   timtin search --format=ids --marks=ignore 'đương'
[exit 1]
$ timtin search --format=ids hoà mạng
t-4
2> 1 article
$ timtin search --format=ids --marks=ignore 'lệ ảnh quán'
t-4
t-3
2> 2 articles
2> read as: lệ: lê, lễ; ảnh: anh, ảnh; quán: quân
# Numbers have one form.
$ timtin search --format=ids 4600
t-2
2> 1 article
# Abbreviations and their long forms.
$ timtin search --format=ids --sort=newest UBND
t-1
t-2
2> 2 articles
$ timtin search --format=ids --no-abbreviations UBND
t-1
2> 1 article

# Phrases, without, or, brackets, everything.
$ timtin search --format=ids '"đầu tư công"' | sort
t-1
t-2
2> 2 articles
$ timtin search --format=ids '"tư đầu công"'
2> no article found
[exit 1]
$ timtin search --format=ids 'dự án -"mặt bằng"'
t-1
2> 1 article
$ timtin search --format=ids '(cảng OR ảnh) -biên'
t-1
2> 1 article
$ timtin search --format=ids --sort=oldest '*'
t-4
t-3
t-2
t-1
b64bec8fc0dd5d7349175123dd6cbf2a
2> 5 articles
$ timtin search --format=ids --sort=newest --limit=2 '*'
t-1
t-2
2> 5 articles; 1 to 2 shown; more with --offset 2
# After the first word, or after --, -word is query.
$ timtin search dự án -cảng --format=ids
t-2
2> 1 article
$ timtin search --format=ids -- -cảng -ảnh | sort
b64bec8fc0dd5d7349175123dd6cbf2a
t-2
t-4
2> 3 articles
# Some of the words.
$ timtin search --format=ids --match=any --limit=1 ảnh biên phòng ở đâu đẹp nhất
t-3
2> 3 articles; 1 to 1 shown; more with --offset 1
2> read as: đâu: đầu

# Fields, in both languages.
$ timtin search --format=ids 'title:ảnh'
t-3
2> 1 article
$ timtin search --format=ids 'tieude:anh' --sort=oldest
t-4
t-3
2> 2 articles
$ timtin search --format=ids 'source:"Báo Thử" author:"Minh An" date:5/2021'
t-2
2> 1 article
$ timtin search --format=ids 'official:"Trần Văn Bình"'
t-1
2> 1 article
$ timtin search --format=ids 'official:"Lê Anh Quân/Giám đốc"'
t-4
2> 1 article
$ timtin search --format=ids 'position:"Phó Chủ tịch"'
t-1
2> 1 article
$ timtin search --format=ids 'position:"Chủ tịch"'
2> no article found
[exit 1]
$ timtin search --format=ids 'document:"12-NQ/TU"'
t-1
2> 1 article
$ timtin search --format=ids 'id:t-3'
t-3
2> 1 article
$ timtin search --format=ids 'url:https://bao-thu.example/t-1.html'
t-1
2> 1 article
# Dates: day first, ranges closed on both sides.
$ timtin search --format=ids --sort=oldest date:2019..2020
t-4
t-3
2> 2 articles
$ timtin search --format=ids 'date:25/6/2021'
t-1
2> 1 article
$ timtin search --format=ids 'date:26/6/2021..'
2> no article found
[exit 1]
$ timtin search --format=ids --sort=oldest 'date:..11/5/2021'
t-4
t-3
t-2
2> 3 articles
$ timtin search --format=ids --today=2021-06-26 'date:7d..'
t-1
2> 1 article
# A pasted headline is words.
$ timtin search --format=ids 'Cảng Bến Đỏ: giải ngân hết vốn'
t-1
2> 1 article

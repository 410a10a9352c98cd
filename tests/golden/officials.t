# The register: who is reported in which posts.
$ cat > cap.jsonl <<'END'
> {"id":"o1","source":"Cổng Hải Phòng","title":"Kiểm tra đê","published":"2019-05-10","body":"Phó Chủ tịch UBND thành phố Hải Phòng Nguyễn Văn Trường kiểm tra tuyến đê biển."}
> {"id":"o2","source":"Cổng Hải Phòng","title":"Họp giao ban","published":"2020-03-02","body":"Chủ tịch UBND TP Hải Phòng Nguyễn Văn Trường chủ trì cuộc họp giao ban."}
> {"id":"o3","source":"Báo Biển","title":"Gặp gỡ doanh nghiệp","published":"2020-09-15","body":"Ông Nguyễn Văn Trường, Chủ tịch Ủy ban nhân dân thành phố Hải Phòng, gặp gỡ doanh nghiệp."}
> {"id":"o4","source":"Báo Núi","title":"Trao học bổng","published":"2020-10-01","body":"Ông Nguyễn Văn Trường, Giám đốc Sở Tư pháp tỉnh Lào Cai, trao học bổng cho học sinh."}
> {"id":"o5","source":"Báo Núi","title":"Chợ phiên","body":"Bà Kĩ Thị Hòa, Phó Giám đốc Sở Công Thương tỉnh Lào Cai, nói về chợ phiên."}
> {"id":"o6","source":"Báo Núi","title":"Chợ đêm","published":"2021","body":"Bà Kỹ Thị Hoà, Phó Giám đốc Sở Công Thương tỉnh Lào Cai, nói về chợ đêm."}
> END
$ timtin --quiet import cap.jsonl
$ timtin officials
1. Nguyễn Văn Trường
   3 articles · 10/05/2019 – 15/09/2020 · Cổng Hải Phòng, Báo Biển
   2  Chủ tịch UBND TP Hải Phòng · 02/03/2020 – 15/09/2020
   1  Phó Chủ tịch UBND thành phố Hải Phòng · 10/05/2019
\
2. Kĩ Thị Hòa · also: Kỹ Thị Hoà
   2 articles · 2021 · Báo Núi
   2  Phó Giám đốc Sở Công Thương tỉnh Lào Cai · 2021
\
3. Nguyễn Văn Trường
   1 article · 01/10/2020 · Báo Núi
   1  Giám đốc Sở Tư pháp tỉnh Lào Cai · 01/10/2020
2> 3 persons
$ timtin officials --format=tsv nguyen van truong
Nguyễn Văn Trường/Chủ tịch UBND TP Hải Phòng	Nguyễn Văn Trường	state	3	2019-05-10	2020-09-15	Chủ tịch UBND TP Hải Phòng; Phó Chủ tịch UBND thành phố Hải Phòng	Cổng Hải Phòng; Báo Biển
Nguyễn Văn Trường/Giám đốc Sở Tư pháp tỉnh Lào Cai	Nguyễn Văn Trường	state	1	2020-10-01	2020-10-01	Giám đốc Sở Tư pháp tỉnh Lào Cai	Báo Núi
2> 2 persons
$ timtin officials --format=ids 'văn trường'
Nguyễn Văn Trường/Chủ tịch UBND TP Hải Phòng
Nguyễn Văn Trường/Giám đốc Sở Tư pháp tỉnh Lào Cai
2> 2 persons
$ timtin officials --format=ids trưởng
2> no person found
2> hint: articles with these words, whoever they speak of:
2>   timtin search '"trưởng"'
[exit 1]
$ timtin officials --format=ids hoà
Kĩ Thị Hòa
2> 1 person
$ timtin officials --format=csv --limit=1 | tr -d '\r'
id,name,kind,articles,first,last,posts,sources
Nguyễn Văn Trường/Chủ tịch UBND TP Hải Phòng,Nguyễn Văn Trường,state,3,2019-05-10,2020-09-15,Chủ tịch UBND TP Hải Phòng; Phó Chủ tịch UBND thành phố Hải Phòng,Cổng Hải Phòng; Báo Biển
2> 3 persons; 1 to 1 shown; more with --offset 1
$ timtin officials --format=jsonl hòa
{"id":"Kĩ Thị Hòa","name":"Kĩ Thị Hòa","state":true,"articles":2,"first":"2021","last":"2021","posts":[{"post":"Phó Giám đốc Sở Công Thương tỉnh Lào Cai","articles":2,"first":"2021","last":"2021"}],"sources":["Báo Núi"],"other_names":["Kỹ Thị Hoà"]}
2> 1 person
$ timtin officials --format=json --limit=1 --offset=1 truong
{"timtin":1,"total":2,"offset":1,"officials":[{"id":"Nguyễn Văn Trường/Giám đốc Sở Tư pháp tỉnh Lào Cai","name":"Nguyễn Văn Trường","state":true,"articles":1,"first":"2020-10-01","last":"2020-10-01","posts":[{"post":"Giám đốc Sở Tư pháp tỉnh Lào Cai","articles":1,"first":"2020-10-01","last":"2020-10-01"}],"sources":["Báo Núi"],"other_names":[]}]}
2> 2 persons; 2 to 2 shown
# What official: finds is what the register counted.
$ timtin officials --format=ids -q | while read -r id; do timtin -q count "official:\"$id\""; done
2
2
1
# A post is found from its beginning.
$ timtin -q officials --position 'Chủ tịch UBND thành phố' --format=tsv | cut -f 1,4-
Nguyễn Văn Trường/Chủ tịch UBND TP Hải Phòng	2	2020-03-02	2020-09-15	Chủ tịch UBND TP Hải Phòng	Báo Biển; Cổng Hải Phòng
$ timtin -q officials --position 'pho chu tich' --format=tsv | cut -f 1,4-
Nguyễn Văn Trường/Phó Chủ tịch UBND thành phố Hải Phòng	1	2019-05-10	2019-05-10	Phó Chủ tịch UBND thành phố Hải Phòng	Cổng Hải Phòng
$ timtin -q officials --position 'UBND'
[exit 1]
# Around a day: half a year before, a month after, or between two reports.
$ timtin -q officials --at 1/2020 --format=tsv | cut -f 1,4,7,9
Nguyễn Văn Trường/Chủ tịch UBND TP Hải Phòng	2	Chủ tịch UBND TP Hải Phòng	2020-03-02
$ timtin -q officials --at 9/2020 truong
1. Nguyễn Văn Trường
   2 articles · 02/03/2020 – 15/09/2020 · Báo Biển, Cổng Hải Phòng
   2  Chủ tịch UBND TP Hải Phòng · 02/03/2020 – 15/09/2020
      nearest report 15/09/2020
\
2. Nguyễn Văn Trường
   1 article · 01/10/2020 · Báo Núi
   1  Giám đốc Sở Tư pháp tỉnh Lào Cai · 01/10/2020 · nearest report 01/10/2020
$ timtin -q officials --at 2015
[exit 1]
# Who would be there at another time.
$ timtin officials --at 2015
2> no person found
2> hint: without --at there are 3 persons:
2>   Nguyễn Văn Trường · Chủ tịch UBND TP Hải Phòng · 02/03/2020 – 15/09/2020
2>   Kĩ Thị Hòa · Phó Giám đốc Sở Công Thương tỉnh Lào Cai · 2021
2>   Nguyễn Văn Trường · Giám đốc Sở Tư pháp tỉnh Lào Cai · 01/10/2020
[exit 1]
$ timtin officials --at 2015 'văn trường'
2> no person found
2> hint: without --at there are 2 persons:
2>   Nguyễn Văn Trường · Chủ tịch UBND TP Hải Phòng · 02/03/2020 – 15/09/2020
2>   Nguyễn Văn Trường · Giám đốc Sở Tư pháp tỉnh Lào Cai · 01/10/2020
[exit 1]
$ timtin officials --at 2015 nobody
2> no person found
2> hint: articles with these words, whoever they speak of:
2>   timtin search '"nobody"'
[exit 1]
# Who asks for a name is told how what is wrong would be put right.
$ timtin officials --at 2019..2/2020 truong
1. Nguyễn Văn Trường
   3 articles · 10/05/2019 – 15/09/2020 · Cổng Hải Phòng, Báo Biển
   2  Chủ tịch UBND TP Hải Phòng · 02/03/2020 – 15/09/2020
      nearest report 02/03/2020
   1  Phó Chủ tịch UBND thành phố Hải Phòng · 10/05/2019
      nearest report 10/05/2019
2> 1 person
2> hint: were it wrong, one of these lines in $HOME/.local/share/timtin/officials.tsv would correct it:
2>   split	Nguyễn Văn Trường	Phó Chủ tịch UBND thành phố Hải Phòng
2>   hide	Nguyễn Văn Trường	Phó Chủ tịch UBND thành phố Hải Phòng
$ timtin officials 'văn trường' | tail -n 1
   1  Giám đốc Sở Tư pháp tỉnh Lào Cai · 01/10/2020
2> 2 persons
2> hint: were it wrong, a line in $HOME/.local/share/timtin/officials.tsv would correct it:
2>   merge	Nguyễn Văn Trường	Nguyễn Văn Trường
$ timtin officials kĩ thị hòa | tail -n 1
   2  Phó Giám đốc Sở Công Thương tỉnh Lào Cai · 2021
2> 1 person
2> hint: were it wrong, one of these lines in $HOME/.local/share/timtin/officials.tsv would correct it:
2>   rename	Kĩ Thị Hòa	NAME
2>   hide	Kĩ Thị Hòa
$ timtin -q officials --source 'bao nui' --format=ids
Kĩ Thị Hòa
Nguyễn Văn Trường/Giám đốc Sở Tư pháp tỉnh Lào Cai
# What is wrong is told.
$ timtin officials 'Nobody Here'
2> no person found
2> hint: articles with these words, whoever they speak of:
2>   timtin search '"Nobody Here"'
[exit 1]
$ timtin officials --at 31/2/2020
2> timtin: --at cannot be "31/2/2020": there is no day “31/2/2020”: month 2/2020 has 29 days
2> hint: give a day, a month or a year, such as 25/6/2021
[exit 2]
$ timtin officials --at 2019..
2> timtin: --at cannot be "2019..": an end is missing
2> hint: give a day, a month or a year, such as 25/6/2021
[exit 2]
$ timtin officials --position '...'
2> timtin: there is no word in --position “...”
[exit 2]
$ timtin officials --format=trec
2> timtin: --format cannot be "trec"
2> hint: use one of: text, tsv, csv, jsonl, json, ids
[exit 2]
$ timtin officials -a nowhere
2> timtin: there is no archive at nowhere
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
# A name without its family name is that of the one person who has such a post; of two persons of
# one name nobody is the other.
$ mkdir brief
$ cat > brief/cap.jsonl <<'END'
> {"id":"b1","title":"Một","body":"HLV Văn Khánh hài lòng với trận đấu."}
> {"id":"b2","title":"Hai","body":"HLV Văn Khánh công bố đội hình."}
> {"id":"b3","title":"Ba","body":"HLV Nguyễn Văn Khánh trả lời sau trận đấu."}
> {"id":"b4","title":"Bốn","body":"Ông Nguyễn Văn Khánh, Chủ tịch UBND xã Kim Hải, đi kiểm tra."}
> {"id":"b5","title":"Năm","body":"Ông Lê Bá Văn Khánh, Giám đốc Sở Y tế tỉnh Lào Cai, phát biểu."}
> END
$ timtin -q -a brief/archive import brief/cap.jsonl
$ timtin -q -a brief/archive officials --format=tsv khánh | cut -f 1,4,7
Nguyễn Văn Khánh/HLV	3	HLV
Lê Bá Văn Khánh	1	Giám đốc Sở Y tế tỉnh Lào Cai
Nguyễn Văn Khánh/Chủ tịch UBND xã Kim Hải	1	Chủ tịch UBND xã Kim Hải
# Who is in no public office, or in a post that does not say of what, is found when asked for.
$ timtin -a brief/archive officials --format=ids
Lê Bá Văn Khánh
Nguyễn Văn Khánh/Chủ tịch UBND xã Kim Hải
2> 2 persons
2> hint: with --all 1 more: in no public office, or in posts that do not say of what
$ timtin -q -a brief/archive officials --all --format=ids
Nguyễn Văn Khánh/HLV
Lê Bá Văn Khánh
Nguyễn Văn Khánh/Chủ tịch UBND xã Kim Hải
$ timtin -q -a brief/archive officials --position=hlv --format=ids
Nguyễn Văn Khánh/HLV
# Names that differ in marks only are one person's with one post, and may be with one place.
$ mkdir typed
$ cat > typed/cap.jsonl <<'END'
> {"id":"t1","title":"Một","body":"Ông Phạm Quang Sự, Chủ tịch UBND xã Kim Hải, đi kiểm tra."}
> {"id":"t2","title":"Hai","body":"Chủ tịch UBND xã Kim Hải Phạm Quang Sự phát biểu."}
> {"id":"t3","title":"Ba","body":"Ông Phạm Quang Sử, Bí thư Đảng ủy xã Kim Hải, trả lời."}
> {"id":"t4","title":"Bốn","body":"Ông Phạm Quang Sư, Chủ tịch UBND xã Kim Hải, đi kiểm tra."}
> END
$ timtin -q -a typed/archive import typed/cap.jsonl
$ timtin -a typed/archive officials --format=ids
Phạm Quang Sự
Phạm Quang Sử
2> 2 persons
2> hint: if these are one person, lines for officials.tsv of the archive:
2>   merge	Phạm Quang Sự	Phạm Quang Sử
$ printf 'merge\tPhạm Quang Sự\tPhạm Quang Sử\n' > typed/archive/officials.tsv
$ timtin -a typed/archive officials --format=ids
Phạm Quang Sự
2> 1 person
# A unit that goes without its name is the only one that the article names.
$ mkdir unit
$ echo '{"id":"u1","title":"Ngày hội ở xã Lộc An","body":"Ông Lê Văn An, Chủ tịch UBND xã, phát biểu."}' > unit/cap.jsonl
$ timtin -q -a unit/archive import unit/cap.jsonl
$ timtin -q -a unit/archive officials --format=tsv | cut -f 1,7
Lê Văn An	Chủ tịch UBND xã Lộc An
$ timtin -q -a unit/archive search --format=ids 'position:"Chủ tịch UBND xã Lộc An"'
u1
$ timtin -q -a unit/archive show u1 --format=jsonl | grep -o '"positions":[^]]*]'
"positions":["Chủ tịch UBND xã"]
# A list that would be longer than a page of 60 lines has two lines a person.
$ mkdir many
$ for i in $(seq 1 21); do for j in 1 2 3; do echo '{"id":"m'$i-$j'","source":"Báo '$j$i'","title":"Bài","published":"2020-0'$j'-01","body":"Ông Phạm Văn Số'$i', '"$(echo 'Chủ tịch,Bí thư,Giám đốc Sở Y tế kiêm Trưởng ban Chỉ đạo phòng chống dịch' | cut -d, -f$j)"' tỉnh Lào Cai, phát biểu."}'; done; done > many/cap.jsonl
$ timtin -q -a many/archive import many/cap.jsonl
$ timtin -q -a many/archive officials | wc -l
59
$ timtin -q -a many/archive officials | head -n 6
 1. Phạm Văn Số1 · Bí thư tỉnh Lào Cai +3
    3 articles · 01/01/2020 – 01/03/2020 · Báo 11, Báo 21, Báo 31
\
 2. Phạm Văn Số10 · Bí thư tỉnh Lào Cai +3
    3 articles · 01/01/2020 – 01/03/2020 · Báo 110, Báo 210, Báo 310
\

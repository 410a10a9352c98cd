# officials.tsv: what people have corrected counts at once.
$ cat > articles.jsonl <<'END'
> {"id":"c1","source":"Báo A","title":"Một","published":"2020-01-01","body":"Ông Đỗ Minh Khuê, Chủ tịch UBND huyện Thủy Nguyên, đi kiểm tra."}
> {"id":"c2","source":"Báo A","title":"Hai","published":"2020-02-01","body":"Ông Đỗ Tùng Khê, Chủ tịch UBND huyện Thủy Nguyên, đi kiểm tra."}
> {"id":"c3","source":"Báo A","title":"Ba","published":"2020-03-01","body":"Ông Đỗ Minh Khuê, Phó Chủ tịch UBND huyện Thủy Nguyên, đi kiểm tra."}
> {"id":"c4","source":"Báo B","title":"Bốn","published":"2020-04-01","body":"Bà Lê Thu Hà, Giám đốc Sở Y tế tỉnh Lào Cai, phát biểu."}
> {"id":"c5","source":"Báo B","title":"Năm","published":"2020-05-01","body":"Bà Lê Thu Hà, Bí thư Huyện ủy An Lão, phát biểu."}
> END
$ timtin --quiet import articles.jsonl
$ timtin -q officials --format=ids
Đỗ Minh Khuê
Lê Thu Hà/Bí thư Huyện ủy An Lão
Lê Thu Hà/Giám đốc Sở Y tế tỉnh Lào Cai
Đỗ Tùng Khê
$ printf '# written by hand\n\nmerge\tĐỗ Minh Khuê\tĐỗ Tùng Khê\nmerge\tLê Thu Hà\tLê Thu Hà\n' > $HOME/.local/share/timtin/officials.tsv
$ timtin -q officials
1. Đỗ Minh Khuê · also: Đỗ Tùng Khê
   3 articles · 01/01/2020 – 01/03/2020 · Báo A
   2  Chủ tịch UBND huyện Thủy Nguyên · 01/01/2020 – 01/02/2020
   1  Phó Chủ tịch UBND huyện Thủy Nguyên · 01/03/2020
\
2. Lê Thu Hà
   2 articles · 01/04/2020 – 01/05/2020 · Báo B
   1  Bí thư Huyện ủy An Lão · 01/05/2020
   1  Giám đốc Sở Y tế tỉnh Lào Cai · 01/04/2020
$ timtin -q search -f ids 'official:khê'
c3
c2
c1
$ timtin -q search -f ids 'official:"Đỗ Minh Khuê/Chủ tịch UBND"'
c2
c1
$ printf 'split\tĐỗ Minh Khuê\tPhó Chủ tịch UBND huyện\n' > $HOME/.local/share/timtin/officials.tsv
$ timtin -q officials khuê
1. Đỗ Minh Khuê
   1 article · 01/01/2020 · Báo A
   1  Chủ tịch UBND huyện Thủy Nguyên · 01/01/2020
\
2. Đỗ Minh Khuê
   1 article · 01/03/2020 · Báo A
   1  Phó Chủ tịch UBND huyện Thủy Nguyên · 01/03/2020
$ printf 'hide\tĐỗ Minh Khuê\tPhó Chủ tịch\nhide\tLê Thu Hà\n' > $HOME/.local/share/timtin/officials.tsv
$ timtin -q officials --format=ids
Đỗ Minh Khuê
Đỗ Tùng Khê
$ timtin -q search -f ids 'official:khue OR official:ha'
c1
$ timtin -q count 'position:"Giám đốc Sở Y tế"'
1
$ printf 'rename\tLê Thu Hà\tLê Thị Thu Hà\nalias\tĐỗ Minh Khuê\tBa Khuê\n' > $HOME/.local/share/timtin/officials.tsv
$ timtin -q officials --format=tsv 'lê thị thu'
Lê Thị Thu Hà/Bí thư Huyện ủy An Lão	Lê Thị Thu Hà	state	1	2020-05-01	2020-05-01	Bí thư Huyện ủy An Lão	Báo B
Lê Thị Thu Hà/Giám đốc Sở Y tế tỉnh Lào Cai	Lê Thị Thu Hà	state	1	2020-04-01	2020-04-01	Giám đốc Sở Y tế tỉnh Lào Cai	Báo B
$ timtin -q officials --format=ids 'ba khuê'
Đỗ Minh Khuê
$ timtin -q count 'official:"Ba Khuê"'
2
$ timtin -q count 'official:"Lê Thị Thu Hà/Giám đốc"'
1
$ timtin -q count -- '-official:"ba khue"'
3
# What is counted is corrected, too.
$ printf 'merge\tĐỗ Minh Khuê\tĐỗ Tùng Khê\nrename\tLê Thu Hà\tLê Thị Thu Hà\nhide\tLê Thu Hà\tBí thư Huyện ủy\nhide\tĐỗ Minh Khuê\tPhó Chủ tịch\n' > $HOME/.local/share/timtin/officials.tsv
$ timtin count '*' --by=official
2  Đỗ Minh Khuê
1  Lê Thị Thu Hà
$ timtin count '*' --by=position
2  Chủ tịch UBND huyện Thủy Nguyên
1  Giám đốc Sở Y tế tỉnh Lào Cai
# So is what hits and articles show; export keeps what was read.
$ timtin -q search -f tsv --fields=id,officials '*'
c5	
c4	Lê Thị Thu Hà
c3	
c2	Đỗ Minh Khuê
c1	Đỗ Minh Khuê
$ timtin show c2 --format=jsonl | grep -o '"officials":[^]]*]'
"officials":[{"name":"Đỗ Minh Khuê","positions":["Chủ tịch UBND huyện Thủy Nguyên"]
$ timtin -q search --color=never 'id:c2 OR id:c4'
1. Bốn
   01/04/2020 · Báo B · Lê Thị Thu Hà · c4
   Bà Lê Thu Hà, Giám đốc Sở Y tế tỉnh Lào Cai, phát biểu.
\
2. Hai
   01/02/2020 · Báo A · Đỗ Minh Khuê · c2
   Ông Đỗ Tùng Khê, Chủ tịch UBND huyện Thủy Nguyên, đi kiểm tra.
$ timtin -q export id:c4 | grep -o '"name":"[^"]*"'
"name":"Lê Thu Hà"
# A line that is wrong is told with its number; what does not need it still answers.
$ printf '# x\nmerge\tMột\n' > $HOME/.local/share/timtin/officials.tsv
$ timtin officials
2> timtin: $HOME/.local/share/timtin/officials.tsv:2: “merge” takes 2 fields behind it, separated by tabs; there are 1
2> hint: edit the file; timtin-formats(5) describes it
[exit 2]
$ timtin count official:khuê
2> timtin: $HOME/.local/share/timtin/officials.tsv:2: “merge” takes 2 fields behind it, separated by tabs; there are 1
2> hint: edit the file; timtin-formats(5) describes it
[exit 2]
$ timtin count khuê
2
$ timtin -q search -f ids khuê
c1
c3
2> timtin: $HOME/.local/share/timtin/officials.tsv:2: “merge” takes 2 fields behind it, separated by tabs; there are 1
$ printf 'unite\tMột\tHai\n' > $HOME/.local/share/timtin/officials.tsv
$ timtin officials
2> timtin: $HOME/.local/share/timtin/officials.tsv:1: “unite” is no correction: a line begins with merge, split, hide, rename or alias and a tab
2> hint: edit the file; timtin-formats(5) describes it
[exit 2]
$ printf 'rename\tMột\tHai\nrename\tmột\tBa\n' > $HOME/.local/share/timtin/officials.tsv
$ timtin officials
2> timtin: $HOME/.local/share/timtin/officials.tsv:2: a line above renames một already
2> hint: edit the file; timtin-formats(5) describes it
[exit 2]
$ printf 'merge\tMột\tHai\nmerge\tBa\tHai\n' > $HOME/.local/share/timtin/officials.tsv
$ timtin officials
2> timtin: $HOME/.local/share/timtin/officials.tsv:2: a line above says already who Hai is
2> hint: edit the file; timtin-formats(5) describes it
[exit 2]
$ printf 'alias\tMột\t...\n' > $HOME/.local/share/timtin/officials.tsv
$ timtin officials
2> timtin: $HOME/.local/share/timtin/officials.tsv:1: a name or post has no word
2> hint: edit the file; timtin-formats(5) describes it
[exit 2]
$ printf 'hide\t\377\n' > $HOME/.local/share/timtin/officials.tsv
$ timtin officials
2> timtin: $HOME/.local/share/timtin/officials.tsv:1: the line is not UTF-8
2> hint: edit the file; timtin-formats(5) describes it
[exit 2]

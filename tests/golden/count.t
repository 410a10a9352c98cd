$ timtin --quiet import $DATA/news.jsonl
$ timtin count '*'
5
$ timtin count giải ngân
2
$ timtin count 'không có gì như vậy'
0
[exit 1]
$ timtin count '*' --by=year
1  2019
1  2020
2  2021
$ timtin count '*' --by=năm
1  2019
1  2020
2  2021
$ timtin count '*' --by=nguồn
3  Tin Mẫu
2  Báo Thử
$ timtin count '*' --by=month
1  2019-09
1  2020-02
1  2021-05
1  2021-06
$ timtin count '*' --by=source
3  Tin Mẫu
2  Báo Thử
$ timtin count '*' --by=section
2  Kinh tế
1  Văn hóa
$ timtin count '*' --by=author
2  Minh An
$ timtin count '*' --by=official
1  Lê Anh Quân
1  Trần Văn Bình
$ timtin count '*' --by=position --format=tsv
Giám đốc Sở Giáo dục và Đào tạo	1
Phó Chủ tịch UBND thành phố	1
$ timtin count 'source:"Tin Mẫu"' --by=source --format=jsonl
{"value":"Tin Mẫu","articles":3}
$ timtin count '*' --by=nonsense
2> timtin: --by cannot be "nonsense"
2> hint: use one of: official, position, source, section, topic, author, year, quarter, month, week, day, weekday
[exit 2]
# Search without a limit and count agree.
$ for query in '*' 'dự án' 'date:2021' '-cảng' 'ảnh OR vốn' 'title:vốn OR -vốn'; do
>   echo $(timtin -q search -f ids -n 1000 -- "$query" | wc -l) $(timtin count -- "$query")
> done
5 5
2 2
2 2
4 4
3 3
4 4
$ timtin info | sed -E 's/[0-9.,]+ [KM]i?B/SIZE/; s/[0-9a-f]{64}/DIGEST/'
archive                              $HOME/.local/share/timtin
articles                             5
without a date                       1
groups of copies                     0
copies, beyond the first of a group  0
first day                            05/09/2019
last day                             25/06/2021
last day on which articles came in   05/07/2021
sources                              2
distinct words, without marks        123
generation                           1
unchanged since its build            yes
on disk                              72.3 kB
of these left unused by writing      0 B
older and unfinished generations     0 B
the whole folder                     73.7 kB
all read by these lexicons           yes

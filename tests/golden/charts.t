# Tables of `count --by` in any order, and as bars.
$ timtin --quiet import $SAMPLE
$ timtin -q count --by=year --plot '*'
2019  ███████████████████████▋                                          9   18 %
2020  ███████████████████████████████████████▍                         15   31 %
2021  ███████████████████████████████████████████████████████████████  24   49 %
49 articles in all
$ timtin -q --lang=vi count --by=weekday --plot 'giai ngan OR von'
Thứ Hai  ████████████████████▎                                          1   10 %
Thứ Ba   ████████████████████████████████████████▋                      2   20 %
Thứ Tư   █████████████████████████████████████████████████████████████  3   30 %
Thứ Năm  █████████████████████████████████████████████████████████████  3   30 %
Thứ Sáu  ████████████████████▎                                          1   10 %
tổng cộng 10 bài
$ timtin -q count --by=topic --plot -n 4 '*'
Investment              ██████████████████████████████████████████████  5   10 %
Urban affairs and land  ████████████████████████████████████▊           4    8 %
Health                  ████████████████████████████████████▊           4    8 %
Education               ███████████████████████████▌                    3    6 %
49 articles in all
$ timtin --lang=vi count --by=topic --plot -n 2 '*'
Đầu tư            ████████████████████████████████████████████████████  5   10 %
Đô thị - đất đai  █████████████████████████████████████████▌            4    8 %
tổng cộng 49 bài
2> còn 22 dòng không in
# A month without articles is a row.
$ timtin -q count --by=month --plot 'official:"Lê Anh Quân" OR official:"Nguyễn Hoàng Long"'
2019-05  ████████████████████▎                                          1   12 %
2019-06                                                                 0    0 %
2019-07                                                                 0    0 %
2019-08                                                                 0    0 %
2019-09                                                                 0    0 %
2019-10                                                                 0    0 %
2019-11                                                                 0    0 %
2019-12                                                                 0    0 %
2020-01                                                                 0    0 %
2020-02                                                                 0    0 %
2020-03                                                                 0    0 %
2020-04                                                                 0    0 %
2020-05                                                                 0    0 %
2020-06                                                                 0    0 %
2020-07                                                                 0    0 %
2020-08                                                                 0    0 %
2020-09                                                                 0    0 %
2020-10                                                                 0    0 %
2020-11                                                                 0    0 %
2020-12                                                                 0    0 %
2021-01  ████████████████████▎                                          1   12 %
2021-02                                                                 0    0 %
2021-03  ████████████████████▎                                          1   12 %
2021-04  ████████████████████▎                                          1   12 %
2021-05  ████████████████████▎                                          1   12 %
2021-06  █████████████████████████████████████████████████████████████  3   38 %
8 articles in all
$ timtin -q count --by=quarter --plot --sort=articles -n 3 '*'
2021-Q2  ████████████████████████████████████████████████████████████  18   37 %
2020-Q4  ████████████████████                                           6   12 %
2019-Q4  ████████████████▋                                              5   10 %
49 articles in all
$ timtin -q count --by=source --sort=value '*' | head -3
 7  Báo Sông Cấm
 7  Bản tin Miền Trung
21  Cổng tin tức Thành phố Hải Phòng
$ timtin -q count --by=source -n 2 --format=csv '*' | tr -d '\r'
value,articles
Cổng tin tức Thành phố Hải Phòng,21
Thời báo Duyên Hải,8
$ timtin count --by=year --plot 'không có gì như vậy'
0 articles in all
[exit 1]
$ COLUMNS=40 timtin -q count --by=official --plot -n 3 '*'
Lê Anh Quân        ███████████  8   16 %
Nguyễn Hoàng Long  █████▌       4    8 %
Nguyễn Khắc Duy    ████▏        3    6 %
49 articles in all
$ timtin count --plot '*'
2> timtin: --plot, --limit and --sort need --by
[exit 2]
$ timtin count --by=year --plot --format=tsv '*'
2> timtin: --plot is for --format=text
[exit 2]
$ timtin count --by=year --sort=newest '*'
2> timtin: --sort cannot be "newest"
2> hint: use one of: value, articles
[exit 2]
# Posts on a line of years.
$ timtin -q officials le anh quan --plot
Lê Anh Quân                               2019        2020         2021
Phó Chủ tịch Thường trực UBND thành phố…                           ━━━━━━
Phó Chủ tịch UBND thành phố                   ━
$ timtin -q --lang=vi officials --plot -n 2 | head -12
Lê Anh Quân                               2019        2020         2021
Phó Chủ tịch Thường trực UBND thành phố…                           ━━━━━━
Phó Chủ tịch UBND thành phố                   ━
\
Nguyễn Hoàng Long                         2019        2020         2021
Giám đốc Sở Kế hoạch và Đầu tư                                       ━━━━

# Vietnamese by option or by locale.
$ timtin --lang=vi search x
2> timtin: không có kho tin ở $HOME/.local/share/timtin
2> gợi ý: tạo kho tin bằng: timtin import ĐƯỜNG_DẪN; -a THƯ_MỤC chỉ nơi khác
[exit 3]
$ LC_ALL= LC_MESSAGES=vi_VN.UTF-8 LANG=C.UTF-8 timtin search x
2> timtin: không có kho tin ở $HOME/.local/share/timtin
2> gợi ý: tạo kho tin bằng: timtin import ĐƯỜNG_DẪN; -a THƯ_MỤC chỉ nơi khác
[exit 3]
$ timtin --lang=en search x
2> timtin: there is no archive at $HOME/.local/share/timtin
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
$ timtin --lang=xx search x
2> timtin: there are no messages in the language xx
2> hint: use --lang=vi, --lang=en
[exit 2]
$ timtin --lang=vi import $DATA/news.jsonl
2> đã đọc 5 bản ghi \(1 tệp, 1,8 kB\) trong [0-9,]+ giây: 5 mới, 0 thay đổi, 0 như cũ, 0 trùng, 0 bị loại (re)
2>   không có ngày: 1
$ timtin --lang=vi search --limit=1 mặt bằng
1. Ba dự án chậm vì thiếu mặt bằng
   11/05/2021 · Báo Thử · Kinh tế · t-2
   Ủy ban nhân dân huyện cho biết vốn của ba dự án chưa giải ngân được đồng nào.
2> 1 bài
$ timtin --lang=vi count '*' --by=year
1  2019
1  2020
2  2021
# Numbers and days as people write them; what programs read stays as it is.
$ timtin -q count '*' --by=month --lang=vi
1  09/2019
1  02/2020
1  05/2021
1  06/2021
$ timtin -q count '*' --by=month --lang=vi --format=tsv
2019-09	1
2020-02	1
2021-05	1
2021-06	1
$ timtin -q count '*' --by=quarter --lang=vi -n 1
1  quý 3/2019
$ timtin -q count '*' --by=week --lang=vi -n 1
1  tuần 36/2019
$ timtin -q count '*' --by=day --lang=vi -n 1
1  05/09/2019
$ timtin -q count '*' --by=weekday --lang=vi
1  Thứ Ba
1  Thứ Năm
1  Thứ Sáu
$ for i in $(seq 1 1200); do echo '{"id":"s'$i'","title":"Bài số '$i'","body":"Chữ."}'; done > nhieu.jsonl
$ timtin --lang=vi import nhieu.jsonl 2>&1 | sed 's/ trong [0-9,]* giây//'
đã đọc 1.200 bản ghi (1 tệp, 65,0 kB): 1.200 mới, 0 thay đổi, 0 như cũ, 0 trùng, 0 bị loại
  không có ngày: 1.200
$ timtin --lang=vi search -n 0 --format=ids Chữ | wc -l
1200
2> 1.200 bài
$ timtin --lang=vi search -n 1 --oneline chữ
1              Bài số 1                                                       s1
2> 1.200 bài; hiện bài 1 đến 1; xem tiếp: --offset 1
$ timtin --lang=vi info | sed -n '2p;6p;7p'
số bài                              1.205
ngày đầu                            05/09/2019
ngày cuối                           25/06/2021
$ timtin --lang=vi info --format=tsv | sed -n '2p;6p;7p'
articles	1205
first_day	2019-09-05
last_day	2021-06-25
$ timtin --lang=vi count Chữ
1200
$ timtin --lang=en search -n 1 --format=ids chữ
s1
2> 1200 articles; 1 to 1 shown; more with --offset 1
# Why something was rejected is said in words; the file has those that programs know.
$ printf '{"id":"x","title":"x"}\n{nonsense\n{"id":"y"}\n' > hong.jsonl
$ timtin -q --lang=vi import --rejects r.jsonl hong.jsonl
2> bị loại: hong.jsonl:2: JSON hỏng ở byte thứ 2 tính từ đầu bản ghi (JSON hỏng)
2> bị loại: hong.jsonl:3: bản ghi không có tiêu đề, sapo lẫn nội dung (không có chữ)
[exit 5]
$ cut -d'"' -f 10-13 r.jsonl
reason":"bad-json",
reason":"no-text",
$ timtin --lang=vi import hong.jsonl 2>&1 | tail -n +4
  bị loại: JSON hỏng 1, không có chữ 1
  đã nhận nhưng có điểm lạ: thiếu nội dung 1
  không có ngày: 1

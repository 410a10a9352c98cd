# Vietnamese by option or by locale.
$ timtin --lang=vi search x
2> timtin: không có kho ở $HOME/.local/share/timtin
2> gợi ý: tạo kho bằng: timtin import PATH; -a DIR chỉ nơi khác
[exit 3]
$ LC_ALL= LC_MESSAGES=vi_VN.UTF-8 LANG=C.UTF-8 timtin search x
2> timtin: không có kho ở $HOME/.local/share/timtin
2> gợi ý: tạo kho bằng: timtin import PATH; -a DIR chỉ nơi khác
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
2> đã đọc 5 bản ghi \(1 tệp, 1\.8 kB\) trong [0-9.]+ giây: 5 mới, 0 thay đổi, 0 như cũ, 0 trùng, 0 bị loại (re)
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

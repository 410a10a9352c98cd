# What was understood, as jsonl; nothing is written.
$ timtin import --dry-run $DATA/folder/bai.txt 2>/dev/null | sed "s/\"score\":[0-9.]*/\"score\":N/g; s/\"key\":.*/\"key\":N/"
{"id":"","url":"","path":"$DATA/folder/bai.txt","source":"","section":"","title":"Thông xe đường ven biển xã Vĩnh Thử","lead":"","body":"Đường ven biển qua xã Vĩnh Thử thông xe sáng nay, sớm hai tháng so với kế hoạch.\nPhát biểu tại lễ thông xe, Chủ tịch UBND huyện Nguyễn Thị Mẫu cảm ơn 312 hộ dân đã giao đất.\nTuyến đường dài 8,4 km, rộng 12 m, có hai cầu qua sông.","author":"Hà Thử","published":"2021-06-25T17:00+07:00","captions":[],"tags":[],"charset":"UTF-8","flags":[],"officials":[{"name":"Nguyễn Thị Mẫu","positions":["Chủ tịch UBND huyện"],"kind":"official"}],"topics":[{"id":"giao-thong","score":N}],"documents":[],"abbreviations":{},"key":N
$ head -n 1 $DATA/news.jsonl | timtin import --dry-run 2>/dev/null | sed 's/"score":[0-9.]*/"score":N/g'
{"id":"t-1","url":"https://bao-thu.example/t-1.html","path":"-","source":"Báo Thử","section":"Kinh tế","title":"Cảng Bến Đỏ giải ngân hết vốn đầu tư công","lead":"Sau sáu tháng, dự án cảng Bến Đỏ đã giải ngân hết vốn đầu tư công của năm.","body":"Phó Chủ tịch UBND thành phố Trần Văn Bình kiểm tra công trường sáng 24/6.\nTheo Nghị quyết số 12-NQ/TU, cảng phải xong trước tháng 12/2021.","author":"Minh An","published":"2021-06-25T17:00+07:00","captions":[],"tags":["cảng biển","đầu tư công"],"charset":"UTF-8","flags":[],"officials":[{"name":"Trần Văn Bình","positions":["Phó Chủ tịch UBND thành phố"],"kind":"official"}],"topics":[{"id":"dau-tu","score":N}],"documents":["Nghị quyết số 12-NQ/TU"],"abbreviations":{},"key":"2da95099621a569748eed96a82cfed22","charset_score":1,"cluster":"","boilerplate":[]}
$ timtin import --dry-run $DATA/bad.jsonl >/dev/null
2> rejected: $DATA/bad.jsonl:2: the JSON is broken 36 bytes after the beginning of the record (bad-json)
2> rejected: $DATA/bad.jsonl:3: the record has neither title, lead nor body (no-text)
2> rejected: $DATA/bad.jsonl:4: the record is JSON, but no object (bad-json)
2> read 4 records \(1 file, 245 B\) in [0-9.]+ s: 1 understood, 3 rejected; nothing was written (re)
2>   rejected: bad-json 2, no-text 1
[exit 5]
$ timtin count '*'
2> timtin: there is no archive at $HOME/.local/share/timtin
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]

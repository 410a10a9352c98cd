# Every file has its charset; the summary counts them.
$ mkdir mixed
$ iconv -f UTF-8 -t UTF-16 $DATA/folder/bai.txt > mixed/utf16.txt
$ iconv -f UTF-8 -t CP1258 $DATA/folder/bai.txt > mixed/cp1258.txt
$ printf 'H\266i Ph\337ng \256\346i m\355i\n\n12/05/2021\n\nM\351t b\265i ng\276n.\n' > mixed/tcvn3.txt
$ printf 'Ho\370a nha\357c\n\nMo\344t ba\370i nga\351n.\n' > mixed/vni.txt
$ printf "DDo^?i mo+'i\n\nMo^.t ba\`i nga('n\\.\n" > mixed/viqr.txt
$ iconv -f LATIN1 -t UTF-8 $DATA/folder/bai.txt > mixed/twice.txt
$ timtin import mixed
2> read 6 records \(6 files, 1\.8 kB\) in [0-9.]+ s: 6 new, 0 changed, 0 unchanged, 0 duplicate, 0 rejected (re)
2>   charsets (lowest score): TCVN3 1 (1.00), UTF-16LE 1 (1.00), UTF-8 1, VIQR 1 (1.00), VNI 1 (1.00), windows-1258 1 (1.00)
2>   accepted, but odd: double-encoded 1
2>   without a date: 2
$ timtin count 'title:"Hải Phòng đổi mới"'
1
# What was odd about an article stays with it.
$ timtin import --dry-run mixed/twice.txt 2>/dev/null | grep -o '"charset":[^]]*]\|"charset_score".*'
"charset":"UTF-8","flags":["double-encoded"]
"charset_score":1,"cluster":"","boilerplate":["Print Thứ Sáu, 25/06/2021 17:00 Gốc","Tiện ích thông tin","QR Code","QR CODE: Thông xe đường ven biển xã Vĩnh Thử","Tin khác"]}
# A named charset is taken at its word.
$ timtin import --dry-run --encoding=abc mixed/tcvn3.txt 2>/dev/null | cut -d , -f 6
"title":"Hải Phòng đổi mới"
$ timtin import --encoding=big5 mixed
2> timtin: there is no charset "big5"
2> hint: use one of: auto, UTF-8, UTF-16LE, UTF-16BE, windows-1258, TCVN3, VNI, VISCII, TCVN5712-1, VIQR, windows-1252, windows-1251, GB18030
[exit 2]
$ printf '{"id":"d-1","title":"Th?i s?, ??i s?ng ng??i d?n"}' | timtin import --dry-run 2>/dev/null | grep -o '"flags":[^]]*]'
"flags":["damaged"]

# Tables: the row of names says what the columns are.
$ cat > tin.csv <<END
> Mã bài,Tiêu đề,Sapo,Nội dung,Tác giả,Ngày đăng,Lượt xem
> c-1,"Cầu mới, đường mới","Mở đầu.","Đoạn một.
> Đoạn ""hai"".",Minh An,25/06/2021 17:00,12
> c-2,Thiếu cột
> c-3,Bài ba,,Thân bài.,,,
> END
$ timtin import tin.csv
2> rejected: tin.csv:4: the row has 2 values, not 7 (bad-row)
2> read 3 records \(1 file, 231 B\) in [0-9.]+ s: 2 new, 0 changed, 0 unchanged, 0 duplicate, 1 rejected (re)
2>   rejected: bad-row 1
2>   without a date: 1
[exit 5]
$ timtin show --format=jsonl c-1 | cut -d , -f 6-12
"title":"Cầu mới, đường mới","lead":"Mở đầu.","body":"Đoạn một.\nĐoạn \"hai\".","author":"Minh An","published":"2021-06-25T17:00+07:00","captions":[]
# Names that timtin does not know are told to it.
$ printf 'T1;ruot;luc\nMột;Thân bài.;2021-06-25\n' > la.csv
$ timtin import --dry-run la.csv
2> rejected: la.csv:1: no column is known as the title, the lead or the body; the first line is "T1;ruot;luc"; --map body=NAME names one (unknown-columns)
2> read 1 record \(1 file, 41 B\) in [0-9.]+ s: 0 understood, 1 rejected; nothing was written (re)
2>   rejected: unknown-columns 1
[exit 5]
$ timtin import --dry-run --map title=T1,body=ruot --map published=luc la.csv 2>/dev/null | grep -o '"title":"[^"]*"\|"body":"[^"]*"\|"published":"[^"]*"'
"title":"Một"
"body":"Thân bài."
"published":"2021-06-25"
$ echo '{"T1":"Hai","ruot":"Thân bài."}' | timtin import --dry-run --map title=T1,body=ruot 2>/dev/null | grep -o '"title":"[^"]*"'
"title":"Hai"
$ timtin import --map titel=T1 la.csv
2> timtin: there is no field "titel" of an article
2> hint: the fields are: title, lead, body, captions, author, date, published, source, section, tags, url, id
[exit 2]
$ timtin import --map title=T1,body=T1 la.csv
2> timtin: "T1" is given as the name of two fields
2> hint: a member or column is one field of an article
[exit 2]
$ timtin import --map title=T1 --map title=ruot la.csv
2> timtin: --map names the field "title" twice
[exit 2]
$ timtin import --map title la.csv
2> timtin: --map needs FIELD=NAME, not "title"
2> hint: for example: --map title=tieu_de,body=noi_dung
[exit 2]

# Cells in HTML, as content systems export them.
$ cat > html.csv <<END
> title,content
> Cảng &amp; tàu,"<p>Tàu đầu tiên cập cầu cảng số 3 sáng nay.</p><p>Đoạn <b>hai</b>&nbsp;đây.</p>"
> Thẻ HTML,"Thẻ <b> làm chữ đậm."
> END
$ timtin import --dry-run html.csv 2>/dev/null | grep -o '"title":"[^"]*"\|"body":"[^"]*"'
"title":"Cảng & tàu"
"body":"Tàu đầu tiên cập cầu cảng số 3 sáng nay.\nĐoạn hai đây."
"title":"Thẻ HTML"
"body":"Thẻ <b> làm chữ đậm."

# Copies stay articles; each knows its cluster.
$ timtin --quiet import $DATA/copies.jsonl
$ timtin search --format=ids --sort=oldest 'cầu Bến Đỏ'
k-1
k-2
k-3
k-4
k-5
2> 5 articles
$ timtin search --format=ids 'cluster:k-1'
k-2
k-1
2> 2 articles
$ timtin search --format=ids 'bansao:k-3'
k-3
2> 1 article
$ timtin info | grep cop
groups of copies                     2
copies, beyond the first of a group  2
$ timtin show --format=jsonl k-2 | grep -o '"cluster":"[0-9a-f]*"'
"cluster":"42a8c2be98fa7a978f8a3eecc1bb0e52"
$ timtin show --format=jsonl k-3 | grep -o '"cluster":"[0-9a-f]*"'
"cluster":""

# Collapsed, the best of each cluster stands for it, and the count is that of the hits.
$ timtin search --dups=collapse --sort=oldest 'cầu Bến Đỏ'
1. Khởi công cầu Bến Đỏ
   25/06/2021 · Báo Thử · k-1 · +1 copy
   Sáng nay, tại xã Vĩnh Thử, huyện khởi công cầu Bến Đỏ nối hai bờ sông Thử với
   tổng mức đầu tư 120 tỷ đồng.
\
2. Cầu Bến Đỏ lỡ hẹn
   30/12/2022 · Báo Thử · k-3
   Hết năm, cầu Bến Đỏ mới xong hai mố. Nhà thầu nói thiếu cát, huyện nói thiếu
   tiền, người dân vẫn đi đò.
\
3. Họp báo về cầu Bến Đỏ
   Báo Thử · k-4 · +1 copy
2> 3 articles
2> 2 copies left out; --dups=show shows them
$ timtin search --dups=collapse --sort=oldest --format=json 'cầu Bến Đỏ' | grep -o '"total":[0-9]*,"copies":[0-9]*\|"rank":[0-9]*\|"copies":[0-9]*,"title'
"total":3,"copies":2
"rank":1
"copies":1,"title
"rank":2
"copies":0,"title
"rank":3
"copies":1,"title
2> 3 articles
2> 2 copies left out; --dups=show shows them
$ timtin search --dups=collapse --sort=newest --format=ids --limit=2 '*'
k-3
k-2
2> 3 articles; 1 to 2 shown; more with --offset 2
2> 2 copies left out; --dups=show shows them
$ timtin count --dups=collapse 'cầu Bến Đỏ'
3
$ timtin count 'cầu Bến Đỏ'
5
$ timtin count --dups=collapse 'cluster:k-4'
1

# What makes no sense is said.
$ timtin search --dups=hide x
2> timtin: --dups cannot be "hide"
2> hint: use one of: show, collapse
[exit 2]
$ timtin count --dups=collapse --by=source '*'
2> timtin: --by cannot be used together with --dups=collapse
[exit 2]

# A text that changes leaves its cluster.
$ echo '{"id":"k-5","source":"Tin Mẫu","title":"Họp báo hoãn"}' | timtin --quiet import
$ timtin info | grep cop
groups of copies                     1
copies, beyond the first of a group  1
$ timtin count --dups=collapse 'cầu Bến Đỏ'
3

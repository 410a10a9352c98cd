# Hits for a spreadsheet, for a shell, and for a program that knows what it wants.
$ timtin --quiet import $DATA/news.jsonl
$ timtin -q search --format=csv 'mặt bằng' | sed 's/\r$/<CR>/; s/^1,[0-9.]*,/1,N,/'
rank,score,id,published,source,title,snippet<CR>
1,N,t-2,2021-05-11,Báo Thử,Ba dự án chậm vì thiếu mặt bằng,Ủy ban nhân dân huyện cho biết vốn của ba dự án chưa giải ngân được đồng nào.<CR>
$ timtin -q search --format=csv 'không có gì như vậy' | cat -A
rank,score,id,published,source,title,snippet^M$
$ timtin -q search --format=csv --bom --fields=id,title 'bảng tính' | cat -v
M-oM-;M-?id,title^M
b64bec8fc0dd5d7349175123dd6cbf2a,BM-CM- i [31mkhM-CM-4ng [0m cM-CM-3 <U+202E>ngM-CM- y<U+202C> thM-CM-!ng^M
# What a spreadsheet would take for a formula; a list has `; ` between its items.
$ timtin -q search --format=csv --fields=snippet,officials,tags,published 'bảng tính' | tr -d '\r'
snippet,officials,tags,published
'=SUM(A1) là một ô bảng tính.,,,
$ timtin -q search --format=csv --fields=published,title,officials,tags 'giải ngân' | tr -d '\r'
published,title,officials,tags
2021-06-25T17:00+07:00,Cảng Bến Đỏ giải ngân hết vốn đầu tư công,Trần Văn Bình,cảng biển; đầu tư công
2021-05-11,Ba dự án chậm vì thiếu mặt bằng,,
$ timtin -q search --format=tsv --header --fields=published,source,title,url,officials 'dự án'
published	source	title	url	officials
2021-05-11	Báo Thử	Ba dự án chậm vì thiếu mặt bằng		
2021-06-25T17:00+07:00	Báo Thử	Cảng Bến Đỏ giải ngân hết vốn đầu tư công	https://bao-thu.example/t-1.html	Trần Văn Bình
$ timtin -q search --format=tsv --header 'mặt bằng' | cut -f 1,3-
rank	id	published	source	title	snippet
1	t-2	2021-05-11	Báo Thử	Ba dự án chậm vì thiếu mặt bằng	Ủy ban nhân dân huyện cho biết vốn của ba dự án chưa giải ngân được đồng nào.
$ timtin -q search --format=tsv --fields=rank,officials[0].name,officials[0].positions[0],topics[0].id 'dự án'
1			dau-tu
2	Trần Văn Bình	Phó Chủ tịch UBND thành phố	dau-tu
$ timtin -q search --format=jsonl --fields=published,officials,officials[0].name,topics[9].id 'dự án'
{"published":"2021-05-11","officials":[],"officials[0].name":null,"topics[9].id":null}
{"published":"2021-06-25T17:00+07:00","officials":[{"name":"Trần Văn Bình","positions":["Phó Chủ tịch UBND thành phố"],"kind":"official"}],"officials[0].name":"Trần Văn Bình","topics[9].id":null}
$ timtin -q search --template '{published} {title} {officials[0].name}\n' 'dự án'
2021-05-11 Ba dự án chậm vì thiếu mặt bằng 
2021-06-25T17:00+07:00 Cảng Bến Đỏ giải ngân hết vốn đầu tư công Trần Văn Bình
$ timtin -q search --template '{{{rank}}}\t{id}\\\0' 'dự án' | od -c
0000000   {   1   }  \t   t   -   2   \  \0   {   2   }  \t   t   -   1
0000020   \  \0
0000022
# Escapes of articles never pass.
$ timtin -q search --template '{title}: {body}\n' 'bảng tính'
Bài [31mkhông [0m có <U+202E>ngày<U+202C> tháng: =SUM(A1) là một ô bảng tính. Dòng này có dấu tab và <b>thẻ</b>.
# Whatever contradicts is said.
$ timtin search --format=csv --fields=published,titel x
2> timtin: there is no field "titel" of a hit
2> hint: use one of: rank, score, id, published, source, section, title, lead, body, author, url, officials, topics, tags, snippet, snippets, documents, abbreviations, captions, path, key, cluster, copies, charset, flags, why, title_marked, charset_score, boilerplate, added
[exit 2]
$ timtin search --format=csv --fields=officials[x] x
2> timtin: there is no field "officials[x]" of a hit
2> hint: use one of: rank, score, id, published, source, section, title, lead, body, author, url, officials, topics, tags, snippet, snippets, documents, abbreviations, captions, path, key, cluster, copies, charset, flags, why, title_marked, charset_score, boilerplate, added
[exit 2]
$ timtin search --format=csv --fields= x | head -1
2> timtin: --fields needs a value
2> hint: `timtin search --help` lists what there is
$ timtin search --fields=title x
2> timtin: --fields is for --format=tsv|csv|jsonl
[exit 2]
$ timtin search --bom x
2> timtin: --bom is for --format=csv
[exit 2]
$ timtin search --header x
2> timtin: --header is for --format=tsv
[exit 2]
$ timtin search --template '{title' x
2> timtin: --template has a { without its }
2> hint: {{ stands for a brace
[exit 2]
$ timtin search --template '{title}' --format=csv x
2> timtin: --template is for --format=text
[exit 2]
$ timtin search --batch=- --fields=id
2> timtin: --batch cannot be used together with --fields
[exit 2]
# 0 is all.
$ timtin -q search --format=ids -n 0 '*' | wc -l
5
$ timtin search --format=ids --limit=0 --offset=1 'dự án'
t-1
2> 2 articles; 2 to 2 shown
$ timtin officials -n 0 --format=ids | wc -l
2
2> 2 persons
# Numbers are numbers, what is not known is null.
$ timtin info --format=jsonl | grep articles
{"name":"articles","value":5}
$ timtin -a none info topics --format=jsonl | head -1
{"id":"an-ninh-trat-tu","vietnamese":"An ninh trật tự","english":"Crime and public order","articles":null,"phrases":""}
# The version that a script was written for.
$ timtin --format-version=1 count '*'
5
$ timtin --format-version=2 count '*'
2> timtin: there are no formats of the version 2
2> hint: this program has version 1; see NEWS and timtin-formats(5)
[exit 2]

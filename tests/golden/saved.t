$ timtin --quiet import $DATA/news.jsonl
# A saved query is searched for at once; @NAME stands for it from now on.
$ timtin search --format=ids --save=ảnh-đẹp 'title:ảnh OR cảng'
t-3
t-1
2> 2 articles
2> saved as @ảnh-đẹp
$ timtin search --format=ids '@ảnh-đẹp -cảng'
t-3
2> 1 article
$ timtin count 'date:2021 @ảnh-đẹp'
1
$ timtin search --quiet --format=ids --save=b '@ảnh-đẹp OR nothing'
t-3
t-1
$ timtin info queries
ảnh-đẹp  title:ảnh OR cảng
b        @ảnh-đẹp OR nothing
2> hint: `timtin search --save=NAME QUERY` saves one, and @NAME stands for it
$ timtin search --format=ids --sort=newest --save=b 'dự án'
t-1
t-2
2> 2 articles
2> saved as @b, instead of: @ảnh-đẹp OR nothing
$ timtin info queries --format=jsonl
{"name":"ảnh-đẹp","query":"title:ảnh OR cảng"}
{"name":"b","query":"dự án"}
$ timtin show t-1 --query=@b --format=text --color=never | head -n 1
Cảng Bến Đỏ giải ngân hết vốn đầu tư công
$ printf 'q\tdate:2021 @b\n' | timtin count --syntax --batch -
q	2
# It stays over imports.
$ timtin --quiet import $SAMPLE/bao.jsonl
$ timtin info queries --format=tsv
ảnh-đẹp	title:ảnh OR cảng
b	dự án
# What would not work is not saved: a query that names itself, directly or not.
$ timtin search --save=b '@b cảng'
2> timtin: in the saved query “b”: brackets, negations and saved queries are nested more than 32 deep
2>   @b cảng
2>   ^^
[exit 2]
$ timtin search --save=ảnh-đẹp '@c'
2> timtin: there is no saved query “c”
2>   @c
2>   ^^
2> hint: timtin info queries lists those there are. To search for the text as it is, use --literal
[exit 2]
$ timtin search --save=b '(dự án'
2> timtin: this bracket is not closed
2>   (dự án
2>   ^
2> hint: close it, or search for the text as it is with --literal
[exit 2]
$ timtin search '--save=a b' x
2> timtin: a query can't be saved as "a b"
2> hint: a name is made of letters, digits, - and _
[exit 2]
$ timtin search --save= x
2> timtin: --save needs a value
2> hint: `timtin search --help` lists what there is
[exit 2]
$ timtin search --save=x --literal x
2> timtin: --save cannot be used together with --literal or --batch
[exit 2]
# The file is for people too. A bad line is an error when it is used.
$ printf '# mine\r\nhp\tdự án\r\nempty\nhp2\t"cảng\nhp2\tx\n' > $HOME/.local/share/timtin/queries.tsv
$ timtin count @hp
6
$ timtin count @empty
2> timtin: $HOME/.local/share/timtin/queries.tsv:3: there is no query behind the name
2> hint: each line is a name, a tab and a query; edit the file
[exit 2]
$ timtin info queries
hp   dự án
hp2  "cảng
2> timtin: $HOME/.local/share/timtin/queries.tsv:3: there is no query behind the name
2> timtin: $HOME/.local/share/timtin/queries.tsv:5: a line above has the same name
2> hint: `timtin search --save=NAME QUERY` saves one, and @NAME stands for it
[exit 2]
$ timtin search --quiet --format=ids --sort=newest --save=hp2 cảng
t-1
sc-1024
td-301
sc-1025
td-308
$ sed 's/\r/CR/' $HOME/.local/share/timtin/queries.tsv
\# mineCR
hp	dự ánCR
empty
hp2	cảng

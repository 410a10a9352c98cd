# What somebody sees who knows nothing yet, and who mistypes.
$ timtin
2> timtin finds news: it imports, indexes and searches archives of Vietnamese articles
2>   timtin import FOLDER         read articles: that makes the archive
2>   timtin search giai ngan von  search, with marks or without
2>   timtin help                  all commands
[exit 2]
$ timtin --lang=vi
2> timtin tìm tin: nhập bài, lập chỉ mục và tìm trong kho tin tiếng Việt
2>   timtin import THƯ_MỤC        đọc bài báo: lệnh này tạo ra kho tin
2>   timtin search giai ngan von  tìm kiếm, gõ dấu hay không đều được
2>   timtin help                  mọi lệnh
[exit 2]
$ timtin help | head -23
Usage: timtin COMMAND [OPTIONS]
timtin finds news: it imports, indexes and searches archives of Vietnamese
articles
\
Commands:
  import      read articles and add them to the archive
  search      find articles, best first
  browse      find and read on the whole terminal
  show        print whole articles
  open        open the address of an article
  count       count articles, in all or by a field
  officials   who is reported in which posts, and when
  reindex     derive everything anew from the articles of the archive
  remove      take articles out of the archive
  export      print whole articles as jsonl, which `timtin import` restores
  check       look for damage in the archive
  info        what is in the archive, or which fields, sources, topics,
              abbreviations and saved queries there are
  serve       answer another timtin on standard input and output
  completion  print what completes commands in a shell
\
Options:
  -h, --help                  print this help and exit
$ timtin -h
Usage: timtin COMMAND [OPTIONS]
timtin finds news: it imports, indexes and searches archives of Vietnamese
articles
\
Commands:
  import      read articles and add them to the archive
  search      find articles, best first
  browse      find and read on the whole terminal
  show        print whole articles
  open        open the address of an article
  count       count articles, in all or by a field
  officials   who is reported in which posts, and when
  reindex     derive everything anew from the articles of the archive
  remove      take articles out of the archive
  export      print whole articles as jsonl, which `timtin import` restores
  check       look for damage in the archive
  info        what is in the archive, or which fields, sources, topics,
              abbreviations and saved queries there are
  serve       answer another timtin on standard input and output
  completion  print what completes commands in a shell
\
`timtin help COMMAND` explains a command, `timtin --help` has more.
$ timtin help show
Usage: timtin show [OPTIONS] [ID...]
print whole articles
\
Arguments:
  ID ...  own identifier, address or beginning of a key; 3 is the third hit of
          the last list
\
Options:
  -h, --help           print this help and exit
      --query QUERY    paint what this query finds
      --explain        where its officials, topics, documents and abbreviations
                       come from
  -f, --format FORMAT  text, jsonl or json
\
`timtin --help` lists the options of every command.
$ timtin search -h
Usage: timtin search [OPTIONS] [QUERY...]
find articles, best first
\
Arguments:
  QUERY ...  words, "phrases", -without, OR, field:value; see timtin-query(7)
\
Options:
  -h, --help              print this help and exit
  -n, --limit N           hits at most; 10 if not given, 0 is all
      --offset N          leave off so many hits
      --sort ORDER        relevance, newest, oldest, added, source or title
  -f, --format FORMAT     text, tsv, csv, jsonl, json, ids or trec; with
                          --batch: trec or jsonl
      --oneline           a line for each hit
      --fields FIELD,...  columns of tsv and csv, members of jsonl
      --header            with tsv: a line with the names of columns
      --bom               with csv: a byte order mark, which some spreadsheets
                          need
      --template TEXT     print TEXT for each hit, with {title} and other fields
                          filled in
  -0, --null              with ids: each ends in a NUL byte
\
`timtin help search` lists all options.
$ timtin --lang=vi search -h
Cách dùng: timtin search [TÙY CHỌN] [TRUY_VẤN...]
tìm bài, bài phù hợp nhất xếp trước
\
Tham số:
  TRUY_VẤN ...  từ, "cụm từ", -bỏ, OR, trường:giá_trị; xem timtin-query(7)
\
Tùy chọn:
  -h, --help               in trợ giúp này rồi thoát
  -n, --limit N            số bài nhiều nhất; mặc định 10, 0 là tất cả
      --offset N           bỏ qua chừng này bài đầu
      --sort THỨ_TỰ        relevance (phù hợp), newest (mới), oldest (cũ), added
                           (mới vào), source (nguồn), title (tiêu đề)
  -f, --format DẠNG        text, tsv, csv, jsonl, json, ids hoặc trec; với
                           --batch: trec hoặc jsonl
      --oneline            mỗi bài một dòng
      --fields TRƯỜNG,...  các cột của tsv và csv, các thành phần của jsonl
      --header             cùng với tsv: thêm dòng tên cột
      --bom                cùng với csv: thêm dấu thứ tự byte mà một số phần mềm
                           bảng tính cần
      --template MẪU       in MẪU cho mỗi bài, điền {title} và các trường khác
                           vào
\
`timtin help search` liệt kê mọi tùy chọn.
$ timtin help nonsense
2> timtin: there is no command nonsense
2> hint: `timtin help` lists what there is
[exit 2]
$ timtin serach x
2> timtin: there is no command serach
2> hint: did you mean search?
[exit 2]
$ timtin sea x
2> timtin: there is no command sea
2> hint: did you mean search?
[exit 2]
$ timtin search --formt=tsv x
2> timtin: unknown option or argument: --formt=tsv
2> hint: did you mean --format?
[exit 2]
$ timtin search --format=jsno x
2> timtin: --format cannot be "jsno"
2> hint: did you mean jsonl?
[exit 2]
$ timtin search --sort=newst x
2> timtin: --sort cannot be "newst"
2> hint: did you mean newest?
[exit 2]
$ timtin --colour=allways search x
2> timtin: --color cannot be "allways"
2> hint: did you mean always?
[exit 2]
# A command of one's own, and the home folder.
$ timtin --quiet -a ~/tin import $DATA/news.jsonl
$ mkdir -p ~/.config/timtin && cat > ~/.config/timtin/config.ini <<'END'
> archive = ~/tin
> [alias]
> moi = search --sort=newest --format=ids
> cang = count "giải ngân"
> [search]
> limit = 2
> END
$ timtin moi '*'
t-1
t-2
2> 5 articles; 1 to 2 shown; more with --offset 2
$ timtin -q moi -n 1 '*'
t-1
$ timtin cang
2
$ timtin mo '*'
2> timtin: there is no command mo
2> hint: `timtin help` lists what there is
[exit 2]
# What paints without a terminal.
$ CLICOLOR_FORCE=1 timtin -q search -n 1 'cảng' | sed 's/\x1b/ESC/g' | head -1
1. ESC[1;38;5;163mCảngESC[0mESC[1m Bến Đỏ giải ngân hết vốn đầu tư côngESC[0m
$ CLICOLOR_FORCE=1 NO_COLOR=1 timtin -q search -n 1 'cảng' | head -1
1. Cảng Bến Đỏ giải ngân hết vốn đầu tư công

# Lines that repeat over the articles of a source are its boilerplate; seen in six articles here.
$ mkdir trang
$ for i in 1 2 3 4 5 6; do
>   printf 'Nguồn: Báo Thử\nTiêu đề: Bài %s\n\nliên quan\n\nBài số %s kể chuyện riêng của nó, dài hơn những dòng khác.\n\nCâu cuối của bài %s.\n\nGhé thăm chúng tôi trên mạng xã hội\n' $i $i $i >trang/$i.txt
> done
$ timtin import --dry-run --explain trang 2>/dev/null | head -n 1 | grep -o '"body":"[^"]*"\|"boilerplate.*\]'
"body":"Bài số 1 kể chuyện riêng của nó, dài hơn những dòng khác.\nCâu cuối của bài 1."
"boilerplate":["liên quan","Ghé thăm chúng tôi trên mạng xã hội"],"boilerplate_reasons":["learned 6/6","learned 6/6"]
$ timtin --quiet import trang
$ timtin count '"ghé thăm chúng tôi"'
0
[exit 1]
$ timtin show --format=jsonl "$(timtin search --format=ids --quiet 'title:"bài 3"')" | grep -o '"boilerplate.*\]'
"boilerplate":["liên quan","Ghé thăm chúng tôi trên mạng xã hội"]
$ cat ~/.local/share/timtin/boilerplate.tsv
\# timtin boilerplate 1: source, articles with the line, articles, the line
Báo Thử	6	6	Ghé thăm chúng tôi trên mạng xã hội
Báo Thử	6	6	liên quan

# The same again changes nothing.
$ timtin import trang 2>&1 | grep -o '[0-9]* new, .*'
0 new, 0 changed, 6 unchanged, 0 duplicate, 0 rejected

# What was learned holds for a single page.
$ printf 'Nguồn: Báo Thử\nTiêu đề: Bài 7\n\nliên quan\n\nBài số 7 cũng kể chuyện riêng của nó.\n\nHết chuyện.\n' >7.txt
$ timtin --quiet import 7.txt
$ timtin count '"liên quan"'
0
[exit 1]

# What rules take out is shown as well.
$ timtin import --dry-run --explain $SAMPLE/portal/ddci-2020.txt 2>/dev/null | grep -o '"boilerplate_reasons.*\]'
"boilerplate_reasons":["rule date","rule portal-footer","rule portal-footer","rule portal-footer","rule portal-footer","rule portal-footer","rule portal-footer","rule portal-footer","rule portal-footer"]
# So is what the structure of a web page leaves out; but not kept.
$ timtin import --dry-run --explain $DATA/pages/cang.html 2>/dev/null | grep -o '"boilerplate.*\]'
"boilerplate":["Trang chủ Kinh tế","Thứ Hai, 28/06/2021, 08:30 (GMT+7)",">> Bến Đỏ sẽ có thêm bãi hàng","Tin liên quan","Giá cước vận tải biển giảm","Bạn đọc Lê Thị Thử: mong cảng sớm có thêm đường nối với quốc lộ để xe hàng đỡ phải chờ lâu."],"boilerplate_reasons":["rule furniture","rule date","rule link","rule furniture","rule furniture","rule comments"]
$ timtin import --dry-run $DATA/pages/cang.html 2>/dev/null | grep -o '"boilerplate.*\]'
"boilerplate":[]
$ timtin import --explain 7.txt
2> timtin: --explain needs --dry-run
[exit 2]
$ echo 'Báo Thử' >~/.local/share/timtin/boilerplate.tsv
$ timtin import 7.txt
2> timtin: cannot read $HOME/.local/share/timtin/boilerplate.tsv:1: it is no row of boilerplate
2> hint: correct or remove this line of the file
[exit 3]

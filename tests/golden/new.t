# What came in since somebody asked last, under a name. The first time marks only.
$ cat > mot.jsonl <<'END'
> {"id":"n1","title":"Cảng Bến Đỏ mở rộng","published":"2021-03-01","body":"Cảng được mở rộng."}
> {"id":"n2","title":"Chợ đêm","published":"2021-03-02","body":"Chợ đêm đông khách."}
> END
$ timtin -q import mot.jsonl
$ timtin search --new=cang -f ids cảng
2> @cang: 1 article is there already; from now on new ones are printed
[exit 1]
$ timtin search --new=cang -f ids cảng
[exit 1]
# Whatever day it is of: only what was seen counts. A new index changes nothing.
$ echo '{"id":"n3","title":"Cảng cũ","published":"2011-03-01","body":"Bến cảng."}' > hai.jsonl
$ echo '{"id":"n4","title":"Cảng mới","published":"2021-03-01","body":"Bến cảng."}' > ba.jsonl
$ timtin -q import hai.jsonl
$ timtin -q reindex
$ timtin -q import ba.jsonl
$ timtin search --new=cang -f ids cảng
n4
n3
2> 2 new articles
$ timtin search --new=cang -f ids cảng
[exit 1]
# An article that matches only now is new, one that changed is not.
$ sed -i 's/Chợ đêm đông khách/Chợ đêm bên cảng/' mot.jsonl
$ sed -i 's/Bến cảng/Bến cảng nhỏ/' hai.jsonl
$ timtin -q import mot.jsonl hai.jsonl
$ timtin search --new=cang -f ids cảng
n2
2> 1 new article
# What is not shown is new the next time.
$ for i in 1 2 3; do echo '{"id":"m'$i'","title":"Cảng '$i'","published":"2021-04-0'$i'","body":"x"}'; done | timtin -q import -
$ timtin search --new=cang -n 2 -f ids cảng
m3
m2
2> 3 new articles; 2 shown, the others are new the next time
$ timtin search --new=cang -q -f ids cảng
m1
# Another name, and another user, have seen other things.
$ timtin search -q --new=khac -f ids cảng
[exit 1]
$ XDG_STATE_HOME=$PWD/other timtin search -q --new=cang -f ids cảng
[exit 1]
$ echo '{"id":"k1","title":"Cảng cuối","body":"x"}' | timtin -q import -
$ XDG_STATE_HOME=$PWD/other timtin search -q --new=cang -f ids cảng
k1
$ timtin search -q --new=khac -f ids cảng
k1
$ stat -c %a $HOME/.local/state/timtin/new $HOME/.local/state/timtin/new/*-cang
700
600
# Hits are printed as by any search, newest first.
$ timtin search -q --new=cang --color=never cảng
1. Cảng cuối
   k1
   x
$ echo '{"id":"k2","title":"Cảng sau cuối","published":"2021-05-01","url":"http://a.vn/1","body":"x"}' | timtin -q import -
$ timtin search -q --new=cang --fields=published,title,url --format=tsv cảng
2021-05-01	Cảng sau cuối	http://a.vn/1
# Without words the saved query of that name. When it changes, what only the new one finds is no news.
$ timtin search -q --save=chieu -f ids title:cuối
k1
k2
$ timtin search -q --new=chieu -f ids
[exit 1]
$ echo '{"id":"k3","title":"Cuối tuần","body":"Chợ."}' | timtin -q import -
$ timtin search -q --save=chieu -f ids 'title:cuối OR title:chợ'
k3
n2
k1
k2
$ timtin search --new=chieu -f ids
k3
2> @chieu was another query: what only the new one finds counts as seen
2> 1 new article
$ timtin search --new=chieu -f ids
[exit 1]
$ timtin search --new=nobody
2> timtin: there is no saved query “nobody”
2> hint: save one, or give the words, too: timtin search --new=NAME QUERY
[exit 2]
# A saved query gets another name, also where it is named, and keeps what was seen of it.
$ timtin search -q --save=tat-ca -f ids -n 1 '@chieu OR "@chieu"'
k3
$ timtin search --rename=chieu=toi
2> @chieu is now @toi
$ timtin info queries --format=tsv
toi	title:cuối OR title:chợ
tat-ca	@toi OR "@chieu"
$ timtin search --new=toi -f ids
[exit 1]
$ timtin search --rename=toi=tat-ca
2> timtin: there is a saved query @tat-ca already
2> hint: forget it first: --forget=tat-ca
[exit 2]
$ timtin search --forget=toi
2> timtin: @toi cannot be forgotten: @tat-ca names it
2> hint: change or forget @tat-ca first
[exit 2]
$ timtin search --forget=tat-ca && timtin search -q --forget=toi
2> @tat-ca is forgotten
$ timtin info queries
2> there is no saved query
2> hint: `timtin search --save=NAME QUERY` saves one, and @NAME stands for it
$ timtin search --forget=toi
2> timtin: there is no saved query “toi”
2> hint: `timtin info queries` lists those there are
[exit 2]
$ timtin search --rename=toi
2> timtin: --rename cannot be "toi"
2> hint: give both names: --rename=OLD=NEW
[exit 2]
$ timtin search --forget=toi giá
2> timtin: --forget and --rename stand alone, without a query
[exit 2]
# What does not go together is said.
$ timtin search --new=cang --sort=oldest cảng
2> timtin: --new cannot be used together with --sort
[exit 2]
$ timtin search --new=../x cảng
2> timtin: --new cannot be "../x"
2> hint: a name is made of letters, digits, - and _
[exit 2]
$ env -u HOME timtin -a $HOME/.local/share/timtin search --new=cang cảng
2> timtin: cannot tell what you have seen: HOME is not set
2> hint: set HOME or XDG_STATE_HOME to a folder of your own
[exit 2]
$ echo nonsense > $(ls $HOME/.local/state/timtin/new/*-cang)
$ timtin search --new=cang cảng 2>&1 | sed 's/[0-9a-f]\{16\}/ARCHIVE/'
timtin: cannot tell what you have seen: $HOME/.local/state/timtin/new/ARCHIVE-cang is not whole
hint: remove it; the next question begins anew
$ timtin -a nowhere search --new=cang cảng
2> timtin: there is no archive at nowhere
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]

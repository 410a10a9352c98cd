# What was typed for an input method, by half or wrongly.
$ timtin --quiet import $DATA/news.jsonl
# Telex and VNI: always said, the same in count.
$ timtin search --format=ids ddaauf tuw | sort
t-1
t-2
2> 2 articles
2> read as Telex: ddaauf → đầu; tuw → tư
$ timtin search --format=ids dda62u tu7 | sort
t-1
t-2
2> 2 articles
2> read as VNI: dda62u → đầu; tu7 → tư
$ timtin count '"giari ngaan"' 'title:dduwowngf' date:1000..
0
2> read as Telex: giari → giải; ngaan → ngân; dduwowngf → đường
[exit 1]
$ timtin search --format=ids 'title:"ddaauf tuw coong"'
t-1
2> 1 article
2> read as Telex: ddaauf → đầu; tuw → tư; coong → công
$ timtin search --format=json --offset=9 ddaauf
{"timtin":1,"total":2,"offset":9,"hits":[],"readings":[{"typed":"ddaauf","spellings":["đầu"],"kind":"telex"}],"suggestions":[]}
2> 2 articles, none shown
2> read as Telex: ddaauf → đầu
$ timtin --lang=vi count ddaauf
2
2> đọc theo Telex: ddaauf → đầu
$ timtin --quiet count ddaauf
2
# As typed: behind exact:, a dash and with --marks=exact.
$ timtin search --format=ids exact:ddaauf
2> no article found
[exit 1]
$ timtin count --marks=exact ddaauf
0
[exit 1]
$ timtin count -- '-ddaauf'
5
$ timtin count --literal ddaauf tuw
2
2> read as Telex: ddaauf → đầu; tuw → tư
# A half-typed phrase that is nowhere.
$ timtin search --format=ids '"giải ngan"' | sort
t-1
t-2
2> 2 articles
2> found nowhere as typed, read with more marks: giải ngan → giải ngân
$ timtin count 'title:"Lê Anh quan"'
1
2> found nowhere as typed, read with more marks: Lê Anh quan → lê anh quân
$ timtin search --format=json --offset=9 '"giải ngan"'
{"timtin":1,"total":2,"offset":9,"hits":[],"readings":[{"typed":"giải ngan","spellings":["giải ngân"],"kind":"half-typed"}],"suggestions":[]}
2> 2 articles, none shown
2> found nowhere as typed, read with more marks: giải ngan → giải ngân
$ timtin count --marks=exact '"giải ngan"'
0
[exit 1]
# Bare words stay as typed.
$ timtin search --format=ids giải ngan
2> no article found
2> hint: with the marks that are missing, 2 articles:
2>   timtin search --format=ids 'giải ngân'
[exit 1]
$ timtin search --format=ids Lê Anh Quan
2> no article found
2> hint: with the marks that are missing, 1 article:
2>   timtin search --format=ids 'Lê Anh quân'
2> hint: without regard to marks, 2 articles:
2>   timtin search --format=ids --marks=ignore 'Lê Anh Quan'
[exit 1]
# Typos.
$ timtin search --format=ids giai ngna von
2> no article found
2> read as: giai: giải; von: vốn
2> hint: if a word is mistyped, 2 articles:
2>   timtin search --format=ids 'giai ngan von'
[exit 1]
$ timtin search --format=ids '"giai ngna von" -cảng'
2> no article found
[exit 1]
$ timtin search --format=ids đầu tư côgn
2> no article found
2> hint: if a word is mistyped, 2 articles:
2>   timtin search --format=ids 'đầu tư công'
[exit 1]
# What else would help.
$ timtin search --format=ids 'giải ngân date:2015'
2> no article found
2> hint: without the date, 2 articles:
2>   timtin search --format=ids 'giải ngân'
[exit 1]
$ timtin search --format=ids giải ngân qwertyuiop
2> no article found
2> hint: without the words that no article has, 2 articles:
2>   timtin search --format=ids 'giải ngân'
[exit 1]
# The shell takes quotation marks away: of several arguments one with spaces is a phrase.
$ timtin -q search --format=ids "hết vốn" cảng
t-1
$ timtin -q search --format=ids "vốn hết" cảng
[exit 1]
# Options stand anywhere; a word of one letter is left out behind --.
$ timtin search --format=ids giải ngân -n 1
t-1
2> 2 articles; 1 to 1 shown; more with --offset 1
$ timtin count đầu -f json
{"timtin":1,"total":2}
$ timtin count đầu -- -f json
0
[exit 1]
$ timtin search -quân
2> timtin: unknown option or argument: -uân
2> hint: a word that begins with a dash stands behind --: timtin search -- '-quân'
[exit 2]
$ timtin search giải -b
2> timtin: unknown option or argument: -b
2> hint: a word that begins with a dash stands behind --: timtin search -- 'giải -b'
[exit 2]
$ timtin count '-"lễ hội"'
2> timtin: unknown option or argument: -"lễ hội"
2> hint: a word that begins with a dash stands behind --: timtin count -- '-"lễ hội"'
[exit 2]

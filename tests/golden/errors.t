# Queries that cannot be understood: exit 2, with the place.
$ timtin --quiet import $DATA/news.jsonl
$ timtin search '(giải ngân'
2> timtin: this bracket is not closed
2>   (giải ngân
2>   ^
2> hint: close it, or search for the text as it is with --literal
[exit 2]
$ timtin search 'giải ngân)'
2> timtin: this bracket was not opened
2>   giải ngân)
2>            ^
2> hint: leave it out, or search for the text as it is with --literal
[exit 2]
$ timtin search '"giải ngân'
2> timtin: this quotation mark is not closed
2>   "giải ngân
2>   ^
2> hint: close it, or search for the text as it is with --literal
[exit 2]
$ timtin search 'tacgai:Minh'
2> timtin: there is no field “tacgai”
2>   tacgai:Minh
2>   ^^^^^^
2> hint: did you mean tacgia: ? If it is text, put a space behind the colon or use --literal
[exit 2]
$ timtin search 'date:31/2/2021'
2> timtin: there is no day “31/2/2021”: month 2/2021 has 28 days
2>   date:31/2/2021
2>        ^^^^^^^^^
[exit 2]
$ timtin search 'date:yesterdayish'
2> timtin: “yesterdayish” is not a date: write 25/6/2021, 6/2021, 2021, Q2/2021, a range as 2021-01..2021-06, 7d.. or "tuần trước"
2>   date:yesterdayish
2>        ^^^^^^^^^^^^
[exit 2]
$ timtin search ''
2> timtin: the query is missing
2> hint: give some words, or '*' for everything
[exit 2]
$ timtin search '-' 
2> timtin: the query has no word
2>   -
2>   ^
2> hint: * finds everything; without marks works too: giai ngan
[exit 2]
$ timtin search "$(printf 'a%.0s ' {1..300})" 2>&1 | cut -c1-100
timtin: the query has more than 256 words
  …a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a …
                                       ^
hint: search for the words that matter most
$ timtin search "$(head -c 5000 /dev/zero | tr '\0' a)" 2>&1 | cut -c1-100
timtin: the query is longer than 4096 bytes
  …aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
$ timtin search "$(printf '(%.0s' {1..40})x$(printf ')%.0s' {1..40})"
2> timtin: brackets, negations and saved queries are nested more than 32 deep
2>   ((((((((((((((((((((((((((((((((((((((((x)))))))))))))))))))))))))))))))…
2>                                   ^
[exit 2]
$ timtin --lang=vi search '(giải ngân'
2> timtin: dấu ngoặc này chưa đóng
2>   (giải ngân
2>   ^
2> gợi ý: đóng lại, hoặc tìm nguyên văn bằng --literal
[exit 2]
# Nothing found: exit 1, and what would help.
$ timtin search 'đầu tự công'
2> no article found
2> hint: without regard to marks, 2 articles:
2>   timtin search --marks=ignore 'đầu tự công'
[exit 1]
$ timtin --lang=vi search 'đầu tự công'
2> không tìm thấy bài nào
2> gợi ý: nếu bỏ dấu, 2 bài:
2>   timtin --lang=vi search --marks=ignore 'đầu tự công'
[exit 1]
$ timtin --quiet search 'đầu tự công'
[exit 1]
$ timtin search --limit=-1 x
2> timtin: not a value that fits: --limit = -1
2> hint: `timtin search --help` lists what there is
[exit 2]
$ timtin search --marks=some x
2> timtin: --marks cannot be "some"
2> hint: use one of: smart, exact, partial, ignore
[exit 2]
# Standard output that cannot be written: exit 6. A closed pipe: silent.
$ timtin search '*' > /dev/full
2> timtin: cannot write to standard output: No space left on device
[exit 6]
$ exec 3> >(true); wait $!; timtin search '*' >&3
# A file where the archive should be.
$ echo > file; timtin -a file search x
2> timtin: there is no archive at file
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
# A damaged archive.
$ timtin --quiet -a damaged import $DATA/news.jsonl; printf x > damaged/manifest; timtin -a damaged search x
2> timtin: cannot read archive damaged: its manifest is damaged: it makes no sense at byte 0
2> hint: import the articles again into a new archive (-a DIR)
[exit 3]
# A locked one: the first import waits for what its filter prints until the second is refused.
$ mkfifo held go; printf '%%PDF-1.4\n' > bai.pdf
$ timtin -q -a locked import --filter "pdf=echo > $PWD/held; cat $PWD/go" bai.pdf & read < held; timtin -a locked import $DATA/news.jsonl 2>&1 | sed -E "s/pid [0-9]+/pid PID/; s/[0-9:]{5}/TIME/"; echo status ${PIPESTATUS[0]}; cat $DATA/news.jsonl > go; wait; timtin -a locked count '*'
timtin: cannot write archive locked: locked by pid PID (timtin import) since TIME
hint: wait until it has finished, or give --wait=SECONDS
status 4
5

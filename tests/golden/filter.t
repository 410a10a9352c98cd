# What has no reader goes through a command of the user's, and only if there is one.
$ printf '%%PDF-1.4\nBài trong PDF\n\nMột đoạn văn.\n' > bai.pdf; printf '\320\317\021\340\0' > thu.doc
$ timtin import --dry-run bai.pdf thu.doc
2> skipped: bai.pdf (not-text)
2> read 0 records \(2 files, 50 B\) in [0-9.]+ s: 0 understood, 0 rejected; nothing was written (re)
2>   files that are no articles: not-text 2
$ timtin import --dry-run --filter 'pdf=tail -n +2' bai.pdf thu.doc 2>/dev/null | grep -o '"path":"[^"]*"\|"title":"[^"]*"'
"path":"bai.pdf"
"title":"Bài trong PDF"
$ timtin import --dry-run --filter 'PDF,docx=echo "{\"title\":\"$1\"}"' bai.pdf 2>/dev/null | grep -o '"title":"[^"]*"'
"title":"bai.pdf"
# Without extensions: everything that no reader takes. The first filter that fits is run.
$ timtin import --dry-run --filter 'pdf=tail -n +2' --filter 'wc -c' bai.pdf thu.doc 2>/dev/null | grep -o '"path":"[^"]*"\|"title":"[^"]*"\|"body":"[^"]*"'
"path":"bai.pdf"
"title":"Bài trong PDF"
"body":"Một đoạn văn."
"path":"thu.doc"
"title":""
"body":"5"
# Members of archives, too.
$ gzip -c bai.pdf > bai.pdf.gz; tar -cf giao.tar bai.pdf
$ timtin import --dry-run --filter 'pdf=tail -n +2' bai.pdf.gz giao.tar 2>/dev/null | grep -o '"path":"[^"]*"'
"path":"bai.pdf.gz"
"path":"giao.tar/bai.pdf"
# What fails is a reject.
$ timtin import --dry-run --filter 'pdf=echo "line 1" >&2; echo "broken: page 3" >&2; exit 7' bai.pdf
2> rejected: bai.pdf: the filter ended with status 7: broken: page 3 (filter-failed)
2> read 1 record \(1 file, 45 B\) in [0-9.]+ s: 0 understood, 1 rejected; nothing was written (re)
2>   rejected: filter-failed 1
[exit 5]
$ timtin import --dry-run --filter 'pdf=kill -9 $$' bai.pdf
2> rejected: bai.pdf: the filter was killed by signal 9 (filter-failed)
2> read 1 record \(1 file, 45 B\) in [0-9.]+ s: 0 understood, 1 rejected; nothing was written (re)
2>   rejected: filter-failed 1
[exit 5]
$ timtin import --dry-run --filter 'pdf=cat >/dev/null' bai.pdf
2> rejected: bai.pdf: what the filter printed is no text (filter-failed)
2> read 1 record \(1 file, 45 B\) in [0-9.]+ s: 0 understood, 1 rejected; nothing was written (re)
2>   rejected: filter-failed 1
[exit 5]
$ timtin import --dry-run --filter 'pdf=head -c 9000000 /dev/zero' bai.pdf
2> rejected: bai.pdf: the filter printed more than 8388608 bytes (filter-failed)
2> read 1 record \(1 file, 45 B\) in [0-9.]+ s: 0 understood, 1 rejected; nothing was written (re)
2>   rejected: filter-failed 1
[exit 5]
$ timtin import --filter 'pdf=' bai.pdf
2> timtin: --filter needs a command
2> hint: for example: --filter 'pdf=pdftotext - -'
[exit 2]

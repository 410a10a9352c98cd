# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of timtin(1) for fish.

complete -c timtin -f

complete -c timtin -n __fish_use_subcommand -a import -d 'Read articles into the archive'
complete -c timtin -n __fish_use_subcommand -a search -d 'Print the articles that match'
complete -c timtin -n __fish_use_subcommand -a show -d 'Print whole articles'
complete -c timtin -n __fish_use_subcommand -a count -d 'Print the number of articles, or a table'
complete -c timtin -n __fish_use_subcommand -a officials -d 'Print who is reported in which posts'
complete -c timtin -n __fish_use_subcommand -a export -d 'Print whole articles as jsonl'
complete -c timtin -n __fish_use_subcommand -a reindex -d 'Derive everything anew'
complete -c timtin -n __fish_use_subcommand -a info -d 'Print what the archive holds'
complete -c timtin -n __fish_use_subcommand -s V -l version -d 'Version'

complete -c timtin -s a -l archive -x -a '(__fish_complete_directories)' -d 'The archive'
complete -c timtin -l lang -x -a 'vi en' -d 'Language of messages'
complete -c timtin -l color -x -a 'auto always never' -d 'Colour'
complete -c timtin -s q -l quiet -d 'No totals, hints or progress'
complete -c timtin -l config -r -F -d 'Another configuration file'
complete -c timtin -s h -l help -d 'Help'

set -l import '__fish_seen_subcommand_from import'
complete -c timtin -n $import -F
complete -c timtin -n $import -l dry-run -d 'Print what was understood, write nothing'
complete -c timtin -n $import -l explain -d 'With --dry-run: also say why'
complete -c timtin -n $import -l rejects -r -F -d 'File for rejected records'
complete -c timtin -n $import -l notes -r -F -d 'File for what was odd in articles'
complete -c timtin -n $import -l encoding -x -a 'auto UTF-8 UTF-16LE UTF-16BE windows-1258 TCVN3 VNI VISCII TCVN5712-1 VIQR windows-1252 windows-1251 GB18030' -d 'Charset of the input'
complete -c timtin -n $import -l collection -x -d 'Name that tells ids apart'
complete -c timtin -n $import -l wait -d 'Wait for the lock'
complete -c timtin -n $import -s j -l threads -x -d 'Threads'

set -l output '__fish_seen_subcommand_from search count show officials info'
complete -c timtin -n $output -s f -l format -x -a 'text tsv csv jsonl json ids trec' -d 'Format'

set -l query '__fish_seen_subcommand_from search count export'
complete -c timtin -n $query -l match -x -a 'all any' -d 'Whether all words must occur'
complete -c timtin -n $query -l marks -x -a 'smart exact partial ignore' -d 'What words without marks stand for'
complete -c timtin -n $query -l dups -x -a 'show collapse' -d 'What happens to copies'
complete -c timtin -n $query -l no-abbreviations -d 'Take abbreviations as they are'
complete -c timtin -n $query -l literal -d 'The query is words only'
complete -c timtin -n $query -l batch -r -F -d 'File of queries: identifier, tab, words'
complete -c timtin -n $query -l syntax -d 'Queries of a batch have operators and fields'
complete -c timtin -n $query -l today -x -d 'Day from which relative dates count'
complete -c timtin -n $query -a 'title: lead: body: author: source: section: date: official: position: topic: document: url: id: cluster:'
complete -c timtin -n $query -a 'tieude: sapo: noidung: tacgia: nguon: chuyenmuc: ngay: canbo: chucvu: chude: vanban: diachi: ma: bansao:'

set -l search '__fish_seen_subcommand_from search'
complete -c timtin -n $search -s n -l limit -x -d 'At most so many articles'
complete -c timtin -n $search -l offset -x -d 'Leave out so many'
complete -c timtin -n $search -l explain -d 'Print how the query was understood'
complete -c timtin -n $search -l sort -x -a 'relevance newest oldest source title' -d 'Order'
complete -c timtin -n $search -l save -x -d 'Keep the query under a name'
complete -c timtin -n $search -l snippets -x -d 'Passages for each article'
complete -c timtin -n $search -l context -x -d 'Syllables a passage'
complete -c timtin -n $search -s 0 -l null -d 'End ids in NUL'

complete -c timtin -n '__fish_seen_subcommand_from show' -l query -x -d 'Mark what this query finds'

complete -c timtin -n '__fish_seen_subcommand_from show' -l explain -d 'Where findings come from'

set -l officials '__fish_seen_subcommand_from officials'
complete -c timtin -n $officials -l position -x -d 'Only posts that begin so'
complete -c timtin -n $officials -l at -x -d 'Only posts reported around this time'
complete -c timtin -n $officials -l source -x -d 'Only reports of this source'
complete -c timtin -n $officials -s n -l limit -x -d 'At most so many persons'
complete -c timtin -n $officials -l offset -x -d 'Leave out so many'
complete -c timtin -n $officials -l today -x -d 'Day from which relative dates count'
complete -c timtin -n $officials -s 0 -l null -d 'End ids in NUL'

set -l reindex '__fish_seen_subcommand_from reindex'
complete -c timtin -n $reindex -l wait -d 'Wait for the lock'
complete -c timtin -n $reindex -s j -l threads -x -d 'Threads'

complete -c timtin -n '__fish_seen_subcommand_from count' -l by -x -d 'Table by' \
    -a 'official position source section topic author year quarter month week day weekday'

complete -c timtin -n '__fish_seen_subcommand_from info' -a 'archive fields sources topics abbreviations queries' -d 'What to print'

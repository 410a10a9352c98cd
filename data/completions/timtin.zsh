#compdef timtin
# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of timtin(1) for zsh.

_timtin_query() {
  local -a fields
  fields=(
    'title:words of the title' 'lead:words of the lead' 'body:words of the body'
    'author:who signed the article' 'source:newspaper or portal'
    'section:section of the newspaper' 'date:when it was published'
    'official:a person with a post' 'position:a post' 'topic:topic by id or name'
    'document:a numbered act' 'url:address' 'id:own id or key' 'cluster:copies'
    'tieude:tiêu đề' 'sapo:sapo' 'noidung:nội dung' 'tacgia:tác giả' 'nguon:nguồn'
    'chuyenmuc:chuyên mục' 'ngay:ngày đăng' 'canbo:cán bộ' 'chucvu:chức vụ' 'chude:chủ đề'
    'vanban:văn bản' 'diachi:địa chỉ' 'ma:mã bài' 'bansao:bản sao'
  )
  _describe -t fields field fields -S : -q
}

_timtin_commands() {
  local -a commands
  commands=(
    'import:read articles into the archive'
    'search:print the articles that match, best first'
    'show:print whole articles'
    'count:print the number of articles that match, or a table'
    'officials:print who is reported in which posts'
    'export:print whole articles as jsonl'
    'reindex:derive everything anew'
    'info:print what the archive holds'
  )
  _describe -t commands command commands
}

_timtin() {
  local curcontext=$curcontext state line
  local -a every query output
  every=(
    '(-a --archive)'{-a+,--archive=}'[the archive]:archive:_files -/'
    '--lang=[language of messages]:language:(vi en)'
    '--color=[colour]:when:(auto always never)'
    '(-q --quiet)'{-q,--quiet}'[no totals, hints or progress]'
    '--config=[another configuration file]:file:_files'
    '(- *)'{-h,--help}'[help]'
  )
  output=(
    '(-f --format)'{-f+,--format=}'[format]:format:(text tsv csv jsonl json ids trec)'
  )
  query=(
    '--match=[whether all words must occur]:match:(all any)'
    '--marks=[what words without marks stand for]:marks:(smart exact partial ignore)'
    '--dups=[what happens to copies]:mode:(show collapse)'
    '--no-abbreviations[take abbreviations as they are]'
    '--literal[the query is words only]'
    '--batch=[file of queries: identifier, tab, words]:file:_files'
    '--syntax[queries of a batch have operators and fields]'
    '--today=[day from which relative dates count]:date:'
    '*:query:_timtin_query'
  )

  _arguments -C $every '(- *)'{-V,--version}'[version]' ':command:_timtin_commands' '*::argument:->rest' &&
    return
  [[ $state == rest ]] || return
  curcontext=${curcontext%:*:*}:timtin-$words[1]:
  case $words[1] in
    import)
      _arguments $every \
        '--dry-run[print what was understood, write nothing]' \
        '--explain[with --dry-run: also say why]' \
        '--rejects=[file for rejected records]:file:_files' \
        '--notes=[file for what was odd]:file:_files' \
        '--encoding=[charset of the input]:charset:(auto UTF-8 UTF-16LE UTF-16BE windows-1258 TCVN3 VNI VISCII TCVN5712-1 VIQR windows-1252 windows-1251 GB18030)' \
        '--collection=[name that tells ids apart]:name:' \
        '--wait=-[wait for the lock]::seconds:' \
        '(-j --threads)'{-j+,--threads=}'[threads]:number:' \
        '*:file or folder:_files'
      ;;
    search)
      _arguments $every $output $query \
        '(-n --limit)'{-n+,--limit=}'[at most so many articles]:number:' \
        '(-0 --null)'{-0,--null}'[end ids in NUL]' \
        '--offset=[leave out so many]:number:' \
        '--explain[print how the query was understood]' \
        '--save=[keep the query under a name]:name:'
        '--sort=[order]:order:(relevance newest oldest source title)' \
        '--snippets=[passages for each article]:number:' \
        '--context=[syllables a passage]:number:'
      ;;
    count)
      _arguments $every $output $query \
        '--by=[table by]:facet:(official position source section topic author year quarter month week day weekday)'
      ;;
    show)
      _arguments $every $output \
        '--query=[mark what this query finds]:query:' \
        '--explain[where findings come from]' \
        '*:id:'
      ;;
    officials)
      _arguments $every $output \
        '--position=[only posts that begin so]:post:' \
        '--at=[only posts reported around this time]:date:' \
        '--source=[only reports of this source]:source:' \
        '(-n --limit)'{-n+,--limit=}'[at most so many persons]:number:' \
        '--offset=[leave out so many]:number:' \
        '--today=[day from which relative dates count]:date:' \
        '(-0 --null)'{-0,--null}'[end ids in NUL]' \
        '*:name:'
      ;;
    export) _arguments $every $query ;;
    reindex)
      _arguments $every \
        '--wait=-[wait for the lock]::seconds:' \
        '(-j --threads)'{-j+,--threads=}'[threads]:number:'
      ;;
    info) _arguments $every $output ':what:(archive fields sources topics abbreviations queries)' ;;
  esac
}

_timtin "$@"

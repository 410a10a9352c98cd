# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash
# Completion of timtin(1) for bash.

# Words that may follow the option $1, or nothing.
_timtin_values() {
  case $1 in
    --color) echo auto always never ;;
    --lang) echo vi en ;;
    --encoding) echo auto UTF-8 UTF-16LE UTF-16BE windows-1258 TCVN3 VNI VISCII TCVN5712-1 VIQR windows-1252 windows-1251 GB18030 ;;
    -f | --format) echo text tsv csv jsonl json ids trec ;;
    --match) echo all any ;;
    --marks) echo smart exact partial ignore ;;
    --dups) echo show collapse ;;
    --sort) echo relevance newest oldest source title ;;
    --by) echo official position source section topic author year quarter month week day weekday ;;
  esac
}

# Options of the command $1; an option that needs a value ends in =.
_timtin_options() {
  local every="--archive= --lang= --color= --config= -q --quiet --help"
  local query="--match= --marks= --dups= --no-abbreviations --literal --today= --batch= --syntax --format="
  case $1 in
    import) echo "$every --dry-run --explain --rejects= --notes= --collection= --encoding= --wait --wait= --threads=" ;;
    search) echo "$every $query --explain --save= --limit= --offset= --sort= --snippets= --context= -0 --null" ;;
    count) echo "$every $query --by=" ;;
    show) echo "$every --format= --query= --explain" ;;
    officials) echo "$every --format= --position= --at= --source= --limit= --offset= --today= -0 --null" ;;
    export) echo "$every --match= --marks= --no-abbreviations --literal --today=" ;;
    reindex) echo "$every --wait --wait= --threads=" ;;
    info) echo "$every --format=" ;;
    *) echo "$every --version" ;;
  esac
}

# The command among the words before the cursor.
_timtin_command() {
  local i
  for ((i = 1; i < cword; i++)); do
    case ${words[i]} in
      import | search | show | count | officials | export | reindex | info)
        echo "${words[i]}"
        return
        ;;
      -a | --archive | --lang | --color | --config) ((i++)) ;;
    esac
  done
}

_timtin() {
  local cur prev words cword split
  _init_completion -s || return

  local command values
  command=$(_timtin_command)
  values=$(_timtin_values "$prev")
  if [[ -n $values ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$values" -- "$cur")
    return
  fi
  case $prev in
    -a | --archive)
      _filedir -d
      return
      ;;
    --rejects | --notes | --config | --batch)
      _filedir
      return
      ;;
    --collection | --save | --position | --at | --source | --today | --query | -n | --limit | --offset | --snippets | --context | --threads | -j) return ;;
    --wait)
      # Only `--wait=` takes a value.
      $split && return
      ;;
  esac

  if [[ $cur == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(_timtin_options "$command")" -- "$cur")
    [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace
    return
  fi
  case $command in
    '') mapfile -t COMPREPLY < <(compgen -W "import search show count officials export reindex info" -- "$cur") ;;
    import) _filedir ;;
    info) mapfile -t COMPREPLY < <(compgen -W "archive fields sources topics abbreviations queries" -- "$cur") ;;
    search | count | export)
      [[ -n $cur ]] || return
      local fields="title: lead: body: author: source: section: date: official: position: topic:"
      fields+=" document: url: id: cluster: tieude: sapo: noidung: tacgia: nguon: chuyenmuc: ngay: canbo:"
      fields+=" chucvu: chude: vanban: diachi: ma: bansao:"
      mapfile -t COMPREPLY < <(compgen -W "$fields" -- "$cur")
      compopt -o nospace
      ;;
  esac
}

complete -F _timtin timtin

# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash
# Completion of timtin(1) for bash. The program knows what may follow.

_timtin() {
  local line=${COMP_LINE:0:COMP_POINT} words current answer
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  current=${words[-1]}
  mapfile -t answer < <("${words[0]}" complete -- "${words[@]:1}" 2>/dev/null)
  case ${answer[0]-} in
    :files*)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "${current#--*=}")
      return
      ;;
    :folders*)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -d -- "${current#--*=}")
      return
      ;;
  esac
  # What is before the last : or = stands on the line as a word of its own.
  local head=${current%"${current##*[:=]}"} candidate
  [[ $COMP_WORDBREAKS == *:* ]] || head=${current%%=*}
  COMPREPLY=()
  for candidate in "${answer[@]}"; do
    candidate=${candidate%%$'\t'*}
    COMPREPLY+=("${candidate#"$head"}")
    [[ $candidate == *[:=] ]] && compopt -o nospace
  done
}

complete -F _timtin timtin

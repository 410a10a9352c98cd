#compdef timtin
# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of timtin(1) for zsh. The program knows what may follow.

_timtin() {
  local line word
  local -a answer whole open
  answer=("${(@f)$(${words[1]} complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
  case ${answer[1]} in
    :files*) compset -P '--*='; _files; return ;;
    :folders*) compset -P '--*='; _files -/; return ;;
  esac
  for line in $answer; do
    word=${line%%$'\t'*}
    # A colon parts the word from what it is.
    line="${word//:/\\:}:${line#*$'\t'}"
    if [[ $word == *[:=] ]]; then
      open+=("$line")
    else
      whole+=("$line")
    fi
  done
  (( $#open )) && _describe -t words word open -S ''
  (( $#whole )) && _describe -t words word whole
}

_timtin "$@"

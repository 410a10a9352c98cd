# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of timtin(1) for fish. The program knows what may follow.

function __timtin_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l answer ($words[1] complete -- $words[2..-1] "$current" 2>/dev/null)
    set -l head (string match -r '^--.*?=' -- $current)
    set -l rest (string replace -r '^--.*?=' '' -- $current)
    switch "$answer[1]"
        case ':files*'
            string replace -r -- '^' "$head" (__fish_complete_path "$rest")
        case ':folders*'
            string replace -r -- '^' "$head" (__fish_complete_directories "$rest")
        case '*'
            printf '%s\n' $answer
    end
end

complete -c timtin -f -a '(__timtin_complete)'

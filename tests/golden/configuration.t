# Defaults of the user's own, for every command at once.
$ timtin --quiet import $DATA/news.jsonl
$ mkdir -p ~/.config/timtin && printf '[search]\nlimit = 1\nformat = ids\n[count]\nby = year\n' > ~/.config/timtin/config.ini
$ timtin search '*'
t-1
2> 5 articles; 1 to 1 shown; more with --offset 1
$ timtin count '*'
1  2019
1  2020
2  2021
$ timtin search --limit=2 '*'
t-1
t-2
2> 5 articles; 1 to 2 shown; more with --offset 2

# Another file, and what is wrong with either.
$ printf '[search]\nformat = tsv\noffset = 9\n' > other.ini
$ timtin search --config other.ini '*'
2> 5 articles, none shown
$ printf '[count]\nbyy = year\n' > other.ini
$ timtin search --config=other.ini '*'
2> timtin: there is no option count.byy as the configuration other.ini has it
2> hint: `timtin search --help` lists what there is
[exit 2]
$ printf 'colr = never\n' > ~/.config/timtin/config.ini
$ timtin search '*'
2> timtin: there is no option colr as the configuration $HOME/.config/timtin/config.ini has it
2> hint: `timtin search --help` lists what there is
[exit 2]
$ timtin search --config nowhere.ini '*'
2> timtin: cannot read the configuration nowhere.ini
2> hint: `timtin search --help` lists what there is
[exit 2]

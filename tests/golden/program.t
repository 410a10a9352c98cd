# The program without an archive.
$ timtin --version
timtin 0.1.0
$ timtin --help | head -n 3
Usage: timtin COMMAND [OPTIONS]
timtin finds news: it imports, indexes and searches archives of Vietnamese
articles
$ timtin
2> timtin finds news: it imports, indexes and searches archives of Vietnamese articles
2>   timtin import FOLDER         read articles: that makes the archive
2>   timtin search giai ngan von  search, with marks or without
2>   timtin help                  all commands
[exit 2]
$ timtin nonsense
2> timtin: there is no command nonsense
2> hint: `timtin help` lists what there is
[exit 2]
$ timtin search --nonsense x
2> timtin: unknown option or argument: --nonsense
2> hint: `timtin search --help` lists what there is
[exit 2]
$ timtin search x
2> timtin: there is no archive at $HOME/.local/share/timtin
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
$ timtin count x
2> timtin: there is no archive at $HOME/.local/share/timtin
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
$ timtin show x
2> timtin: there is no archive at $HOME/.local/share/timtin
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
$ timtin info
2> timtin: there is no archive at $HOME/.local/share/timtin
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
$ timtin --archive=elsewhere search x
2> timtin: there is no archive at elsewhere
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
# The environment names an archive, an option counts more.
$ TIMTIN_ARCHIVE=there timtin search x
2> timtin: there is no archive at there
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
$ TIMTIN_ARCHIVE=there timtin -a elsewhere search x
2> timtin: there is no archive at elsewhere
2> hint: make one with: timtin import PATH; -a DIR names another place
[exit 3]
# Nothing was made.
$ find . "$HOME" -mindepth 1
# A bad value of --color is wrong everywhere, also where nothing is painted.
$ timtin --color=often info topics
2> timtin: --color cannot be "often"
2> hint: use one of: auto, always, never
[exit 2]
$ timtin info fields --format=ids
2> timtin: --format cannot be "ids"
2> hint: use one of: text, tsv, csv, jsonl, json
[exit 2]

# SPDX-License-Identifier: GPL-2.0-or-later
"""placeholders.py NAME FILE.mo: each translation has the placeholders of its English sentence."""

import gettext
import re
import sys


def placeholders(text):
    """The arguments that a sentence of fmt shows, sorted: `{}` counts up, `{1}` says its own."""
    found = re.findall(r"\{(\d*)(?::[^{}]*)?\}", re.sub(r"\{\{|\}\}", "", text))
    return sorted(int(number) if number else position for position, number in enumerate(found))


def main():
    name, path = sys.argv[1:]
    with open(path, "rb") as file:
        # The parsed catalogue has no public name; plural forms have (English, number) as keys.
        catalogue = gettext.GNUTranslations(file)._catalog
    bad = 0
    for source, translation in catalogue.items():
        english = source[0] if isinstance(source, tuple) else source
        if english and placeholders(english) != placeholders(translation):
            print(f"{name}: other placeholders: {english!r} -> {translation!r}")
            bad = 1
    return bad


if __name__ == "__main__":
    sys.exit(main())

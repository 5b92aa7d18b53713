#!/usr/bin/env python3
"""Puts the help's text (en.md) into README.md, as its section "Using Yimi": into_readme.py [--check]

With --check nothing is written: tells whether README.md is what would be written, and whether both languages have the
same sections in the same order.
"""
import pathlib
import re
import sys

HELP = pathlib.Path(__file__).resolve().parent
README = HELP.parent.parent / "README.md"
HEADING = "## Using Yimi\n\n"
MARK = re.compile(r"<!-- (\w+) -->\n")


def sections(language):
    return MARK.findall((HELP / f"{language}.md").read_text(encoding="utf-8"))


def with_help(readme):
    text = MARK.sub("", (HELP / "en.md").read_text(encoding="utf-8"))
    begin = readme.index(HEADING) + len(HEADING)
    end = readme.index("\n## ", begin)
    return readme[:begin] + text + readme[end:]


def main():
    readme = README.read_text(encoding="utf-8")
    wanted = with_help(readme)
    if sys.argv[1:] != ["--check"]:
        README.write_text(wanted, encoding="utf-8")
        return 0
    if wanted != readme:
        print("README.md differs from resources/help/en.md: run resources/help/into_readme.py")
    if sections("en") != sections("zh"):
        print("the help has other sections in Chinese:", sections("en"), sections("zh"))
    assert with_help(readme.replace(HEADING, HEADING + "Something else.\n")) == wanted
    return 0 if wanted == readme and sections("en") == sections("zh") else 1


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Shows that every text of app/ is translated: translations_are_complete.py LUPDATE SOURCE_DIR

Lets lupdate gather the texts of app/ into copies of the .ts files, as the target yimi_lupdate would into the files
themselves, and names each text that
- is missing or obsolete (then yimi_lupdate has not been run), unfinished or empty;
- has other placeholders (%1, %n) or another number of access keys (&) than its source;
- ends in Chinese like an English sentence, or otherwise than its source does;
- is looked up under a class that app/ does not have.
`--self-test` shows on made-up texts that each of these is found.
"""
import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

CHINESE, ENGLISH = "yimi_zh_CN.ts", "yimi_en.ts"
Text = collections.namedtuple("Text", "context source comment forms type numerus")

# How a text ends in both languages. A colon or full stop is full width in Chinese; a pair of brackets too.
ENDINGS = {".": "。", ":": "：", "?": "？", "!": "！", ";": "；", "…": "…"}
HALF_WIDTH = re.compile(r"[.,:;?!]$|[\u4e00-\u9fff][,:;?!]|\([^()&]*[\u4e00-\u9fff][^()]*\)")
FILE_FILTER = re.compile(r" \([^)]*\)(;;|$)")  # "All files (*)": Qt reads these brackets
ACCESS_KEY = re.compile(r"&(?=\S)")


def read(path):
    """The texts of a .ts file by what tr() looks them up by."""
    texts = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            text = Text(context.findtext("name"), message.findtext("source"), message.findtext("comment") or "",
                        forms, translation.get("type", ""), message.get("numerus") == "yes")
            texts[text.context, text.source, text.comment] = text
    return texts


def placeholders(text):
    return sorted(re.findall(r"%(?:L?\d+|L?n)", text))


def form_problems(text, form):
    if not form.strip(" ") and text.source.strip(" "):
        yield "is empty"
        return
    is_singular = len(text.forms) == 2 and form is text.forms[0]  # "The way has …" needs no 1
    wanted = placeholders(text.source)
    if placeholders(form) != wanted and not (is_singular and placeholders(form) + ["%n"] == wanted):
        yield f"has other placeholders: {form!r}"
    if len(ACCESS_KEY.findall(form)) != len(ACCESS_KEY.findall(text.source)):
        yield f"has another number of access keys: {form!r}"


def chinese_problems(text, form):
    bare = FILE_FILTER.sub("", form) if ";;" in form else form
    if HALF_WIDTH.search(bare) and form != text.source:
        yield f"has half-width punctuation: {form!r}"
    source_end = text.source.rstrip()[-1:]
    list_goes_on = text.source.endswith(", …") and form.endswith("等")
    if source_end in ENDINGS and not form.rstrip().endswith(ENDINGS[source_end]) and not list_goes_on:
        yield f"ends otherwise than its source: {form!r}"
    if form.rstrip().endswith("。") and source_end != ".":
        yield f"ends like a sentence, its source does not: {form!r}"


def problems(texts, language):
    for text in texts.values():
        found = []
        if text.type in ("vanished", "obsolete"):
            found.append("is obsolete: run yimi_lupdate")
        elif text.type:
            found.append(f"is {text.type}")
        for form in text.forms:
            found += form_problems(text, form)
            if language == CHINESE:
                found += chinese_problems(text, form)
        for problem in found:
            yield f"{language}: {text.context} “{text.source}” {problem}"


def freshness_problems(kept, gathered, language):
    for key in gathered.keys() - kept.keys():
        yield f"{language}: {key[0]} “{key[1]}” is missing: run yimi_lupdate"
    for key in kept.keys() - gathered.keys():
        yield f"{language}: {key[0]} “{key[1]}” is obsolete: run yimi_lupdate"


def classes_that_translate(app):
    """Classes of app/ by the names that Qt looks their texts up by."""
    names = set()
    for path in [*app.rglob("*.h"), *app.rglob("*.cpp")]:
        code = path.read_text(encoding="utf-8")
        names.update(re.findall(r"Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\)", code))
        names.update(re.findall(r'QT_TRANSLATE_NOOP\("([\w:]+)"', code))
        names.update(re.findall(r'QCoreApplication::translate\(\s*"([\w:]+)"', code))
        if "Q_OBJECT" in code:
            names.update("yimi::app::" + name for name in re.findall(r"^class (\w+)(?: final)? : ", code, re.MULTILINE))
    return names


def gather(lupdate, source_dir, ts, plural_only):
    command = [lupdate, "-silent", "app", "-I", ".", "-locations", "none", "-no-obsolete"]
    command += ["-pluralonly"] if plural_only else []
    subprocess.run([*command, "-ts", str(ts)], cwd=source_dir, check=True)


def all_problems(lupdate, source_dir):
    known_classes = classes_that_translate(source_dir / "app")
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for language in (CHINESE, ENGLISH):
            kept_file = source_dir / "resources" / "translations" / language
            copy = pathlib.Path(folder) / language
            copy.write_bytes(kept_file.read_bytes())
            gather(lupdate, source_dir, copy, plural_only=language == ENGLISH)
            kept, gathered = read(kept_file), read(copy)
            found += freshness_problems(kept, gathered, language)
            found += problems(kept, language)
            contexts = sorted({text.context for text in gathered.values()} - known_classes)
            found += [f"{language}: app/ has no class {name} that translates" for name in contexts]
            print(f"{language}: {len(kept)} texts, {len(gathered)} in app/")
            if language == CHINESE and len(gathered) < 300:
                found.append(f"lupdate finds only {len(gathered)} texts in app/")
    return found


def self_test():
    def found(source, *forms, kind="", language=CHINESE):
        text = Text("yimi::app::Some", source, "", list(forms), kind, len(forms) > 1)
        return list(problems({"key": text}, language))

    good = [found("Open…", "打开…"), found("&Open…", "打开(&O)…"), found("%1 of %2", "%2的%1"),
            found("Stopped.", "已停止。"), found("GeoPackage", "GeoPackage"), found(" m", " m"), found(", ", "、"),
            found("schools, …", "schools 等"),
            found("%n way(s) of %1", "the way of %1", "%n ways of %1", language=ENGLISH),
            found("Maps (%1);;All files (*)", "地图 (%1);;所有文件 (*)"),
            found("%n way(s)", "%n way", "%n ways", language=ENGLISH)]
    bad = [found("Stop", ""), found("Stop", "停止", kind="unfinished"), found("Stop", "停止", kind="vanished"),
           found("%1 of %2", "%1的%1"), found("&Open…", "打开…"), found("Stopped.", "已停止."),
           found("Stopped.", "已停止"), found("Stop", "停止。"), found("Source: %1", "来源:%1"),
           found("%1 (%2)", "%1 (北%2)"), found("%n way(s)", "%n way", "ways", language=ENGLISH)]
    assert not any(good), good
    assert all(bad), bad
    fresh = list(freshness_problems({("a", "b", ""): 1}, {("c", "d", ""): 1}, CHINESE))
    assert len(fresh) == 2, fresh


def main():
    self_test()
    if sys.argv[1:] == ["--self-test"]:
        return 0
    found = all_problems(sys.argv[1], pathlib.Path(sys.argv[2]))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
"""planted_defects.py YIMI_CLI DATA_FOLDER: the audit finds each defect that data/README.md lists, and no adult misses it.

Imports the sample as a planner would (file names alone, no mapping given) and reads `audit --json`.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

cli, data = sys.argv[1], Path(sys.argv[2])
failed = 0


def expect(holds, what):
    global failed
    if not holds:
        failed += 1
        print("FAILED", what)


def run(*arguments):
    done = subprocess.run([cli, *map(str, arguments)], capture_output=True, text=True, timeout=280)
    if done.returncode != 0:
        print(f"FAILED {' '.join(map(str, arguments))}: exit {done.returncode}: {done.stderr[-800:]}")
        sys.exit(1)
    return done.stdout


def fails(project, *options):
    findings = json.loads(run("audit", project, "--json", *options))["findings"]
    return {(one["subject"], one["rule"]) for one in findings if one["state"] == "fail"}


planted = re.findall(r"^\| ([a-z][a-z0-9-]+) \| ([A-Z]{3}-\d\d) \|", (data / "README.md").read_text(encoding="utf-8"), re.M)
expect(len(planted) >= 7, f"a table of planted defects in data/README.md, not {planted}")

with tempfile.TemporaryDirectory() as folder:
    project = Path(folder) / "sample.gpkg"
    run("new", project)
    files = sorted(path for ending in ("shp", "zip") for path in data.glob(f"*/*.{ending}"))
    report = json.loads(run("import", project, *files, "--json"))
    tables = {layer["table"] for layer in report["layers"]}
    wanted = {"districts", "blocks", "streets", "crossings", "occluders", "buildings", "schools", "school_gates", "playgrounds",
              "catchments", "routes"}
    expect(tables == wanted, f"the sample fills {sorted(wanted)}; missing {wanted - tables}, other {tables - wanted}")
    for layer in report["layers"]:
        expect(layer["read"] == layer["imported"] and not layer["rejects"], f"every row of {layer['source']} is taken: {layer}")
        expect(layer["encoding"] == ("GB18030" if "/traffic/" in layer["source"] else "UTF-8"),
               f"{layer['source']} read as {layer['encoding']}")

    child = fails(project, "--eye", "1.0")
    for uid, rule in planted:
        expect((uid, rule) in child, f"{rule} at {uid}")
    adult = fails(project, "--eye", "1.6")
    expect(("crossing-hedge", "SAF-01") not in adult, "the hedge hides no adult")

print(f"{len(planted)} planted defects, {failed} failed")
sys.exit(1 if failed else 0)

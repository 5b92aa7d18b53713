#!/usr/bin/python3
"""planted_defects.py YIMI_CLI DATA_FOLDER: the audit finds each defect that data/README.md lists, and no adult misses it.

Imports the sample as a planner would (file names alone, no mapping given) and reads `audit --json`.
"""
import re
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally, sample_files

cli, data = Cli(sys.argv[1]), Path(sys.argv[2])
tally = Tally()


def fails(project, *options):
    """What fails, with what stands in the way: {(subject, rule): blockers}."""
    findings = cli.json("audit", project, *options)["findings"]
    return {(one["subject"], one["rule"]): one["blockers"] for one in findings if one["state"] == "fail"}


planted = re.findall(r"^\| ([a-z][a-z0-9-]+) \| ([A-Z]{3}-\d\d) \|", (data / "README.md").read_text(encoding="utf-8"), re.M)
tally.expect(len(planted) >= 7, f"a table of planted defects in data/README.md, not {planted}")

with tempfile.TemporaryDirectory() as folder:
    project = Path(folder) / "sample.gpkg"
    cli.must("new", project)
    report = cli.json("import", project, *sample_files(data))
    tables = {layer["table"] for layer in report["layers"]}
    wanted = {"districts", "blocks", "streets", "crossings", "occluders", "buildings", "schools", "school_gates", "playgrounds",
              "catchments", "routes"}
    tally.expect(tables == wanted, f"the sample fills {sorted(wanted)}; missing {wanted - tables}, other {tables - wanted}")
    for layer in report["layers"]:
        tally.expect(layer["read"] == layer["imported"] and not layer["rejects"], f"every row of {layer['source']} is taken: {layer}")
        tally.expect(layer["encoding"] == ("GB18030" if "/traffic/" in layer["source"] else "UTF-8"),
               f"{layer['source']} read as {layer['encoding']}")

    child = fails(project, "--eye", "1.0")
    for uid, rule in planted:
        tally.expect((uid, rule) in child, f"{rule} at {uid}")
    adult = fails(project, "--eye", "1.6")
    tally.expect(("crossing-hedge", "SAF-01") not in adult, "the hedge hides no adult")
    for way, hedge in (("route-to-school", "hedge-to-school"), ("route-to-home", "hedge-to-home")):
        tally.expect(hedge in child[way, "OPN-01"], f"{hedge} hides the street from a child")
        tally.expect(hedge not in adult[way, "OPN-01"], f"{hedge} hides no street from an adult")

print(f"{len(planted)} planted defects")
tally.close()

#!/usr/bin/python3
"""scenario.py YIMI_CLI DATA SHARED_DATA: scenarios from the command line: made of the last edits, listed, compared,
merged, dropped."""
import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally

cli = Cli(sys.argv[1])
tally = Tally()
X, Y = 409500.0, 3394500.0


def square(x, size=30):
    ring = [(x - size, -size), (x + size, -size), (x + size, size), (x - size, size), (x - size, -size)]
    return {"type": "Polygon", "coordinates": [[[X + a, Y + b] for a, b in ring]]}


def take_in(folder, project, table, features):
    source = folder / f"{table}.geojson"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": features,
                                  "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4544"}}}))
    cli.must("import", project, source, "--as", table, "--crs", "EPSG:4544")


def feature(geometry, **values):
    return {"type": "Feature", "properties": values, "geometry": geometry}


def count(project, table):
    return {each["table"]: each["features"] for each in cli.json("info", project)["layers"]}.get(table, 0)


def figure(comparison, key):
    return next((each["values"] for each in comparison["figures"] if each["key"] == key), None)


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    project = folder / "town.gpkg"
    cli.must("new", project)
    line = {"type": "LineString", "coordinates": [[X - 100, Y], [X + 2000, Y]]}
    take_in(folder, project, "streets", [feature(line, uid="street", road_class="residential", sidewalk="both",
                                                 speed_limit_kmh=30)])
    take_in(folder, project, "blocks", [feature(square(100), uid="b1", children_0_2=1, children_3_5=2,
                                                children_6_11=3, children_12_14=4)])
    take_in(folder, project, "playgrounds", [feature(square(200), uid="p1", kind="playground")])

    tally.expect(cli.json("scenario", project, "list") == {"scenarios": []}, "none at first")
    made = cli.json("scenario", project, "new", "新场地", "--last", "1", "--note", "北侧")
    tally.expect(made["added"] == 1 and made["edits"] == 1, "the last edit is in it")
    tally.expect(count(project, "playgrounds") == 0, "and has left the plan")
    cli.json("scenario", project, "new", "又一个", "--of", "新场地")
    listed = cli.json("scenario", project, "list")["scenarios"]
    tally.expect([each["name"] for each in listed] == ["新场地", "又一个"], "both are listed")
    tally.expect(listed[1]["added"] == 1 and listed[0]["note"] == "北侧", "as they are")

    table = folder / "对比.csv"
    compared = cli.json("scenario", project, "compare", "base", "新场地", "--csv", table)
    tally.expect(figure(compared, "coverage/playgrounds") == [0, 10], "the playground reaches ten children")
    tally.expect(figure(compared, "coverage/playgrounds/children_6_11") == [0, 3], "three of them are 6 to 11")
    tally.expect(figure(compared, "cost") == [None, None], "what it costs is not known, and never 0")
    tally.expect(table.read_bytes().startswith(b"\xef\xbb\xbf"), "the table opens in a spreadsheet")
    of_coverage = cli.json("coverage", project, "--of", "playgrounds", "--within", "300", "--by", "walk")
    tally.expect(of_coverage["children_covered"] == 0, "as the coverage itself says of the plan")

    merged = cli.json("scenario", project, "merge", "新场地")
    tally.expect(merged["deleted"] and count(project, "playgrounds") == 1, "it is part of the plan, and in the bin")
    same = cli.json("scenario", project, "compare", "又一个")
    tally.expect(not any(each["differs"] for each in same["figures"] if not each["key"].endswith(("/gone", "/new"))),
                 "the other one says the same as the plan now")
    cli.json("scenario", project, "drop", "又一个", "--for-good")
    listed = cli.json("scenario", project, "list")["scenarios"]
    tally.expect([each["name"] for each in listed] == ["新场地"], "it is gone")

    tally.expect(cli.run("scenario", project, "merge", "没有的")[0] == 3, "no such scenario is unusable input")
    tally.expect(cli.run("scenario", project, "compare")[0] == 2, "no plan to compare is wrong usage")
    clean = folder / "clean.gpkg"
    cli.must("export", project, clean)
    tally.expect(b"yimi_scenarios" not in clean.read_bytes(), "a clean export has no scenarios")

tally.close()

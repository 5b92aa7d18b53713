#!/usr/bin/python3
"""parking.py YIMI_CLI DATA SHARED_DATA: what a crossing gains without parked cars, on a street made by hand."""
import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally

cli = Cli(sys.argv[1])
tally = Tally()
X, Y = 409500.0, 3394500.0


def feature(shape, points, **values):
    placed = [[X + x, Y + y] for x, y in points]
    return {"type": "Feature", "properties": values,
            "geometry": {"type": shape, "coordinates": placed[0] if shape == "Point" else placed}}


def take_in(folder, project, table, features):
    source = folder / f"{table}.geojson"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": features,
                                  "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4544"}}}))
    cli.must("import", project, source, "--as", table, "--crs", "EPSG:4544")


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    project = folder / "street.gpkg"
    cli.must("new", project)
    take_in(folder, project, "streets", [feature("LineString", [(0, 0), (200, 0)], uid="street", speed_limit_kmh=40)])
    take_in(folder, project, "crossings", [
        feature("Point", [(100, 0)], uid="zebra", kind="zebra", crossing_length_m=7),
        feature("Point", [(150, 0)], uid="bare", kind="zebra"),
        feature("Point", [(170, 0)], uid="bridge", kind="bridge")])
    take_in(folder, project, "occluders", [
        feature("LineString", [(90, -3), (96, -3)], uid="car", kind="parked_car", height_m=1.5),
        feature("LineString", [(96, 3.5), (99, 3.5)], uid="wall", kind="wall", height_m=0.6),
        feature("LineString", [(103, 3.5), (106, 3.5)], uid="hedge", kind="hedge", height_m=1.4)])

    def crossing(answer, uid):
        return next(each for each in answer["crossings"] if each["uid"] == uid)

    five = cli.json("parking", project, "--within", "5")
    tally.expect(five["bays"] == [{"uid": "car", "fate": "removed"}], "a car 4 m from the crossing goes")
    zebra = crossing(five, "zebra")
    tally.expect(zebra["before"] == "hidden", "somebody hides the child")
    tally.expect(zebra["after"] == "hidden" and zebra["blockers_after"] == ["hedge"], "the hedge is left")
    tally.expect(zebra["blind_after_m"] <= zebra["blind_before_m"], "nothing gets worse")
    tally.expect(crossing(five, "bare")["after"] == "unknown", "of unknown length is never a pass")
    tally.expect(crossing(five, "bare")["missing"] == ["crossing_length_m"], "and what is missing is named")
    tally.expect(len(five["crossings"]) == 2, "a bridge takes no part")
    tally.expect(cli.json("parking", project, "--within", "3")["removed"] == 0, "it is farther than 3 m")

    both = cli.json("parking", project, "--within", "5", "--hedges")
    tally.expect(both["gained"] == 1 and crossing(both, "zebra")["after"] == "seen", "without both they see each other")
    tally.expect(crossing(both, "zebra")["blind_after_m"] == 0, "on the whole length")
    cut = cli.json("parking", project, "--within", "5.5", "--bays", "shorten")
    tally.expect(cut["shortened"] == 1, "a bay of 6 m loses 1.5 m")
    moved = cli.json("parking", project, "--within", "10", "--bays", "move")
    tally.expect(moved["moved"] == 1, "or goes farther away")

    least = cli.json("parking", project, "--least", "--hedges")
    tally.expect(sorted(bay["uid"] for bay in least["bays"]) == ["car", "hedge"], "both must go")
    tally.expect(least["least"]["is_least"] and least["least"]["at_least"] == 2, "which is proved")
    cars = cli.json("parking", project, "--least")
    tally.expect(cars["bays"] == [] and cars["least"]["stay_hidden"] == ["zebra"], "cars alone do not free it")
    tally.expect("No fewer would do" in cli.must("parking", project, "--least", "--hedges"), "and it is said")
    for words in (["--within", "16"], ["--bays", "sell"], ["--least", "--bays", "move"], ["--time", "25:00"]):
        tally.expect(cli.run("parking", project, *words)[0] == 2, f"{words} is no usable question")

tally.close()

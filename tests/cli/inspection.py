#!/usr/bin/python3
"""inspection.py YIMI_CLI DATA SHARED_DATA: a day outside over the sample: the walk, the page, the form as QField opens it, and what
comes back of it, by CSV and by GeoPackage, through the ledger's own rules."""
import base64
import csv
import itertools
import json
import re
import sys
import tempfile
from pathlib import Path

from osgeo import gdal, ogr

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally, sample_files

ogr.UseExceptions()
gdal.UseExceptions()
cli = Cli(sys.argv[1])
data = Path(sys.argv[2])
tally = Tally()
PHOTO = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==")

with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    project, page, form, table = folder / "排查.gpkg", folder / "单.html", folder / "表.gpkg", folder / "表.csv"
    (folder / "照片.png").write_bytes(PHOTO)
    cli.must("new", project)
    cli.must("import", project, *sample_files(data))

    planned = cli.json("inspection", project, "plan", "--of", "school_gates", "--html", page, "--gpkg", form, "--csv", table)
    places = planned["places"]
    codes = [place["code"] for place in places]
    tally.expect(len(places) >= 4 and not planned["not_reached"] and len(set(codes)) == len(codes), f"{len(places)} gates, each its code")
    tally.expect(abs(planned["length_m"] - sum(place["leg_m"] or 0 for place in places)) < 1e-6, "the legs add up")
    again = cli.json("inspection", project, "plan", "--of", "school_gates")
    tally.expect(again["places"] == places, "the same codes and the same walk each time")

    # No other order is shorter: every leg asked of `route`.
    def leg(a, b):
        return cli.json("route", project, "--from", f'{places[a]["x"]},{places[a]["y"]}', "--to", f'{places[b]["x"]},{places[b]["y"]}',
                        "--profile", "adult")["length_m"]

    html = page.read_text(encoding="utf-8")
    tally.expect(all(code in html for code in codes) and "<svg" in html, "the page has codes and a sketch")
    tally.expect(not re.search(r"<script|https?://|src=|href=", html), "the page loads and runs nothing")

    opened = gdal.OpenEx(str(form), gdal.OF_VECTOR)
    layer = opened.GetLayer(0)
    answer = layer.GetLayerDefn().GetFieldDefn(layer.GetLayerDefn().GetFieldIndex("answer"))
    tally.expect(set(opened.GetFieldDomain(answer.GetDomainName()).GetEnumeration()) == {"ok", "not_ok"}, "answers are a list of values")
    tally.expect(layer.GetFeatureCount() % len(places) == 0 and layer.GetFeatureCount() >= 3 * len(places), "a row for each item")
    tally.expect(layer.GetSpatialRef().GetAuthorityCode(None) == "4544", "in the plan's system")
    layer = opened = None

    rows = list(csv.DictReader(table.open(encoding="utf-8-sig")))
    rows[0] |= {"answer": "ok"}
    rows[1] |= {"answer": "不合格", "note": "=cmd|' /C calc'!A0", "photo": "照片.png", "on": "2026-03-05"}
    rows[2] |= {"answer": "not_ok"}  # no photo: the ledger does not take it
    rows[3] |= {"answer": "perhaps"}
    rows[4] |= {"answer": "not_ok", "code": "ZZZZZ"}
    rows[5] |= {"answer": "not_ok", "photo": "../照片.png"}
    rows[6] |= {"answer": "not_ok", "severity": "S9"}
    rows[7] |= {"answer": "not_ok", "on": "yesterday"}
    with table.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    got, out, err = cli.run("inspection", project, "take", table, "--by", "李红", "--photos", folder, "--json")
    taken = json.loads(out)
    tally.expect(got == 1 and [each["row"] for each in taken["taken"]] == [2], f"one is entered: {got} {taken['taken']}")
    refused = {each["row"]: each["why"] for each in taken["not_taken"]}
    tally.expect(set(refused) == {3, 4, 5, 6, 7, 8} and all(refused.values()), f"the others are named with their reason: {refused}")
    tally.expect("ZZZZZ" in refused[5], "the unknown code is named")
    entry = cli.json("ledger", project, "list", taken["taken"][0]["id"])["entries"][0]
    tally.expect(entry["state"] == "registered" and entry["found_how"] == "inspection" and entry["photo_before"], f"entered {entry['state']}")
    tally.expect("calc" in entry["description"] and entry["district_code"], "with its note and its district")
    tally.expect(cli.run("ledger", project, "verify")[0] == 0, "the ledger is whole")

    # The ledger's open entries are a list of their own, and the form comes back as a GeoPackage, too.
    hazards = cli.json("inspection", project, "plan", "--of", "hazards", "--gpkg", form, "--start", f'{places[0]["x"]},{places[0]["y"]}')
    tally.expect([place["code"] for place in hazards["places"]] == [entry["id"]] and hazards["returns"], "the open hazard")
    opened = ogr.Open(str(form), 1)
    opened.ExecuteSQL("UPDATE inspection SET answer = 'not_ok', photo = '照片.png' WHERE item = 'others'")
    opened = None
    taken = cli.json("inspection", project, "take", form, "--by", "李红", "--photos", folder)
    tally.expect(len(taken["taken"]) == 1 and not taken["not_taken"], "what the GeoPackage says is entered")

    for arguments in (("--of", "rivers"), ("--district", "nowhere"), ("--start", "x")):
        got, out, err = cli.run("inspection", project, "plan", *arguments)
        tally.expect(got in (2, 3) and not out and err, f"{arguments} refused: {got}")
    (folder / "other.csv").write_text("a,b\n1,2\n")
    tally.expect(cli.run("inspection", project, "take", folder / "other.csv")[0] == 3, "a table that is no form")

    if len(places) <= 7:
        lengths = {(a, b): leg(a, b) for a, b in itertools.permutations(range(len(places)), 2)}
        shortest = min(sum(lengths[pair] for pair in zip((0,) + order, order))
                       for order in itertools.permutations(range(1, len(places))))
        tally.expect(abs(shortest - planned["length_m"]) <= 0.02 * shortest, f"the shortest walk: {planned['length_m']} and {shortest}")

tally.close()

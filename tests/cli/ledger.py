#!/usr/bin/python3
"""ledger.py YIMI_CLI DATA SHARED_DATA: a hazard of the sample from its finding to its closing, what the ledger refuses on
the way, and what `ledger verify` sees when somebody has been at the file."""
import base64
import csv
import json
import shutil
import sys
import tempfile
from pathlib import Path

from osgeo import gdal, ogr

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally, sample_files

ogr.UseExceptions()
cli = Cli(sys.argv[1])
data = Path(sys.argv[2])
tally = Tally()
PHOTO = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==")
KEY = "SAF-01/crossing-hedge"


def change(path, sql):
    """As another program may; GDAL brings the functions that a GeoPackage's triggers ask for."""
    file = ogr.Open(str(path), 1)
    file.ExecuteSQL(sql)
    file = None


def entry(project, number):
    return cli.json("ledger", project, "list", number)["entries"][0]


def refused(words, *arguments, code=(2, 4)):
    before = project.read_bytes()
    got, out, err = cli.run("ledger", *arguments)
    tally.expect(got in code and words in err and not out, f"{arguments[1:]} refused with “{words}”: {got} {err[-300:]}")
    tally.expect(project.read_bytes() == before, f"{arguments[1:]} left the project as it was")


with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    project, photo, no_photo = folder / "台账.gpkg", folder / "整改后.png", folder / "假照片.jpg"
    photo.write_bytes(PHOTO)
    no_photo.write_bytes(b"<html>=cmd|' /C calc'!A0")
    cli.must("new", project)
    cli.must("import", project, *sample_files(data))

    entered = cli.json("ledger", project, "enter", "--finding", KEY, "--by", "李红")["entries"][0]
    number = entered["id"]
    tally.expect(number.startswith("YH-510105901-") and number.endswith("-0001"), f"the number {number}")
    tally.expect(entered["severity"] == "S1" and entered["found_how"] == "audit" and entered["state"] == "registered", "as found")
    found = json.loads(entered["history"][0]["proof"])
    tally.expect(found["result"] == "found" and found["left"][0]["measured"] > 0 and len(found["run_sha256"]) == 64, "its proof")
    refused("stands in the ledger already", project, "enter", "--finding", KEY, "--by", "李红")
    refused("not find this", project, "enter", "--finding", "SAF-01/no-such-crossing", "--by", "李红")
    refused("no photo that can be shown", project, "enter", "--at", "411000,3391000", "--kind", "井盖", "--severity", "S2", "--by", "李",
            "--photo", no_photo, code=(3,))

    def advance(state, by, *more):
        return cli.must("ledger", project, "advance", number, "--to", state, "--by", by, *more)

    def no_advance(words, state, by, *more, code=(2, 4)):
        refused(words, project, "advance", number, "--to", state, "--by", by, *more, code=code)

    no_advance("no step from", "closed", "周")
    no_advance("for the supervisor", "assigned", "王", "--unit", "玉林街道办", "--role", "rectifier")
    no_advance("unit that is responsible", "assigned", "王")
    advance("assigned", "王", "--unit", "=HYPERLINK(\"http://x\")")
    advance("rectifying", "赵强")
    no_advance("photo of the place", "awaiting_acceptance", "赵强", "--note", "已修剪")
    advance("awaiting_acceptance", "赵强", "--note", "已修剪", "--photo", photo)
    no_advance("still finds", "closed", "周敏")
    advance("rectifying", "周敏", "--reason", "绿篱仍有 1.25 m")
    change(project, "UPDATE occluders SET height_m = 0.5 WHERE uid LIKE 'hedge-zebra-%'")
    advance("awaiting_acceptance", "赵强", "--note", "修剪到 0.5 m", "--photo", photo)
    no_advance("cannot accept it", "closed", " 赵强")
    advance("closed", "周敏")
    closed = entry(project, number)
    tally.expect(closed["state"] == "closed" and closed["acceptor"] == "周敏" and closed["proof"]["result"] == "gone", "closed")
    tally.expect(closed["proof"]["run_sha256"] != found["run_sha256"] and closed["proof"]["thresholds"] == {"default": 0},
                 f"what proves it {closed['proof']}")
    tally.expect([step["action"] for step in closed["history"]] ==
                 ["register", "assign", "start", "submit", "send_back", "submit", "close"], "its history")
    no_advance("nothing to enter anew", "registered", "李红")
    change(project, "UPDATE occluders SET height_m = 1.25 WHERE uid LIKE 'hedge-zebra-%'")
    advance("registered", "李红")
    again = cli.json("ledger", project, "list", "--state", "registered")["entries"]
    tally.expect(len(again) == 1 and again[0]["id"].endswith("-0002") and again[0]["history"][0]["earlier"] == number, "recurred")

    # A sheet goes to the units and comes back filled in; it is filled in here as a spreadsheet would, by GDAL.
    sheet, plain, back, photos = folder / "台账.xlsx", folder / "台账.csv", folder / "返回.csv", folder / "照片"
    photos.mkdir()
    (photos / "后.png").write_bytes(PHOTO)
    cli.must("ledger", project, "export", sheet)
    cli.must("ledger", project, "export", plain)
    gdal.SetConfigOption("OGR_XLSX_HEADERS", "FORCE")
    book = ogr.Open(str(sheet))
    rows = [feature.items() for feature in book.GetLayer(0)]
    titles = [field.GetName() for field in book.GetLayer(0).schema]
    book = None
    tally.expect(len(rows) == 2 and len(titles) == 28, f"the sheet: {len(rows)} rows, {titles}")
    tally.expect(rows[0]["Responsible unit"] == "'=HYPERLINK(\"http://x\")", f"no formula runs: {rows[0]['Responsible unit']}")
    second = again[0]["id"]
    rows[1].update({"State": "待验收", "Responsible unit": "玉林街道办", "Assigned by": "王", "Rectifier": "赵强",
                    "Measure taken": "修剪", "Photo after": "后.png"})
    with open(back, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, titles)
        writer.writeheader()
        writer.writerows(rows)
        writer.writerow({"Hazard number": "YH-000000-1999-0001", "State": "closed"})
    code, out, err = cli.run("ledger", project, "import", back, "--photos", photos, "--json")
    returned = json.loads(out)
    tally.expect(code == 1 and [step["action"] for step in returned["taken"]] == ["assign", "start", "submit"] and
                 returned["unchanged"] == 1 and [row["id"] for row in returned["not_taken"]] == ["YH-000000-1999-0001"],
                 f"taken back: {code} {out} {err}")
    tally.expect(entry(project, second)["rectifier"] == "赵强" and len(entry(project, second)["photo_after"]) == 64, "as filled in")
    with open(back, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([["id", "state", "acceptor", "photo_after"], [second, "closed", "周敏", "../../etc/passwd"]])
    code, out, _ = cli.run("ledger", project, "import", back, "--photos", photos, "--json")
    tally.expect(code == 1 and not json.loads(out)["taken"], f"a sheet closes nothing that is still there: {out}")
    refused("cannot be read", project, "import", photo, code=(3,))

    statistics = cli.json("ledger", project, "statistics")
    tally.expect(statistics["all"]["entries"] == 2 and statistics["all"]["open"] == 1 and
                 sum(unit["entries"] for unit in statistics["by_unit"]) == 2, f"statistics {statistics['all']}")

    verdict = cli.json("ledger", project, "verify")
    tally.expect(verdict["whole"] and verdict["entries"] == 2 and verdict["steps"] == 12, f"whole: {verdict}")
    code, out, _ = cli.run("ledger", project, "verify", "--expect", "0" * 64)
    tally.expect(code == 1 and "written anew" in out, "another hash is expected")
    tally.expect(cli.run("ledger", project, "verify", "--expect", verdict["hash"])[0] == 0, "this hash is expected")

    for what, sql in {
        "hash": "UPDATE hazards SET history = replace(history, '王', '汪')",
        "row": "UPDATE hazards SET acceptor = '赵强' WHERE state = 'closed'",
        "missing_step": "DELETE FROM hazards WHERE state = 'awaiting_acceptance'",
        "no_history": "UPDATE hazards SET history = NULL WHERE state = 'closed'",
        "photo": "UPDATE yimi_media SET bytes = x'00' WHERE kind = 'image/png'",
    }.items():
        copy = folder / "动过.gpkg"
        shutil.copy(project, copy)
        if "hazards" in sql and "acceptor" not in sql:
            before = copy.read_bytes()
            try:
                change(copy, sql)
                tally.expect(False, f"the file refuses: {sql}")
            except RuntimeError as refusal:
                tally.expect("yimi: " in str(refusal) and copy.read_bytes() == before, f"the file refuses: {refusal}")
        for trigger in ("yimi_ledger_goes_on", "yimi_ledger_stays"):
            change(copy, f"DROP TRIGGER {trigger}")
        change(copy, sql)
        code, out, _ = cli.run("ledger", copy, "verify", "--json")
        kinds = {fault["kind"] for fault in json.loads(out)["faults"]}
        tally.expect(code == 1 and what in kinds, f"{what} is seen: {code} {kinds}")

tally.close()

#!/usr/bin/python3
"""story.py YIMI_CLI DATA SHARED_DATA: the planner's whole job by command line, counted against what GDAL reads.

On the sample and, where they are, on the real districts and streets of Chengdu; says so where they are not.
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from osgeo import ogr
from shapely import wkb
from shapely.geometry import LineString
from shapely.ops import unary_union

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally, sample_files

ogr.UseExceptions()
cli, data, shared = Cli(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
tally = Tally()


def rows_by_gdal(file):
    source = ogr.Open(f"/vsizip/{file}" if file.suffix == ".zip" else str(file))
    return sum(source.GetLayer(index).GetFeatureCount() for index in range(source.GetLayerCount()))


def uids(project, table):
    source = ogr.Open(str(project))  # a layer dies with it
    return sorted(row.GetField("uid") for row in source.GetLayerByName(table))


def whole_job(folder, files, extra=()):
    project, export = folder / "项目.gpkg", folder / "成果.gpkg"
    cli.must("new", project)
    report = cli.json("import", project, *files, *extra)
    for layer, file in zip(report["layers"], files):
        tally.expect(layer["read"] == rows_by_gdal(file), f"{file.name}: {layer['read']} read, GDAL has {rows_by_gdal(file)}")
        tally.expect(layer["read"] == layer["imported"] + len(layer["rejects"]) or layer["imported"] > layer["read"],
                     f"{file.name}: every row came in or is named")
    info = {layer["table"]: layer for layer in cli.json("info", project)["layers"]}
    audit = cli.json("audit", project, "--report", folder / "报告.html", "--report", folder / "问题.csv")
    tally.expect(audit["summary"]["fail"] + audit["summary"]["unknown"] == len(audit["findings"]), "the summary counts the findings")
    page = (folder / "报告.html").read_text(encoding="utf-8")
    tally.expect("<script" not in page and not re.search(r"(src|href)=\"https?:", page), "the report asks nothing of the network")
    lines = (folder / "问题.csv").read_bytes().count(b"\r\n")
    tally.expect(lines >= len(audit["findings"]) + 1, f"{lines} lines for {len(audit['findings'])} findings")
    cli.must("render", project, folder / "图.png", "--size", "800x600")
    tally.expect((folder / "图.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n", "the map is a PNG")
    cli.must("export", project, export)
    exported = ogr.Open(str(export))
    for table, layer in info.items():
        if layer["features"]:
            tally.expect(exported.GetLayerByName(table).GetFeatureCount() == layer["features"], f"{table} travels whole")
    for file in (project, export):
        verdict = subprocess.run([sys.executable, "-m", "osgeo_utils.samples.validate_gpkg", str(file)], capture_output=True, text=True)
        tally.expect(verdict.returncode == 0, f"{file.name} is a GeoPackage to GDAL's validator: {verdict.stderr.strip()[-300:]}")
    # The next office takes the export in: the same rows by the same names.
    again = folder / "再来.gpkg"
    cli.must("new", again)
    cli.must("import", again, export)
    reopened = {layer["table"]: layer for layer in cli.json("info", again)["layers"]}
    for table, layer in info.items():
        back = reopened.get(table, {"features": 0, "extent": []})
        tally.expect(back["features"] == layer["features"], f"{table}: {back['features']} of {layer['features']} rows come back")
        tally.expect(all(abs(a - b) < 1e-6 for a, b in zip(back["extent"], layer["extent"])), f"{table} lies where it lay")
        tally.expect(uids(again, table) == uids(project, table), f"{table} keeps its identifiers")
    left = [file.name for file in folder.iterdir() if file.name.endswith(("-wal", "-shm", "-journal", ".tmp"))]
    tally.expect(not left, f"left behind: {left}")
    return project, info


with tempfile.TemporaryDirectory() as folder:
    files = sample_files(data)
    project, info = whole_job(Path(folder), files)
    tally.expect(info["buildings"]["features"] == 3205 and info["streets"]["features"] == 528, "the sample is all there")
    coverage = cli.json("coverage", project, "--of", "playgrounds", "--within", "300", "--by", "circle")
    source = ogr.Open(str(project))
    shapes = {table: [wkb.loads(bytes(row.GetGeometryRef().ExportToWkb())) for row in source.GetLayerByName(table)]
              for table in ("playgrounds", "blocks")}
    zones = unary_union([place.buffer(300, 16) for place in shapes["playgrounds"]])
    area = sum(block.intersection(zones).area for block in shapes["blocks"])
    tally.expect(abs(coverage["covered_area_m2"] - area) < 1e-3, f"covered {coverage['covered_area_m2']} m², shapely {area}")
    walks = {block["uid"]: block["distance_m"] for block in cli.json(
        "coverage", project, "--of", "schools", "--within", 1000, "--by", "walk")["blocks"] if block["distance_m"]}
    home = min(walks, key=walks.get)
    ways = [cli.json("route", project, "--from", home, "--to", school, "--depart", "07:40") for school in uids(project, "schools")]
    ways = [way for way in ways if way["length_m"] is not None]
    tally.expect(min(way["length_m"] for way in ways) >= walks[home] - 1e-6, f"no way is shorter than the shortest, {walks[home]} m")
    for way in ways:
        tally.expect(way["duration_s"] >= way["length_m"] - 1e-6 and way["arrive"] > "07:40", f"a child walks 1 m/s: {way['duration_s']}")
        tally.expect(len(way["minutes"]) == -(-way["duration_s"] // 60), "where the child is, for each minute")
        drawn = LineString(way["geometry"]["coordinates"])
        tally.expect(abs(drawn.length - way["length_m"]) < 0.1, f"{drawn.length} m are drawn, {way['length_m']} m walked")
    cli.must("route", project, "--from", home, "--to", sorted(uids(project, "schools"))[0], "--direction", "to_home", "--add")
    tally.expect(len(uids(project, "routes")) == info["routes"]["features"] + 1, "a way home is added to the plan")
    blocks = [row.items() for row in source.GetLayerByName("blocks")]
    balance, later = (cli.json("balance", project, "--stage", "primary", "--years", years) for years in (0, 3))
    counted = [block for block in blocks if block["children_6_11"] is not None]
    children, soon = (sum(share(block) for block in counted)
                      for share in (lambda block: block["children_6_11"],
                                    lambda block: block["children_3_5"] + block["children_6_11"] / 2))
    for figure, expected in ((balance, children), (later, soon)):
        sure = figure["plan"]["children"] - figure["plan"]["children_estimated"]
        tally.expect(abs(sure - expected) < 1e-6, f"{sure} children of primary age, {expected} in the blocks")
        tally.expect(abs(sum(district["children"] for district in figure["districts"]) - figure["plan"]["children"]) < 1e-6,
                     "the districts add up to the plan")
    tally.expect(balance["plan"]["children_estimated"] > 0 and balance["plan"]["blocks_without_children"] == 0,
                 "blocks that only know their population are estimated")
    seats = sum(row.GetField("seats") for row in source.GetLayerByName("schools") if row.GetField("stage") == "primary")
    tally.expect(balance["plan"]["seats"] == seats, f"{balance['plan']['seats']} seats, {seats} in the schools")
    tally.expect(0 < balance["gini"] < 1 and balance["theil"] > 0, "seats are within reach, not evenly")
    walked = cli.json("coverage", project, "--of", "playgrounds", "--within", 300, "--by", "walk", "--profile", "adult")
    fair = {service["service"]: service for service in balance["services"]}
    for word, service in fair.items():
        for groups in (service["groupings"], service["settings"], *(kept["groupings"] for kept in service["kept_groupings"])):
            for figure in ("children", "children_reached"):
                tally.expect(abs(sum(group[figure] for group in groups) - service[figure]) < 1e-6, f"{word}: groups add up to all {figure}")
    # The coverage walks by itself: whoever it covers is reached, and nobody else.
    covered = {block["uid"] for block in walked["blocks"] if block["share"] > 0}
    worst = fair["playgrounds"]["worst"]
    tally.expect(0 < len(worst) <= 20 and all(block["reached"] == (block["uid"] in covered) for block in worst),
                 "the worst blocks are those that coverage does not reach")
    siting = cli.json("siting", project, "--of", "playgrounds", "--candidates", "schools", "--count", 2)
    tally.expect(siting["value_before"] == walked["children_covered"], "siting begins with what is covered")
    tally.expect(siting["value"] == siting["optimum"] <= siting["bound"], "two of six sites are the best two")
    proposal = cli.json("balance", project, "--propose")["proposal"]
    tally.expect(proposal["least_metres"] <= proposal["metres"] <= proposal["metres_now"], "a proposal walks no farther than now")
    child, adult = (cli.json("sight", project, "--route", "route-to-school", "--eye", eye) for eye in ("1.0", "1.6"))
    tally.expect(child["blind_m"] >= adult["blind_m"], f"a child sees no more than an adult: {child['blind_m']}, {adult['blind_m']}")

real = [shared / "chengdu/districts_gbk_nocpg_4544/成都市区县.shp", shared / "chengdu/streets_wuhou_jinjiang.geojson"]
if all(file.exists() for file in real):
    with tempfile.TemporaryDirectory() as folder:
        project, info = whole_job(Path(folder), real)
        tally.expect(info["districts"]["features"] == 20 and info["streets"]["features"] >= 852, f"Chengdu is there: {info.keys()}")
else:
    print(f"SKIPPED the real files: {shared} is not here")
tally.close()

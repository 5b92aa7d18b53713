#!/usr/bin/python3
"""sight.py YIMI_CLI DATA SHARED_DATA: what hides whom along a line and at a time of day, on a street made by hand."""
import json
import math
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally

cli = Cli(sys.argv[1])
tally = Tally()
X, Y = 409500.0, 3394500.0


def near(value, expected, tolerance=1e-6):
    return value is not None and abs(value - expected) <= tolerance


def area_of(shape):
    """Of a GeoJSON MultiPolygon, holes left out."""
    def ring(points):
        return sum((a[0] - X) * (b[1] - Y) - (b[0] - X) * (a[1] - Y) for a, b in zip(points, points[1:])) / 2
    return sum(ring(path) for polygon in shape["coordinates"] for path in polygon)


def line(uid, points, **values):
    shape = {"type": "LineString", "coordinates": [[X + x, Y + y] for x, y in points]}
    return {"type": "Feature", "geometry": shape, "properties": {"uid": uid, **values}}


def project_of(folder, features):
    source = folder / "occluders.geojson"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": features,
                                  "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4544"}}}))
    project = folder / "street.gpkg"
    cli.must("new", project)
    cli.must("import", project, source, "--as", "occluders", "--crs", "EPSG:4544")
    return project


def look(project, x0, x1, *more):
    return cli.json("sight", project, "--from", f"{X + x0},{Y}", "--to", f"{X + x1},{Y}", *more)


with tempfile.TemporaryDirectory() as name:
    street = project_of(Path(name), [
        line("wall", [(5, -2), (5, 2)], kind="wall", height_m=1.2),
        line("car", [(40, -2), (40, 2)], kind="parked_car", height_m=1.5, present_from="07:00", present_to="09:00",
             present_share=0.6),
        line("trees", [(60, -9), (60, 9)], kind="tree_row", height_m=8, underside_m=2.2, see_through=0)])

    child = look(street, 0, 20)
    tally.expect(not child["clear"] and child["blocked_by"] == "wall", "a wall of 1.2 m hides a child at 1.0 m")
    tally.expect(near(child["clearance_m"], -0.15), "by 0.15 m")
    tally.expect(near(child["blockers"][0]["freeing_height_m"], 1.05), "cut to 1.05 m it would not")
    tally.expect(near(child["freeing_eye_m"], 1.2), "nor to an eye at 1.2 m")
    adult = look(street, 0, 20, "--eye", "1.6")
    tally.expect(adult["clear"] and near(adult["clearance_m"], 0.3) and adult["freeing_eye_m"] is None, "an adult is seen")
    back = look(street, 20, 0, "--eye", "1.2", "--target", "1.0")
    tally.expect(not back["clear"] and near(back["blockers"][0]["at_m"], 15), "who is not seen does not see")

    at_noon, at_eight = look(street, 30, 50, "--time", "12:00"), look(street, 30, 50, "--time", "08:00")
    tally.expect(at_noon["clear"], "the car has gone at noon")
    tally.expect(not at_eight["clear"] and near(at_eight["hidden_chance"], 0.6), "at eight it hides in 6 of 10 cases")
    tally.expect(not look(street, 30, 50)["clear"], "of no time, it counts as there")
    tally.expect(look(street, 55, 65)["clear"], "one sees below the crowns")
    tally.expect(near(look(street, 55, 65)["see_through"], 0.95), "past thin trunks")
    tally.expect(not look(street, 55, 65, "--eye", "3", "--target", "3")["clear"], "and not through them")

    at = cli.json("sight", street, "--at", f"{X},{Y}", "--radius", "20", "--geometry")["points"][0]
    behind = math.atan(2 / 5) * 400 - 10
    tally.expect(near(at["only_adult_area_m2"], behind) and near(at["only_child_area_m2"], 0), "only the adult sees past")
    tally.expect(near(at["visible_area_m2"], math.pi * 400 - behind), "what the child sees")
    tally.expect(near(at["measures"]["occlusivity_m"], 2 * (20 - math.sqrt(29))), "two hidden edges")
    tally.expect(near(at["grades"][0]["area_m2"], at["visible_area_m2"]), "nothing is seen through")
    tally.expect(0.9 < at["sky_view_factor"] < 1, "some sky is hidden")
    tally.expect(near(area_of(at["only_adult"]), behind, 0.05), "the polygon is what only the adult sees")
    tally.expect(at["only_child"]["coordinates"] == [], "and nothing only the child")

    yard = Path(name) / "yard.geojson"
    ring = [[X + x, Y + y] for x, y in ((0, 0), (20, 0), (20, 20), (0, 20), (0, 0))]
    yard.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": [[ring]]}, "properties": {"uid": "yard"}}]}))
    watched = Path(name) / "watched.gpkg"
    cli.must("new", watched)
    cli.must("import", watched, yard, "--as", "playgrounds", "--crs", "EPSG:4544")
    hedge = Path(name) / "hedge.geojson"
    hedge.write_text(json.dumps({"type": "FeatureCollection", "features": [
        line("hedge", [(10, -5), (10, 16)], kind="hedge", height_m=2)]}))
    cli.must("import", watched, hedge, "--as", "occluders", "--crs", "EPSG:4544")
    seen = cli.json("sight", watched, "--playground", "yard", "--bench", f"{X + 1},{Y + 1}", "--place", "2")
    bench = seen["benches"][0]
    tally.expect(seen["places"] == 100 and 0.5 <= bench["seen_share"] < 0.7 and not bench["sees_all"], "half is seen")
    tally.expect(near(seen["unseen_share"], 1 - bench["seen_share"]), "the rest is seen from no bench")
    tally.expect(len(seen["proposed"]) <= 2 and seen["proposed_seen_share"] == 1, "two benches see all")
    tally.expect(seen["streets_seen_share"] == 0, "no street passes by")
    tally.expect(cli.run("sight", watched, "--playground", "nowhere")[0] == 3, "no such playground")

    hill = Path(name) / "hill.asc"
    hill.write_text(f"ncols 40\nnrows 40\nxllcorner {X - 100}\nyllcorner {Y - 100}\ncellsize 5\n" +
                    (" ".join(str(max(0, 4 - abs(-97.5 + 5 * column) / 5)) for column in range(40)) + "\n") * 40)
    hills = Path(name) / "hills.gpkg"
    cli.must("new", hills)
    cli.must("import", hills, hill, "--as", "terrain", "--crs", "EPSG:4544")
    over = look(hills, -50, 50)
    tally.expect(over["terrain"] and not over["clear"] and over["blocked_by"] is None, "a ridge hides")
    tally.expect(near(over["ground_over_m"], 2.4, 0.06) and near(over["ground_at_m"], 50, 2.6), "and says where")
    tally.expect(look(hills, -50, -40)["clear"] and not child["terrain"], "up its side one sees")
    valley = cli.json("sight", hills, "--at", f"{X - 50},{Y}", "--geometry")["points"][0]
    behind = 2500 * math.acos(35 / 50) - 35 * math.sqrt(2500 - 35 * 35)  # the plane cuts the ridge 35 m away
    tally.expect(near(valley["visible_area_m2"], math.pi * 2500 - behind, 0.01), "one sees up to where it is eye-high")
    tally.expect(near(area_of(valley["visible"]), valley["visible_area_m2"], 3), "and so says the polygon")

    way = Path(name) / "way.gpkg"
    cli.must("new", way)
    for table, features in (
            ("streets", [line("street", [(-200, 0), (400, 0)], speed_limit_kmh=30)]),
            ("routes", [line("there", [(0, 6), (100, 6)], direction="to_school", pair_uid="back"),
                        line("back", [(100, -6), (0, -6)], direction="to_home", pair_uid="there")]),
            ("occluders", [line("hedge", [(45, 3), (55, 3)], kind="hedge", height_m=1.5),
                           line("car", [(20, 3), (24, 3)], kind="parked_car", height_m=1.4, present_from="07:00",
                                present_to="09:00")])):
        source = Path(name) / f"{table}.geojson"
        source.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
        cli.must("import", way, source, "--as", table, "--crs", "EPSG:4544")
    seen = cli.json("sight", way, "--route", "there", "--bench", f"{X + 50},{Y + 20}")
    metres = seen["metres"]
    for who in ("all", "driver", "crossing", "bench"):
        tally.expect(near(sum(metres[who][key] for key in ("clear_m", "blind_m", "unknown_m")), 100, 0.01), f"{who}: 100 m")
        ends = [0] + [stretch["to_m"] for stretch in metres[who]["stretches"]]
        tally.expect([stretch["from_m"] for stretch in metres[who]["stretches"]] == ends[:-1] and near(ends[-1], 100),
                     f"{who}: no gap")
    # From either side the hedge hides 10 m of the way, the car 4 m.
    tally.expect(near(metres["driver"]["blind_m"], 28, 1e-5), "drivers who could stop do not see the child on 28 m")
    tally.expect(near(metres["bench"]["clear_m"], 100) and near(metres["crossing"]["nobody_m"], 100), "the bench sees all")
    tally.expect(metres["freeing"][0]["uid"] == "hedge" and near(metres["freeing"][0]["height_m"], 1.1) and
                 near(metres["freeing"][0]["cleared_m"], 20, 1e-5), "cut to 1.1 m the hedge frees 20 m")
    tally.expect([(part["from"], part["to"]) for part in seen["by_time"]] ==
                 [("00:00", "07:00"), ("07:00", "09:00"), ("09:00", "24:00")], "the car parts the day")
    tally.expect([round(part["blind_m"], 4) for part in seen["by_time"]] == [20, 28, 20], "and hides while it is there")
    tally.expect(seen["pair"]["route"] == "back" and near(seen["pair"]["driver"]["clear_m"], 100), "nothing hides the way back")
    sidewalk = seen["sidewalk"]
    tally.expect(near(sidewalk["unknown_m"], 100) and sidewalk["narrowest"] is None, "no width of a sidewalk is known")
    darts = cli.json("sight", way, "--gate", f"{X + 30},{Y + 12}", "--time", "08:00")
    tally.expect(darts["street"] == "street" and near(darts["x"], X + 30) and near(darts["y"], Y), "it runs to the street")
    tally.expect([conflict["along_street"] for conflict in darts["conflicts"]] == [True, False], "cars come from both sides")
    tally.expect(all(conflict["can_stop"] == (conflict["available_m"] >= conflict["needed_m"])
                     for conflict in darts["conflicts"]), "whether they can stop")
    tally.expect("needs" in cli.must("sight", way, "--gate", f"{X + 30},{Y + 12}"), "and says so in words")
    tally.expect(cli.json("sight", way, "--gate", f"{X},{Y + 300}")["street"] is None, "no street is near")
    noon = cli.json("sight", way, "--route", "there", "--time", "12:00")["metres"]
    tally.expect(near(noon["driver"]["blind_m"], 20, 1e-5) and noon["bench"] is None, "at noon the car has gone")
    said = cli.must("sight", way, "--route", "there")
    tally.expect("blind on 28 m" in said and "hedge" in said and "07:00" in said and "back" in said, "and says so in words")

    for wrong in (["--from", f"{X},{Y}"], ["--to", f"{X},{Y}"], ["--at", f"{X},{Y}", "--time", "7:40"],
                  ["--from", f"{X},{Y}", "--to", f"{X},{Y}", "--target", "0"],
                  ["--from", f"{X},{Y}", "--to", f"{X},{Y}", "--at", f"{X},{Y}"]):
        tally.expect(cli.run("sight", street, *wrong)[0] == 2, f"wrong usage: {wrong}")

tally.close()

#!/usr/bin/python3
"""network.py YIMI_CLI DATA SHARED_DATA: `route` where sidewalks differ, `why` and `topology --mend`, on networks made by hand
whose answers are known."""
import sqlite3
import sys
import tempfile
from pathlib import Path

from osgeo import ogr, osr

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Refusals, Tally

ogr.UseExceptions()
cli = Cli(sys.argv[1])
tally = Tally()
X, Y = 411000, 3391000  # where the plan's own system has Chengdu
FIELDS = {"uid": ogr.OFTString, "name": ogr.OFTString, "sidewalk": ogr.OFTString, "kind": ogr.OFTString,
          "speed_limit_kmh": ogr.OFTReal, "crossing_length_m": ogr.OFTReal, "level": ogr.OFTInteger, "lit": ogr.OFTInteger}


def at(*points):
    return [(X + x, Y + y) for x, y in points]


def street(uid, *points, sidewalk="both", speed=20, **more):
    shape = ogr.Geometry(ogr.wkbLineString)
    for x, y in at(*points):
        shape.AddPoint_2D(x, y)
    return shape, {"uid": uid, "sidewalk": sidewalk, "speed_limit_kmh": speed, **more}


def square(uid, x, y, half=4):
    corners = at((x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half), (x - half, y - half))
    return ogr.CreateGeometryFromWkt("POLYGON ((" + ",".join(f"{a} {b}" for a, b in corners) + "))"), {"uid": uid}


def crossing(uid, x, y, kind):
    return ogr.CreateGeometryFromWkt(f"POINT ({X + x} {Y + y})"), {"uid": uid, "kind": kind}


def project(name, crs=4544, **tables):
    """A project with these rows by table."""
    target = folder / f"{name}.gpkg"
    cli.must("new", target, "--crs", f"EPSG:{crs}")
    system = osr.SpatialReference()
    system.ImportFromEPSG(crs)
    for table, rows in tables.items():
        file = folder / f"{name} {table}.gpkg"
        source = ogr.GetDriverByName("GPKG").CreateDataSource(str(file))
        layer = source.CreateLayer(table, system, ogr.wkbUnknown)
        used = {field for _, values in rows for field in values}
        for field in sorted(used):
            layer.CreateField(ogr.FieldDefn(field, FIELDS[field]))
        for shape, values in rows:
            row = ogr.Feature(layer.GetLayerDefn())
            row.SetGeometry(shape)
            for field, value in values.items():
                row.SetField(field, value)
            layer.CreateFeature(row)
        del layer, source
        cli.must("import", target, file, "--as", table)
    return target


def place(x, y):
    return f"{X + x},{Y + y}"


def route(plan, home, school, profile="accompanied", *more):
    return cli.json("route", plan, "--from", place(*home), "--to", place(*school), "--profile", profile, *more)


def near(one, other):
    return one is not None and abs(one - other) < 1e-6


def check_sides():
    """Two fast streets in a row whose sidewalk swaps sides, the first with lights, and a slow one."""
    streets = [street("A", (0, 0), (100, 0), sidewalk="left", speed=50), street("B", (100, 0), (200, 0), sidewalk="right", speed=50),
               street("C", (200, 0), (300, 0), sidewalk="right", speed=30)]
    plain = project("两侧", streets=streets)
    answer = route(plain, (10, 5), (290, -5))
    tally.expect(answer["length_m"] is None and answer["crosses"] == [], "nobody crosses a fast street where no crossing is")
    refused = {(each["uid"], each["part"], each["why"]) for each in answer["refused"]}
    tally.expect(refused == {("A", "right", "no_sidewalk"), ("A", "across", "unmarked"), ("B", "left", "no_sidewalk"),
                             ("B", "across", "unmarked")}, f"refused are {refused}")
    adult = route(plain, (10, 5), (290, -5), "adult", "--depart", "07:40")
    tally.expect(near(adult["length_m"], 290) and near(adult["duration_s"], 290 / 1.35 + 6), f"an adult: {adult['duration_s']} s")
    informal = adult["informal_crossings"]
    tally.expect(len(informal) == 1 and near(informal[0]["wait_s"], 6), f"crosses informally: {informal}")

    lights = project("有信号灯", streets=streets, crossings=[crossing("lights", 40, 0, "signal")])
    for home, school, after_m in (((10, 5), (290, -5), 95), ((290, -5), (10, 5), 195)):
        answer = route(lights, home, school, "accompanied", "--depart", "07:40")
        tally.expect(near(answer["length_m"], 290) and near(answer["duration_s"], 290 + 25), f"by the lights: {answer['duration_s']} s")
        crosses = [(each["uid"], each["street"], each["at_m"], each["wait_s"]) for each in answer["crosses"]]
        tally.expect(crosses == [("lights", "A", after_m, 25)], f"crosses {crosses}")
        tally.expect(answer["informal_crossings"] == [] and answer["arrive"] == "07:45:15", f"arrives {answer['arrive']}")
    cli.must("route", lights, "--from", place(10, 5), "--to", place(290, -5), "--add")
    source = ogr.Open(str(lights))  # which the layer borrows
    added = next(row.GetField("uid") for row in source.GetLayerByName("routes"))
    del source
    drawn = cli.json("route", lights, "--route", added)
    tally.expect(near(drawn["duration_s"], 315) and [each["uid"] for each in drawn["crosses"]] == ["lights"] and not drawn["refused"],
                 f"drawn, it takes {drawn['duration_s']} s and crosses {drawn['crosses']}")
    tally.expect(near(sum(drawn["items"][f"{item}_s"] for item in ("walking", "uphill", "waiting")), 315), "its items add up")

    slow = project("慢街", streets=[street("C", (0, 0), (300, 0), sidewalk="left", speed=30)])
    answer = route(slow, (100, 5), (200, -5))
    tally.expect(near(answer["duration_s"], 110 + 20) and len(answer["informal_crossings"]) == 1, f"an informal crossing: {answer}")
    place_m = answer["informal_crossings"][0]
    tally.expect(place_m["street"] == "C" and near(place_m["y"], Y), f"with its place: {place_m}")
    alone = route(slow, (100, 5), (200, -5), "alone_9")
    tally.expect(near(alone["length_m"], 310) and alone["informal_crossings"] == [], f"a child alone goes round an end: {alone['length_m']} m")


def check_darkness():
    """900 m straight on, of them 300 with lamps, 300 without and 300 of which nobody knows; or 960 m round under lamps."""
    streets = [street("lit", (0, 0), (300, 0), lit=1), street("unlit", (300, 0), (600, 0), lit=0), street("unknown", (600, 0), (900, 0)),
               street("round", (0, 0), (0, 30), (900, 30), (900, 0), lit=1)]
    plan = project("天黑", streets=streets)

    def walk(profile, depart, date):
        return route(plan, (0, 0), (900, 0), profile, "--depart", depart, *(("--date", date) if date else ()))

    evening = walk("accompanied", "18:30", "2026-12-21")["light"]
    # NOAA's calculator has the sun 6 degrees below Chengdu's horizon at 18:33:10 that day: 190 m on at 1 m/s.
    tally.expect(abs(evening["dusk_m"] - 190) < 10 and abs(evening["dusk_m"] + evening["dark_m"] - 900) < 1e-6, f"night falls: {evening}")
    tally.expect(near(evening["dark_unlit_m"], 300) and near(evening["dark_unknown_m"], 300), f"without lamps: {evening}")
    tally.expect(evening["dusk_unlit_m"] == 0 and evening["day_m"] == 0, f"at dusk: {evening}")
    spring = walk("accompanied", "16:30", "2026-05-20")["light"]
    tally.expect(near(spring["day_m"], 900) and spring["dark_unlit_m"] == spring["dark_unknown_m"] == 0, f"16:30 in May: {spring}")
    tally.expect(walk("accompanied", "18:30", None)["light"] == evening, "without a day it is the darkest of the year")
    for date, length_m in (("2026-05-20", 900), ("2026-12-21", 960)):
        alone = walk("alone_9", "18:30", date)
        tally.expect(near(alone["length_m"], length_m), f"alone on {date}: {alone['length_m']} m")
    tally.expect(alone["profile_changed"] is False and alone["independence"]["profiles_changed"] == [], "no profile was changed")
    refused = [(each["uid"], each["why"]) for each in alone["refused"]]
    tally.expect(refused == [("unlit", "unlit")] and alone["unknown_streets"] > 0, f"in the dark refused: {refused}")
    # FEATURES.md section 3, item 5, in Beijing, whose sun sets an hour and a quarter before Chengdu's. The system's middle is 117 degrees
    # east; the same coordinates lie at 116 degrees east and, with 1,027 km more to the north, 39.9 degrees north.
    north = [street("north", (0, 1027000), (300, 1027000), lit=0)]
    beijing = project("北京", 4548, streets=north)
    late, light = (route(beijing, (0, 1027000), (300, 1027000), "accompanied", "--depart", depart, "--date", date)["light"]
                   for depart, date in (("17:30", "2026-12-21"), ("16:30", "2026-05-20")))
    tally.expect(near(late["dark_unlit_m"], 300), f"17:30 in December: {late}")
    tally.expect(light["dark_unlit_m"] == 0 and near(light["day_m"], 300), f"16:30 in May: {light}")
    tally.expect(route(plan, (0, 0), (900, 0))["light"] is None, "who says no time learns nothing of light")
    for wrong in ("2026-02-30", "morgen", "21.12.2026"):
        code, _, err = cli.run("route", plan, "--from", place(0, 0), "--to", place(900, 0), "--date", wrong)
        tally.expect(code == 2 and wrong in err, f"--date {wrong}: exit {code}: {err}")
    code, out, err = cli.run("route", plan, "--from", place(0, 0), "--to", place(900, 0), "--depart", "18:30")
    tally.expect(code == 0 and "300" in out and "21" in out, f"in words: {out}")


def check_why():
    home = [square("home", 50, -12)]
    bare = project("缺过街", streets=[street("A", (0, 0), (300, 0), sidewalk="left", speed=50, name="快速路")], blocks=home,
                   playgrounds=[square("play", 200, 12)])
    answer = cli.json("why", bare, "--from", "home", "--to", "playgrounds")
    tally.expect(answer["state"] == "broken" and len(answer["links"]) == 1, f"why: {answer}")
    link = answer["links"][0]
    tally.expect((link["kind"], link["street"], link["why"], link["part"]) == ("no_crossing", "A", "unmarked", "across"), f"the link is {link}")
    tally.expect("快速路" in link["explanation"] and near(answer["then_m"], 12 + 150 + 12), f"said: {link['explanation']}, {answer['then_m']} m")

    gap = project("断头", streets=[street("A", (0, 0), (100, 0)), street("B", (130, 0), (300, 0))], blocks=home,
                  playgrounds=[square("play", 200, 12)])
    answer = cli.json("why", gap, "--from", "home", "--to", "playgrounds")
    link = answer["links"][0]
    tally.expect((answer["state"], link["kind"], link["street"], link["other"]) == ("broken", "gap", "A", "B"), f"a gap: {answer}")
    tally.expect(near(link["length_m"], 30) and near(answer["then_m"], 12 + 150 + 12), f"of 30 m, then {answer['then_m']} m")

    fast = project("无人行道", streets=[street("A", (0, 0), (100, 0)), street("B", (100, 0), (200, 0), sidewalk="none", speed=50),
                                    street("C", (200, 0), (300, 0))], blocks=home, playgrounds=[square("play", 250, 12)])
    answer = cli.json("why", fast, "--from", "home", "--to", "playgrounds")
    link = answer["links"][0]
    tally.expect((link["kind"], link["street"], link["why"], link["part"]) == ("refused", "B", "no_sidewalk", "whole"), f"refused: {link}")
    grown = cli.json("why", fast, "--from", "home", "--to", "playgrounds", "--profile", "adult", "--within", "300")
    tally.expect(grown["state"] == "within" and near(grown["walk_m"], 12 + 200 + 12) and grown["links"] == [], f"an adult: {grown}")
    far = cli.json("why", fast, "--from", place(50, -12), "--to", "playgrounds", "--profile", "adult", "--within", "100")
    tally.expect(far["state"] == "too_far" and far["links"] == [], f"too far, and no link would do: {far}")
    tally.expect(cli.json("why", fast, "--from", "home", "--to", "schools")["state"] == "no_places", "no schools are there")
    refusals = Refusals(cli, tally, folder)
    refusals.refused("a block that there is not", 3, "why", fast, "--from", "nobody", "--to", "playgrounds", names="nobody")
    refusals.refused("places that there are not", 2, "why", fast, "--from", "home", "--to", "castles", names="castles")
    refusals.refused("a distance below nothing", 2, "why", fast, "--from", "home", "--to", "playgrounds", "--within", "-1", names="--within")


def check_topology():
    # A and B end 1 m apart; C crosses A; D lies on B for 50 m; E has no length; F is far away from all.
    streets = [street("A", (0, 0), (100, 0)), street("B", (101, 0), (200, 0)), street("C", (50, -50), (50, 50)),
               street("D", (150, 0), (200, 0)), street("E", (0, 0), (0, 0.001)), street("F", (0, 900), (100, 900), sidewalk="left")]
    plan = project("拓扑", streets=streets)
    found = cli.json("topology", plan)
    tally.expect(found["streets"] == 6 and abs(found["length_m"] - 449) < 0.01, f"metres of streets, a side not counted twice: {found['length_m']}")
    expected = {"near_miss": 1, "crosses_without_node": 1, "overlap": 1, "no_length": 1}
    counted = {fault: found["counts"][fault] for fault in expected}
    tally.expect(counted == expected, f"found {counted}")
    by_fault = {defect["fault"]: defect for defect in found["defects"]}
    tally.expect(set(by_fault["near_miss"]["uids"]) == {"A", "B"} and near(by_fault["near_miss"]["measured_m"], 1), f"{by_fault['near_miss']}")
    tally.expect(set(by_fault["crosses_without_node"]["uids"]) == {"A", "C"} and near(by_fault["crosses_without_node"]["x"], X + 50),
                 f"{by_fault['crosses_without_node']}")
    tally.expect(set(by_fault["overlap"]["uids"]) == {"B", "D"} and near(by_fault["overlap"]["measured_m"], 50), f"{by_fault['overlap']}")
    tally.expect(by_fault["no_length"]["uids"] == ["E"], f"{by_fault['no_length']}")

    one = cli.json("topology", plan, "--mend", "crosses_without_node")
    tally.expect(one["mended"] == 1 and one["counts"]["crosses_without_node"] == 0 and one["counts"]["near_miss"] == 1, f"one kind: {one['counts']}")
    everything = cli.json("topology", plan, "--mend", "all")
    left = {fault: everything["counts"][fault] for fault in expected}
    tally.expect(left == dict.fromkeys(expected, 0), f"left after mending all: {left}")
    tally.expect(everything["pieces"] == 2 and near(everything["longest_piece_m"], 300), f"one piece beside F: {everything['longest_piece_m']} m")
    again = cli.json("topology", plan, "--mend", "all")
    tally.expect(again["mended"] == 0 and again["counts"] == everything["counts"], "what is mended stays mended")
    walked = route(plan, (45, 45), (160, 5))
    tally.expect(walked["length_m"] is not None and near(walked["length_m"], 5 + 45 + 110 + 5), f"one walks there now: {walked['length_m']} m")
    levels = project("高架", streets=[street("A", (0, 0), (100, 0)), street("上层", (50, -50), (50, 50), level=1),
                                    street("匝道", (50, 50), (90, 90), (100, 0))])
    above = cli.json("topology", levels)
    tally.expect(above["counts"]["crosses_without_node"] == 0 and above["at_other_level"] == 1 and above["pieces"] == 1,
                 f"a street above another is no fault: {above['counts']}")
    with sqlite3.connect(levels) as old:  # as an older Yimi wrote it
        old.execute("DELETE FROM gpkg_data_columns WHERE table_name = 'streets' AND column_name = 'level'")
        old.execute("ALTER TABLE streets DROP COLUMN level")
    old.close()
    without = cli.json("topology", levels)
    tally.expect(without["counts"]["crosses_without_node"] == 1, f"without levels all is on the ground: {without['counts']}")
    cli.must("topology", levels, "--mend", "no_length")  # opens it for writing
    with sqlite3.connect(levels) as new:
        columns = [column[1] for column in new.execute("PRAGMA table_info(streets)")]
        known = new.execute("SELECT count(*) FROM streets WHERE level IS NOT NULL").fetchone()[0] if "level" in columns else -1
    new.close()
    tally.expect(known == 0, f"the column comes back empty: {columns}")
    Refusals(cli, tally, folder).refused("a fault that there is not", 2, "topology", plan, "--mend", "potholes", names="potholes")


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    check_sides()
    check_darkness()
    check_why()
    check_topology()
tally.close()

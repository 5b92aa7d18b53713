#!/usr/bin/python3
"""routes.py YIMI_CLI DATA SHARED_DATA: ways and alternatives over the sample, against networkx over the same rows read by GDAL."""
import json
import random
import sqlite3
import sys
import tempfile
from pathlib import Path

import networkx
from osgeo import ogr
from shapely import wkb
from shapely.geometry import LineString

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally, sample_files

ogr.UseExceptions()
cli, data = Cli(sys.argv[1]), Path(sys.argv[2])
tally = Tally()

SPEED = 1.35  # an adult: refuses nothing
PENALTY = {"signal": 20, "zebra": 3, "raised": 3, "refuge": 3, "unmarked": 6, "bridge": 0, "underpass": 0, None: 0}
S1, S2, S3 = 0.4 / 0.6, 0.2 / 0.8, 0.08 / 0.92


def rows(project, table):
    source = ogr.Open(str(project))  # which the layer borrows
    return [(wkb.loads(bytes(row.GetGeometryRef().ExportToWkb())), row.items()) for row in source.GetLayerByName(table)]


def crossings_by_street(streets, crossings):
    """The quickest of those that belong to each street."""
    taken = {}
    for place, row in crossings:
        away, street = min((line.distance(place), index) for index, (line, _) in enumerate(streets))
        if away > 15:
            continue
        best = taken.get(street)
        if best is None or PENALTY[row["kind"]] < PENALTY[best["kind"]]:
            taken[street] = row
    return taken


def costs(line, street, crossing, forward):
    """(quick, safe, pleasant) of a whole street, by RULES.md sections 2 and 7 and the thresholds of rules.json."""
    rise = (street["slope_pct"] or 0) * (1 if forward else -1)
    seconds = line.length / SPEED * (1 + 0.08 * max(0, rise - 2))
    above = lambda name, limit: street[name] is not None and street[name] > limit
    bare = S1 * (street["sidewalk"] == "none" and above("speed_limit_kmh", 30))
    narrow = S2 * (street["usable_width_m"] is not None and street["usable_width_m"] < 1.5)
    mixed = street["separated"] == 0
    safe = bare + narrow + S2 * (mixed and above("traffic_per_hour", 1000)) + S3 * (street["lit"] == 0)
    pleasant = bare + narrow + S3 * (mixed and above("traffic_per_hour", 300)) + \
        S3 * (abs(street["slope_pct"] or 0) > 5) + S3 * (street["stairs"] == 1)
    wait = PENALTY[crossing["kind"]] if crossing else 0
    more = 0
    if crossing and crossing["kind"] not in (None, "bridge", "underpass"):
        speed = crossing["approach_speed_kmh"] if crossing["approach_speed_kmh"] is not None else street["speed_limit_kmh"]
        long, fast = (crossing["crossing_length_m"] or 0) > 14, (speed or 0) >= 50
        more = wait * (1 + S1 * (crossing["kind"] in ("zebra", "unmarked") and (long or fast)))
    return seconds + wait, seconds * (1 + safe) + wait + more, seconds * (1 + pleasant) + wait


def graph_of(project):
    streets = rows(project, "streets")
    taken = crossings_by_street(streets, rows(project, "crossings"))
    graph = networkx.MultiDiGraph()
    for index, (line, street) in enumerate(streets):
        ends = [tuple(round(c, 2) for c in at) for at in (line.coords[0], line.coords[-1])]
        for a, b, forward in ((*ends, True), (*reversed(ends), False)):
            quick, safe, pleasant = costs(line, street, taken.get(index), forward)
            graph.add_edge(a, b, quick=quick, safe=safe, pleasant=pleasant, short=line.length)
    return graph


with tempfile.TemporaryDirectory() as folder:
    project = Path(folder) / "上学路.gpkg"
    cli.must("new", project)
    cli.must("import", project, *sample_files(data))
    graph = graph_of(project)
    part = sorted(max(networkx.strongly_connected_components(graph), key=len))
    chance = random.Random(1)
    several = 0
    for _ in range(25):
        a, b = chance.sample(part, 2)
        answer = cli.json("route", project, "--from", f"{a[0]},{a[1]}", "--to", f"{b[0]},{b[1]}", "--profile", "adult",
                          "--alternatives", "3")
        least = {aim: networkx.dijkstra_path_length(graph, a, b, weight=aim) for aim in ("quick", "safe", "pleasant", "short")}
        near = lambda one, other: abs(one - other) < 0.2  # nodes are joined within a centimetre, here and there
        tally.expect(near(answer["duration_s"], least["quick"]), f"{a} to {b}: {answer['duration_s']} s, networkx {least['quick']}")
        ways = answer["alternatives"]
        several += len(ways) > 1
        for way in ways:
            cost = {aim: way["length_m"] if aim == "short" else way["costs"][f"{aim}_s"] for aim in least}
            for aim in way["best_for"]:
                tally.expect(least[aim] - 0.2 < cost[aim] < 1.4 * least[aim] + 0.2, f"{a} to {b}, {aim}: {cost[aim]}, networkx {least[aim]}")
                if aim != way["best_for"][0] or aim == "quick":
                    tally.expect(near(cost[aim], least[aim]), f"{a} to {b}, best for {aim}: {cost[aim]}, networkx {least[aim]}")
            items = sum(way["items"][f"{item}_s"] for item in ("walking", "uphill", "waiting"))
            tally.expect(abs(items - way["duration_s"]) < 0.2, f"the items of a way add up to {items}, not {way['duration_s']} s")
            tally.expect(abs(sum(way["against_first"].values()) - sum(way["items"].values()) + sum(ways[0]["items"].values())) < 1e-6,
                         "the differences of the items are the items of the difference")
        lines = [LineString(way["geometry"]["coordinates"]) for way in ways]
        for later in range(len(lines)):
            for first in range(later):
                shared = lines[later].intersection(lines[first].buffer(0.05)).length / lines[later].length
                tally.expect(shared < 0.82, f"{a} to {b}: {shared:.0%} of a way are another's")
    tally.expect(several > 12, f"most pairs have several ways, not {several} of 25")
    out = cli.json("route", project, "--route", "route-to-school")
    back, graph_s = out["pair"], sum(out["items"][f"{item}_s"] for item in ("walking", "uphill", "waiting"))
    tally.expect(abs(graph_s - out["duration_s"]) < 1e-6, f"its items add up to {graph_s} s, not {out['duration_s']}")
    tally.expect(len(out["minutes"]) == -(-out["duration_s"] // 60), "where the child is, for each minute")
    tally.expect(back["uid"] == "route-to-home" and out["uid"] == "route-to-school", "a pair")
    shapes = {row["uid"]: line for line, row in rows(project, "routes")}
    for way, other in ((out, back), (back, out)):
        apart = shapes[way["uid"]].difference(shapes[other["uid"]].buffer(1)).length
        tally.expect(abs(apart - way["differing_m"]) < 8, f"{way['uid']}: {way['differing_m']} m differ, shapely {apart}")
        tally.expect(abs(shapes[way["uid"]].length - way["length_m"]) < 1e-6, f"{way['uid']} is {way['length_m']} m long")
    for item, difference in back["against_route"].items():
        tally.expect(abs(back["items"][item] - out["items"][item] - difference) < 1e-9, f"{item} differs by {difference}")
    code, _, err = cli.run("route", project, "--route", "nobody")
    tally.expect(code == 3 and "nobody" in err, f"a route that there is not: exit {code}: {err}")
    for wrong in (("--alternatives", "4"), ("--alternatives", "1", "--via", "0,0")):
        code, _, err = cli.run("route", project, "--from", f"{a[0]},{a[1]}", "--to", f"{b[0]},{b[1]}", *wrong)
        tally.expect(code == 2 and "--alternatives" in err, f"{wrong}: exit {code}: {err}")
    # A profile that was changed for the project counts here too, and is named; of a broken one the built-in values count.
    ends = ("--from", f"{a[0]},{a[1]}", "--to", f"{b[0]},{b[1]}", "--profile", "adult", "--json")
    usual = json.loads(cli.must("route", project, *ends))["duration_s"]
    adult = (Path(__file__).resolve().parents[2] / "resources/profiles/adult.toml").read_text()
    for stored, factor, named in ((adult.replace("speed_mps = 1.35", "speed_mps = 0.3"), 2, "Adult"),
                                  ("speed_mps = nan", 1, "walking_profile.adult"), ("\x01" * 1000, 1, "walking_profile.adult")):
        with sqlite3.connect(project) as database:
            database.execute("INSERT OR REPLACE INTO yimi_settings VALUES ('walking_profile.adult', ?)", (stored,))
        code, out, err = cli.run("route", project, *ends)
        seconds = json.loads(out)["duration_s"]
        tally.expect(code == 0 and (seconds > factor * usual if factor > 1 else seconds == usual), f"{named}: {seconds} s, {usual} s before")
        tally.expect(named in err, f"{named} is not named: {err}")
tally.close()

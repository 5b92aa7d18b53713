#!/usr/bin/python3
"""sample_is_sound.py DATA_FOLDER: the sample holds what its README says, nothing overlaps, streets join at their ends.

Reads the committed files with GDAL and shapely, not with Yimi.
"""
import sys
from collections import Counter
from pathlib import Path

try:
    from osgeo import gdal, ogr, osr
    from shapely import wkb
    from shapely.geometry import Point
    from shapely.ops import unary_union
except ImportError as missing:
    print(f"SKIPPED: {missing}")
    sys.exit(77)

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Tally

gdal.UseExceptions()
folder = sys.argv[1]
plane = osr.SpatialReference()
plane.ImportFromEPSG(4544)
plane.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
CARRIAGEWAY_M = {"arterial": 21, "collector": 14, "residential": 7, "lane": 5}
tally = Tally()


def load(path, encoding="UTF-8"):
    """Rows as (shape in EPSG:4544, {field: value}); fields in the file's own encoding become Chinese again."""
    source = gdal.OpenEx(path, gdal.OF_VECTOR, open_options=[f"ENCODING={encoding}"])
    layer = source.GetLayer(0)
    crs = layer.GetSpatialRef()
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    to_plane = None if crs.IsProjected() else osr.CoordinateTransformation(crs, plane)
    rows = []
    for feature in layer:
        shape = feature.GetGeometryRef().Clone()
        if to_plane:
            shape.Transform(to_plane)
        rows.append((wkb.loads(bytes(shape.ExportToWkb())), feature.items()))
    return rows


class Grid:
    """Shapes by 60 m cell: near(shape) yields those that may touch it."""

    def __init__(self, shapes):
        self.cells = {}
        for index, shape in enumerate(shapes):
            for cell in self.cells_of(shape):
                self.cells.setdefault(cell, []).append((index, shape))

    @staticmethod
    def cells_of(shape):
        x0, y0, x1, y1 = (int(v // 60) for v in shape.bounds)
        return [(x, y) for x in range(x0, x1 + 1) for y in range(y0, y1 + 1)]

    def near(self, shape):
        return dict(pair for cell in self.cells_of(shape) for pair in self.cells.get(cell, []))


def overlapping(shapes, margin_m=0.0):
    grid = Grid(shapes)
    return [(i, j) for i, shape in enumerate(shapes) for j, other in grid.near(shape).items()
            if j > i and shape.distance(other) <= margin_m]


streets = load(f"{folder}/traffic/道路.shp", "GBK")
crossings = load(f"{folder}/traffic/过街设施.shp", "GBK")
things = load(f"{folder}/traffic/遮挡物_面.shp", "GBK")
walls = load(f"{folder}/traffic/遮挡物_线.shp", "GBK")
buildings = load(f"/vsizip/{folder}/buildings/建筑.zip")
blocks = load(f"{folder}/education/居住地块.shp")
schools = load(f"{folder}/education/学校.shp")
gates = load(f"{folder}/education/校门.shp")
playgrounds = load(f"{folder}/education/儿童活动场地.shp")
districts = load(f"{folder}/education/街道辖区.shp")
catchments = load(f"{folder}/education/学区.shp")
routes = load(f"{folder}/education/上学路.shp")
everything = [streets, crossings, things, walls, buildings, blocks, schools, gates, playgrounds, districts, catchments, routes]

tally.expect(len(streets) >= 400, f"400 street segments, not {len(streets)}")
tally.expect(len(buildings) >= 2000, f"2,000 buildings, not {len(buildings)}")
tally.expect(len(schools) == 6 and {row["school_uid"] for _, row in gates} == {row["uid"] for _, row in schools},
       "six schools, each with a gate")
tally.expect(len(playgrounds) == 12, f"twelve playgrounds, not {len(playgrounds)}")
tally.expect(len(districts) == 3, f"three districts, not {len(districts)}")
kinds = Counter(row["类型"] for _, row in things + walls)
tally.expect({"wall", "fence", "hedge", "parked_car", "kiosk", "box", "tree_row"} <= set(kinds), f"every kind of occluder, not {kinds}")
tally.expect({row["道路等级"] for _, row in streets} == set(CARRIAGEWAY_M), "every class of street")
uids = Counter(row["uid"] for rows in everything for _, row in rows)
tally.expect(max(uids.values()) == 1, f"every uid once: {uids.most_common(3)}")
tally.expect(all(shape.is_valid for rows in everything for shape, _ in rows), "valid shapes only")
tally.expect(all("虚构" in (row.get("来源") or row.get("数据来源") or "") for rows in everything for _, row in rows), "every row says it is made up")

around = unary_union([shape for shape, _ in districts])
tally.expect(3.8e6 < around.area < 4.6e6, f"about 4 km², not {around.area}")
middle = Point(410865, 3393655)  # 104.07 E, 30.66 N
tally.expect(around.centroid.distance(middle) < 150, f"around 104.07 E, 30.66 N, not {around.centroid}")

houses = [shape for shape, _ in buildings]
near_houses = Grid(houses)


def touches_house(shape):
    return any(shape.intersects(house) for house in near_houses.near(shape).values())


tally.expect(not overlapping(houses, 0.5), "buildings stand apart")
tally.expect(not any(touches_house(shape.buffer(CARRIAGEWAY_M[row["道路等级"]] / 2)) for shape, row in streets),
       "no building stands in a carriageway")
tally.expect(not any(touches_house(shape) for shape, _ in things + walls + playgrounds), "no wall, car or playground runs into a building")
tally.expect(not overlapping([shape for shape, _ in things]), "cars, kiosks and boxes stand apart")
frontage = [min((shape.distance(line) for line, _ in streets), default=1e9) for shape, _ in buildings[::10]]
tally.expect(sum(d < 45 for d in frontage) > 0.6 * len(frontage), "most buildings front a street")

lines = [shape for shape, _ in streets]
near_lines = Grid(lines)
for i, line in enumerate(lines):
    for j, other in near_lines.near(line).items():
        if j <= i or line.disjoint(other):
            continue
        ends = {line.coords[0], line.coords[-1]} & {other.coords[0], other.coords[-1]}
        shared = line.intersection(other)
        tally.expect(shared.geom_type == "Point" and shared.coords[0] in ends, f"streets {i} and {j} meet elsewhere than at their ends")
degree = Counter(end for line in lines for end in (line.coords[0], line.coords[-1]))
tally.expect(sum(n == 1 for n in degree.values()) == 1, "one street ends in nothing: the lane to the cut-off playground")
vertices = {point for line in lines for point in line.coords}
tally.expect(all(shape.coords[0] in vertices for shape, _ in crossings), "every crossing lies on a vertex of a street")
sites = {row["uid"]: shape for shape, row in schools}
tally.expect(all(sites[row["school_uid"]].exterior.distance(shape) < 0.01 for shape, row in gates), "gates lie on their school's border")
tally.expect(all(sum(row.get(field) is None for _, row in streets) > 0 for field in ("交通量", "有效宽度", "照明")), "some figures are unknown")

tally.close()

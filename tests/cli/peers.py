#!/usr/bin/python3
"""peers.py YIMI_CLI DATA SHARED_DATA: two-step floating catchment and siting over the sample, against numpy and scipy over the same
rows read by GDAL: another network, other shortest paths, other sums."""
import itertools
import sys
import tempfile
from pathlib import Path

try:
    import numpy
    from osgeo import ogr
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra
except ImportError as missing:
    print(f"SKIP: siting and floating catchments are not compared with a peer: {missing}")
    sys.exit(77)

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally, sample_files

ogr.UseExceptions()
cli, data = Cli(sys.argv[1]), Path(sys.argv[2])
tally = Tally()
AGES = ("children_0_2", "children_3_5", "children_6_11", "children_12_14")


def rows(project, table):
    source = ogr.Open(str(project))  # which the layer borrows
    return [(row.GetGeometryRef().Clone(), row.items()) for row in source.GetLayerByName(table)]


def access_point(shape):
    middle = shape.Centroid()
    inside = shape.GetDimension() == 0 or shape.Contains(middle)
    at = middle if inside else shape.PointOnSurface()
    return at.GetX(), at.GetY()


class Network:
    """Streets as lines that join where their ends are a centimetre apart; places come onto the nearest of them."""

    def __init__(self, streets):
        self.lines, ends, length = [], [], []
        for shape, _ in streets:
            for index in range(max(1, shape.GetGeometryCount())):
                part = shape.GetGeometryRef(index) if shape.GetGeometryCount() else shape
                line = numpy.array([part.GetPoint_2D(point) for point in range(part.GetPointCount())])
                self.lines.append(line)
                ends.append([tuple(numpy.round(line[0], 2)), tuple(numpy.round(line[-1], 2))])
                length.append(numpy.hypot(*numpy.diff(line, axis=0).T).sum())
        nodes = {at: number for number, at in enumerate(sorted({end for pair in ends for end in pair}))}
        self.ends = numpy.array([[nodes[a], nodes[b]] for a, b in ends])
        self.length = numpy.array(length)
        size, best = len(nodes), {}
        for (a, b), metres in zip(self.ends, self.length):
            if a != b:
                best[a, b] = min(metres, best.get((a, b), numpy.inf))
        pairs = numpy.array(list(best))
        self.between = dijkstra(coo_matrix((list(best.values()), pairs.T), (size, size)).tocsr(), directed=False)
        # All segments of all lines at once.
        self.a = numpy.vstack([line[:-1] for line in self.lines])
        self.step = numpy.vstack([numpy.diff(line, axis=0) for line in self.lines])
        self.of = numpy.concatenate([numpy.full(len(line) - 1, index) for index, line in enumerate(self.lines)])
        walked = [numpy.concatenate([[0], numpy.cumsum(numpy.hypot(*numpy.diff(line, axis=0).T))[:-1]]) for line in self.lines]
        self.walked = numpy.concatenate(walked)

    def attach(self, at):
        """(line, metres along it, metres to it)"""
        to, squares = numpy.array(at) - self.a, (self.step ** 2).sum(axis=1)
        share = numpy.clip((to * self.step).sum(axis=1) / numpy.where(squares > 0, squares, 1), 0, 1)
        away = numpy.hypot(*(to - share[:, None] * self.step).T)
        nearest = away.argmin()
        return self.of[nearest], self.walked[nearest] + share[nearest] * numpy.sqrt(squares[nearest]), away[nearest]

    def metres(self, one, other):
        (line_a, along_a, leg_a), (line_b, along_b, leg_b) = one, other
        least = abs(along_a - along_b) if line_a == line_b else numpy.inf
        for end_a, end_b in itertools.product((0, 1), repeat=2):
            to_a = self.length[line_a] - along_a if end_a else along_a
            to_b = self.length[line_b] - along_b if end_b else along_b
            least = min(least, to_a + self.between[self.ends[line_a][end_a], self.ends[line_b][end_b]] + to_b)
        return leg_a + least + leg_b

    def walks(self, homes, doors):
        """By home, to the nearest of the doors."""
        return numpy.array([min(self.metres(home, door) for door in doors) for home in homes])


def primary_children(blocks, share_of):
    """Counted, else by population as the ages of all blocks counted in every age."""
    counted = numpy.array([[row[age] for age in AGES] for _, row in blocks if all(row[age] is not None for age in AGES)], float)
    share = counted.sum(axis=0)[2] / counted.sum()
    children = []
    for _, row in blocks:
        known = row["children_6_11"]
        if known is None and all(row[age] is None for age in AGES) and row["population"] is not None:
            known = row["population"] * share_of[row["district_code"]] * share
        children.append(numpy.nan if known is None else known)
    return numpy.array(children)


def check_catchments(project, network, blocks, homes):
    share_of = {row["code"]: row["children_share"] for _, row in rows(project, "districts")}
    children = primary_children(blocks, share_of)
    demand = numpy.nan_to_num(children)
    gates = [(row["school_uid"], (shape.GetX(), shape.GetY())) for shape, row in rows(project, "school_gates")]
    for within_m in (1000, 500):
        access = numpy.zeros(len(blocks))
        for shape, school in rows(project, "schools"):
            part = {"primary": 1, "nine_year": 6 / 9}.get(school["stage"], 0)
            if not part:
                continue
            doors = [at for uid, at in gates if uid == school["uid"]] or [access_point(shape)]
            near = network.walks(homes, [network.attach(at) for at in doors]) <= within_m
            if demand[near].sum() > 0:
                access[near] += part * school["seats"] / demand[near].sum()
        answer = cli.json("balance", project, "--stage", "primary", "--within", within_m)
        same = lambda one, other: one is not None and abs(one - other) <= 1e-6 * max(1, abs(other))
        mean = (access * demand).sum() / demand.sum()
        tally.expect(same(answer["plan"]["access_2sfca"], mean), f"{within_m} m: {answer['plan']['access_2sfca']}, numpy {mean}")
        for district in answer["districts"]:
            here = numpy.array([row["district_code"] == district["code"] for _, row in blocks])
            if demand[here].sum() > 0:
                value = (access * demand)[here].sum() / demand[here].sum()
                tally.expect(same(district["access_2sfca"], value), f"{within_m} m, {district['code']}: {district['access_2sfca']}, numpy {value}")
        used, weight = access[demand > 0], demand[demand > 0]
        gini = (weight[:, None] * weight * numpy.abs(used[:, None] - used)).sum() / (2 * weight.sum() ** 2 * mean)
        tally.expect(same(answer["gini"], gini), f"{within_m} m: Gini {answer['gini']}, numpy {gini}")
        parts = used / mean
        theil = (weight / weight.sum() * numpy.where(parts > 0, parts * numpy.log(numpy.where(parts > 0, parts, 1)), 0)).sum()
        tally.expect(same(answer["theil"], theil), f"{within_m} m: Theil {answer['theil']}, numpy {theil}")


def check_siting(project, network, blocks, homes):
    children = numpy.array([sum(row[age] or 0 for age in AGES) for _, row in blocks], float)
    doors = [network.attach(access_point(shape)) for shape, _ in rows(project, "playgrounds")]
    there = network.walks(homes, doors)
    uids = [row["uid"] for _, row in blocks]
    sites = numpy.array([network.walks(homes, [door]) for door in homes])  # every block is a candidate
    capped = lambda metres: numpy.where(numpy.isfinite(metres), metres, 10000)
    values = {"coverage": lambda metres: children[metres <= 300].sum(), "median": lambda metres: (children * capped(metres)).sum()}
    for goal, value_of in values.items():
        better = numpy.greater if goal == "coverage" else numpy.less
        answer = cli.json("siting", project, "--of", "playgrounds", "--count", 2, "--goal", goal, "--within", 300)
        tally.expect(answer["profile_changed"] is False, f"{goal}: no profile was changed")
        near = lambda one, other: abs(one - other) <= 1e-6 * max(1, abs(other)) + 0.1 * (goal == "median")
        before = value_of(there)
        tally.expect(near(answer["value_before"], before), f"{goal} before: {answer['value_before']}, numpy {before}")
        chosen = [uids.index(site["uid"]) for site in answer["sites"]]
        value = value_of(numpy.minimum(there, sites[chosen].min(axis=0)))
        tally.expect(near(answer["value"], value), f"{goal}: {answer['value']}, numpy {value}")
        every = [(value_of(numpy.minimum(there, numpy.minimum(sites[a], sites[b]))), a, b)
                 for a, b in itertools.combinations(range(len(sites)), 2)]
        best = max(every)[0] if goal == "coverage" else min(every)[0]
        tally.expect(not better(answer["value"], best + (0.1 if goal == "coverage" else -0.1)), f"{goal}: {answer['value']} is better than all pairs, {best}")
        tally.expect(not better(best, answer["bound"] + (1e-6 if goal == "coverage" else -0.1)), f"{goal}: the bound {answer['bound']}, all pairs {best}")
        gained, possible = abs(answer["value"] - before), abs(best - before)
        tally.expect(gained >= answer["greedy_share"] * possible - 1e-6, f"{goal}: gains {gained} of {possible}")
        # No exchange of one site gains: that is where Yimi stops.
        swaps = [pair[0] for pair in every if len({pair[1], pair[2]} & set(chosen)) == 1]
        gains = [swap for swap in swaps if better(swap, value + (1e-6 if goal == "coverage" else -0.1))]
        tally.expect(not gains, f"{goal}: {len(gains)} exchanges are better still")


with tempfile.TemporaryDirectory() as name:
    target = Path(name) / "均衡.gpkg"
    cli.must("new", target)
    cli.must("import", target, *sample_files(data))
    net = Network(rows(target, "streets"))
    all_blocks = rows(target, "blocks")
    doors_of_blocks = [net.attach(access_point(shape)) for shape, _ in all_blocks]
    check_catchments(target, net, all_blocks, doors_of_blocks)
    check_siting(target, net, all_blocks, doors_of_blocks)
tally.close()

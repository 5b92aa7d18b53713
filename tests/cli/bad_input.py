#!/usr/bin/python3
"""bad_input.py YIMI_CLI DATA: what cannot be used gives one clear sentence and its exit code, and leaves everything as it was."""
import os
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Refusals, Tally

cli, data = Cli(sys.argv[1]), Path(sys.argv[2])
tally = Tally()
os.environ["YIMI_LANG"] = "en"


def copy_of(folder, *without):
    """The sample's streets without some of the file's parts."""
    folder.mkdir()
    for part in data.glob("traffic/道路.*"):
        if part.suffix not in without:
            shutil.copy(part, folder / part.name)
    return folder / "道路.shp"


def cut_copy_of(folder, part, size):
    shapefile = copy_of(folder)
    os.truncate(shapefile.with_suffix(part), size)
    return shapefile


with tempfile.TemporaryDirectory() as root:
    root = Path(root)
    project = root / "p.gpkg"
    cli.must("new", project)
    refused = Refusals(cli, tally, root).refused

    def import_refused(what, code, *arguments, names):
        refused(what, code, "import", project, *arguments, names=names)

    # Parts of a shapefile that are missing: what can be rebuilt is, and the planner is told.
    spare = root / "spare.gpkg"
    cli.must("new", spare)
    for part, note in ((".shx", "rebuilt"), (".dbf", "nothing is known")):
        code, out, err = cli.run("import", spare, copy_of(root / f"no{part}", part), "--as", "streets")
        tally.expect(code == 0 and note in out, f"without {part}: exit {code}: {out}{err}")
        tally.expect(not (root / f"no{part}" / f"道路{part}").exists(), f"nothing is put beside a source without {part}")
    tally.expect(cli.json("info", spare)["layers"][0]["features"] == 528,
                 "the streets came in without .shx, and without .dbf they were known again by their shapes")
    import_refused("without .prj", 3, copy_of(root / "no_prj", ".prj"), names="--crs")
    import_refused("without .shp", 3, copy_of(root / "no_shp", ".shp").with_suffix(".dbf"), names="道路.dbf")

    # Parts that are cut short, empty, or something else.
    for part, size in ((".shp", 5000), (".shp", 60), (".shp", 0), (".shx", 200), (".dbf", 40), (".dbf", 5000)):
        import_refused(f"{part} of {size} bytes", 3, cut_copy_of(root / f"cut{part}{size}", part, size), names="道路.shp")
    for name, content in (("空.shp", b""), ("文字.shp", b"this is no shapefile\n" * 40), ("短.shp", b"hi"), ("空.geojson", b""),
                          ("半.geojson", b'{"type":"FeatureCollection","features":[{"type"'), ("空.zip", b""), ("空.gpkg", b""),
                          ("半.zip", (data / "buildings/建筑.zip").read_bytes()[:5000]), ("半.gpkg", project.read_bytes()[:9000])):
        (root / name).write_bytes(content)
        import_refused(name, 3, root / name, "--as", "streets", names=name)
    (root / "空文件夹").mkdir()
    import_refused("an empty folder", 3, root / "空文件夹", names="空文件夹")
    import_refused("a missing file", 3, root / "没有.shp", names="没有.shp")
    import_refused("one bad file among good ones", 3, data / "education/学校.shp", root / "文字.shp", names="文字.shp")

    # Wrong choices.
    roads, schools = data / "traffic/道路.shp", data / "education/学校.shp"
    for crs in ("EPSG:0", "EPSG:999999", "nonsense", "foo", "EPSG:4978"):
        import_refused(f"--crs {crs}", 3, roads, "--crs", crs, names=crs)
    import_refused("metres taken for degrees", 3, roads, "--crs", "EPSG:4490", names="EPSG:4490")
    import_refused("metres of no system taken for degrees", 3, copy_of(root / "no_system", ".prj"), "--crs", "EPSG:4490",
                   names="EPSG:4490")
    import_refused("degrees taken for metres", 3, schools, "--crs", "EPSG:4544", names="EPSG:4544")
    for option, value, code in (("--encoding", "KLINGON", 2), ("--as", "zoo", 2), ("--map", "没有=name", 2), ("--map", "名称", 2),
                                ("--datum", "mars", 2), ("--repair", "maybe", 2), ("--layer", "没有", 3)):
        import_refused(f"{option} {value}", code, roads, option, value, names=value.split("=")[0])
    refused("no such option", 2, "import", project, roads, "--nothing", names="--nothing")
    refused("no such command", 2, "improt", project, roads, names="improt")
    for option, value in (("--stage", "大学"), ("--years", "9"), ("--within", "-5")):
        refused(f"balance {option} {value}", 2, "balance", project, option, value, names=option)
    for option, value in (("--goal", "beauty"), ("--count", "0"), ("--count", "3"), ("--lock", "nobody"), ("--candidates", "moons")):
        refused(f"siting {option} {value}", 2, "siting", project, "--of", "playgrounds", option, value,
                names="sited" if value == "3" else option)
    refused("no input", 2, "import", project, names="INPUT")
    refused("a plan in degrees", 2, "new", root / "n.gpkg", "--crs", "EPSG:4490", names="degrees")
    refused("a plan in no system", 3, "new", root / "n.gpkg", "--crs", "foo", names="foo")

    # Projects that are none.
    other = root / "other.gpkg"
    shutil.copy(project, other)
    with sqlite3.connect(other) as database:
        database.execute("DROP TABLE yimi_project")
    database.close()
    for name in ("没有.gpkg", "空.gpkg", "文字.shp", "半.gpkg", "other.gpkg", "空文件夹"):
        refused(f"{name} as a project", 3, "import", root / name, roads, names=name)
        refused(f"audit of {name}", 3, "audit", root / name, names=name)
tally.close()

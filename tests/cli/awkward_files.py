#!/usr/bin/python3
"""awkward_files.py YIMI_CLI DATA SHARED_DATA: every real file of ../shared/data either comes in whole, as GDAL counts it, or is refused
in one sentence; none is changed, none crashes the program. Skipped where the folder is absent."""
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from osgeo import gdal

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally, state

gdal.UseExceptions()
gdal.PushErrorHandler("CPLQuietErrorHandler")
cli, shared = Cli(sys.argv[1]), Path(sys.argv[3])
os.environ["YIMI_LANG"] = "en"
if not shared.is_dir():
    print(f"SKIPPED: {shared} is not here")
    sys.exit(77)
tally = Tally()
kinds = (".shp", ".geojson", ".json", ".gpkg", ".zip", ".csv", ".dbf", ".shx")


def counted_by_gdal(path):
    """Features by layer name, none where GDAL does not read the file as it is."""
    try:
        # Else SQLite writes beside a database in WAL mode.
        options = ["IMMUTABLE=YES"] if path.suffix == ".gpkg" else []
        source = gdal.OpenEx(f"/vsizip/{path}" if path.suffix == ".zip" else str(path), gdal.OF_VECTOR, open_options=options)
        layers = [source.GetLayer(index) for index in range(source.GetLayerCount())] if source else []
        return {layer.GetName(): layer.GetFeatureCount() for layer in layers}
    except RuntimeError:
        return {}


files = sorted(path for path in shared.rglob("*") if path.suffix in kinds and not path.parent.name == "dem")
files = [path for path in files if path.suffix not in (".dbf", ".shx") or not path.with_suffix(".shp").exists()]
files = [path for path in files if path.stat().st_size < 2_000_000]
before = state(shared)
taken = refused = 0
with tempfile.TemporaryDirectory() as folder:
    empty = Path(folder) / "empty.gpkg"
    cli.must("new", empty)
    for number, path in enumerate(files):
        project = Path(folder) / f"{number}.gpkg"
        shutil.copy(empty, project)
        arguments = ["import", project, path, "--as", "hazards", "--json"]  # a table that holds every kind of shape
        code, out, err = cli.run(*arguments)
        if code == 3 and "--crs" in err and "does not say" in err:
            code, out, err = cli.run(*arguments, "--crs", "EPSG:4490")
        name = path.relative_to(shared)
        if code == 0:
            taken += 1
            counts = counted_by_gdal(path)
            for layer in json.loads(out)["layers"]:
                count = counts.get(layer["layer"], layer["read"])
                tally.expect(layer["read"] == count, f"{name}: {layer['layer']}: {layer['read']} read, GDAL has {count}")
            rows = sum(layer["imported"] for layer in json.loads(out)["layers"])
            held = sum(layer["features"] for layer in cli.json("info", project)["layers"])
            tally.expect(held == rows, f"{name}: {rows} came in, the project holds {held}")
        else:
            refused += 1
            tally.expect(code == 3 and len(err.splitlines()) == 1 and path.name in err, f"{name}: exit {code}: {err[:300]}")
            tally.expect(not cli.json("info", project)["layers"], f"{name}: refused, yet something came in")
tally.expect(state(shared) == before, "no source is changed and nothing appears beside one")
print(f"{taken} files taken, {refused} refused")
tally.expect(taken > refused, "most files come in")
tally.close()

#!/usr/bin/python3
"""bad_input.py YIMI_CLI DATA: what cannot be used gives one clear sentence and its exit code, and leaves everything as it was."""
import hashlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from common import Cli, Tally

cli, data = Cli(sys.argv[1]), Path(sys.argv[2])
tally = Tally()
os.environ["YIMI_LANG"] = "en"


def state(folder):
    """Every file with its bytes, but for SQLite's own side files, which come and go."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()
            if path.is_file() and not path.name.endswith(("-wal", "-shm", ".lock"))}


def refused(what, code, *arguments, names="", changed=None, **options):
    before = state(changed) if changed else None
    exit_code, _, err = cli.run(*arguments, **options)
    lines = [line for line in err.splitlines() if line.strip()]
    tally.expect(exit_code == code, f"{what}: exit {exit_code}, not {code}: {err[:300]}")
    tally.expect(len(lines) == 1 and lines[0].rstrip().endswith("."), f"{what}: one sentence, not {lines}")
    tally.expect(names in err, f"{what}: the sentence names {names!r}: {err[:300]}")
    if changed:
        tally.expect(state(changed) == before, f"{what}: something changed: {set(state(changed)) ^ set(before)}")


def copy_of(folder, *without):
    folder.mkdir()
    for part in data.glob("traffic/道路.*"):
        if part.suffix not in without:
            shutil.copy(part, folder / part.name)
    return folder / "道路.shp"


with tempfile.TemporaryDirectory() as root:
    root = Path(root)
    work = root / "工作"
    work.mkdir()
    project = work / "p.gpkg"
    cli.must("new", project)
    take = ("import", project)

    code, _, err = cli.run(*take, copy_of(root / "no_shx", ".shx"), "--as", "streets")
    tally.expect(code == 0, f"a missing .shx is rebuilt: {err}")
    code, _, err = cli.run(*take, copy_of(root / "no_dbf", ".dbf"), "--as", "streets")
    tally.expect(code == 0, f"a missing .dbf leaves the shapes: {err}")
    refused("no .prj", 3, *take, copy_of(root / "no_prj", ".prj"), names="--crs", changed=work)

    cut = copy_of(root / "cut")
    cut.write_bytes(cut.read_bytes()[:5000])
    refused("truncated .shp", 3, *take, cut, names="道路.shp", changed=work)
    empty = root / "空.shp"
    empty.touch()
    refused("empty file", 3, *take, empty, names="空.shp", changed=work)
    text = root / "文字.shp"
    text.write_text("this is no shapefile\n" * 40)
    refused("text named .shp", 3, *take, text, names="文字.shp", changed=work)
    refused("missing file", 3, *take, root / "没有.shp", names="没有.shp", changed=work)
    roads = data / "traffic/道路.shp"
    for crs in ("EPSG:0", "nonsense"):
        code, _, err = cli.run(*take, roads, "--crs", crs)
        tally.expect(code in (2, 3) and crs in err and len(err.splitlines()) == 1, f"--crs {crs}: {code} {err}")
    refused("unknown encoding", 2, *take, roads, "--encoding", "KLINGON", names="KLINGON", changed=work)
    refused("no such option", 2, *take, roads, "--nothing", names="--nothing", changed=work)
    refused("no project", 3, "info", root / "nothing.gpkg", names="nothing.gpkg")

    # Targets that cannot be written.
    refused("a folder that is not there", 4, "export", project, root / "nowhere/out.gpkg", names="out.gpkg", changed=work)
    refused("a folder as target", 4, "export", project, root / "cut", names="cut", changed=root / "cut")
    refused("a picture nowhere", 4, "render", project, "/proc/none/map.png", names="map.png", changed=work)
    if os.geteuid() == 0:
        locked = root / "locked"
        locked.mkdir()
        shutil.copy(project, locked / "p.gpkg")
        os.chmod(root, 0o755)
        os.chmod(locked, 0o555)
        os.chmod(locked / "p.gpkg", 0o444)
        nobody = {"user": 65534, "group": 65534, "extra_groups": []}
        refused("a read-only project", 4, "import", locked / "p.gpkg", roads, names="p.gpkg", changed=locked, **nobody)
        os.chmod(work, 0o755)
        os.chmod(project, 0o644)
        refused("a read-only folder", 4, "export", project, locked / "out.gpkg", names="out.gpkg", changed=locked, **nobody)

    # A disk that is full: no file may grow beyond 256 KiB.
    def small_disk():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (256 * 1024, 256 * 1024))

    full = root / "full"
    full.mkdir()
    cli.must("new", full / "p.gpkg")
    refused("a full disk on import", 4, "import", full / "p.gpkg", data / "buildings/建筑.zip", preexec_fn=small_disk)
    # SQLite may leave its journal, from which the next to open the file puts it back.
    rows = sum(layer["features"] for layer in cli.json("info", full / "p.gpkg")["layers"])
    tally.expect(rows == 0, f"a full disk on import: {rows} rows came in all the same")
    cli.must("import", full / "p.gpkg", data / "buildings/建筑.zip")
    refused("a full disk on export", 4, "export", full / "p.gpkg", full / "out.gpkg", changed=full, preexec_fn=small_disk)

    # Stopped by hand: 130, and the project as it was.
    stopped = root / "stopped"
    stopped.mkdir()
    cli.must("new", stopped / "p.gpkg")
    before = state(stopped)
    process = subprocess.Popen([cli.program, "import", str(stopped / "p.gpkg"), *map(str, data.glob("*/*.shp")), str(data / "buildings/建筑.zip")],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.15)
    process.send_signal(signal.SIGINT)
    code = process.wait(timeout=60)
    tally.expect(code in (0, 130), f"interrupted: exit {code}")
    if code == 130:
        tally.expect(state(stopped) == before, "interrupted: the project is as it was")
tally.close()

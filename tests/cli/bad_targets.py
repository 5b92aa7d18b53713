#!/usr/bin/python3
"""bad_targets.py YIMI_CLI DATA: where nothing can be written, where the disk is full, where somebody stops or kills the program:
one clear sentence, its exit code, nothing half-written, and what was there before is still there."""
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Refusals, Tally, sample_files, state

cli, data = Cli(sys.argv[1]), Path(sys.argv[2])
tally = Tally()
os.environ["YIMI_LANG"] = "en"
buildings = data / "buildings/建筑.zip"


def at_most(kilobytes):
    """No file may grow beyond that: what a program meets on a full disk, without filling one."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))


def features(project):
    return sum(layer["features"] for layer in cli.json("info", project)["layers"])


def in_unwritable_places(root, project):
    refused = Refusals(cli, tally, root).refused
    (root / "夹.gpkg").mkdir()
    for target in (root / "没有/out.gpkg", project / "out.gpkg", root / "夹.gpkg", "/proc/none/out.gpkg", "/dev/full"):
        refused(f"export to {target}", 4, "export", project, target, names=str(target))
    refused("export over the project", 2, "export", project, project, names=str(project))
    refused("new over a file", 4, "new", project, names="exists")
    refused("new in no folder", 4, "new", root / "没有/p.gpkg", names="没有/p.gpkg")
    refused("render to no folder", 4, "render", project, root / "没有/map.png", names="没有/map.png")
    refused("render to a text", 2, "render", project, root / "map.txt", names="map.txt")
    # The first report could be written, the second not: neither is, and no finding enters the project.
    refused("one of two reports", 4, "audit", project, "--report", root / "r.html", "--report", root / "没有/r.csv", names="没有/r.csv")
    with open("/dev/full", "w") as full:
        refused("stdout that is full", 4, "info", project, names="space", stdout=full)


def without_rights(root, project):
    """As somebody else, since rights do not stop root."""
    locked = root / "锁"
    locked.mkdir()
    shutil.copy(project, locked / "p.gpkg")
    shutil.copy(project, locked / "secret.gpkg")
    for path, mode in ((root, 0o755), (project, 0o644), (locked / "p.gpkg", 0o444), (locked / "secret.gpkg", 0o000), (locked, 0o555)):
        os.chmod(path, mode)
    refused = Refusals(cli, tally, root).refused
    nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    refused("a read-only project", 4, "import", locked / "p.gpkg", data / "traffic/道路.shp", names="锁/p.gpkg", **nobody)
    refused("audit of a read-only project", 4, "audit", locked / "p.gpkg", names="锁/p.gpkg", **nobody)
    refused("export into a read-only folder", 4, "export", project, locked / "out.gpkg", names="锁/out.gpkg", **nobody)
    refused("export over a read-only file", 4, "export", project, locked / "p.gpkg", names="锁/p.gpkg", **nobody)
    refused("a project without the right to read it", 3, "info", locked / "secret.gpkg", names="secret.gpkg", **nobody)
    code, _, err = cli.run("info", locked / "p.gpkg", **nobody)
    tally.expect(code == 0, f"a read-only project can be read: {err}")
    os.chmod(locked, 0o755)


def on_a_full_disk(root, project):
    refused = Refusals(cli, tally, root).refused
    cli.must("new", root / "leer.gpkg")
    earlier = root / "earlier.gpkg"
    cli.must("export", project, earlier)
    refused("a new project", 4, "new", root / "n.gpkg", names="n.gpkg", preexec_fn=at_most(200))
    refused("import", 4, "import", root / "leer.gpkg", buildings, names="leer.gpkg", preexec_fn=at_most(600))
    refused("export over an earlier one", 4, "export", project, earlier, names="earlier.gpkg", preexec_fn=at_most(600))
    refused("a picture", 4, "render", project, root / "map.png", names="map.png", preexec_fn=at_most(8))
    size = project.stat().st_size // 1024
    refused("the findings of an audit", 4, "audit", project, "--only", "OPN-06", "--report", root / "r.html", names="p.gpkg", preexec_fn=at_most(size + 8))
    refused("a report", 4, "audit", project, "--report", root / "r.csv", names="r.csv", preexec_fn=at_most(8))
    # The limit is below the size that the file has already: what was begun is taken back by whoever opens it next.
    code, _, err = cli.run("import", root / "leer.gpkg", buildings, preexec_fn=at_most(200))
    tally.expect(code == 4 and len(err.splitlines()) == 1, f"import at the limit: exit {code}: {err}")
    tally.expect(features(root / "leer.gpkg") == 0, "import at the limit: no row came in")
    tally.expect(not list(root.glob("*-journal")), "import at the limit: nothing is left once it is opened")


def stopped(root):
    """SIGINT at every stage of an import: 130 and the project as it was, or done."""
    project = root / "p.gpkg"
    cli.must("new", project)
    empty = state(root)
    codes = set()
    for delay in (0.02, 0.04, 0.06, 0.08, 0.1, 0.13, 0.16, 0.2, 0.25, 0.3):
        process = subprocess.Popen([cli.program, "import", str(project), str(buildings)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                   text=True)
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
        codes.add(process.returncode)
        if process.returncode == 0:
            break
        # Before it has got as far as asking for signals, the system ends it.
        tally.expect(process.returncode in (130, -signal.SIGINT), f"stopped after {delay} s: exit {process.returncode}")
        if process.returncode == 130:
            tally.expect(err.startswith("Stopped") and len(err.splitlines()) == 1, f"stopped after {delay} s: {err}")
        tally.expect(state(root) == empty, f"stopped after {delay} s: {list(state(root))}")
    tally.expect(130 in codes, f"an import can be stopped: {codes}")


def killed(root):
    """A writer that dies within its transaction: the half of it is never seen, not even by who only reads."""
    project = root / "p.gpkg"
    cli.must("new", project)
    writer = f"""
import os, sqlite3
database = sqlite3.connect({str(project)!r}, isolation_level=None)
database.execute("PRAGMA cache_size = 1")
database.execute("BEGIN IMMEDIATE")
database.execute("UPDATE yimi_project SET value = 77 WHERE key = 'revision'")
database.execute("CREATE TABLE half (junk)")
database.executemany("INSERT INTO half VALUES (?)", [("x" * 1000,)] * 500)
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", writer])
    tally.expect((root / "p.gpkg-journal").stat().st_size > 0, "the writer died within its transaction")
    tally.expect(cli.json("info", project)["revision"] == 0, "half an edit is not read")
    tally.expect(not (root / "p.gpkg-journal").exists(), "half an edit is taken back")
    with sqlite3.connect(project) as database:
        tally.expect(database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "the project is sound")
    database.close()


with tempfile.TemporaryDirectory() as sample_folder:
    sample = Path(sample_folder) / "p.gpkg"
    cli.must("new", sample)
    cli.must("import", sample, *sample_files(data))
    for story in (in_unwritable_places, without_rights, on_a_full_disk, stopped, killed):
        with tempfile.TemporaryDirectory() as root:
            if story in (stopped, killed):
                story(Path(root))
                continue
            project = Path(root) / "p.gpkg"
            shutil.copy(sample, project)
            story(Path(root), project)
tally.close()

#!/usr/bin/python3
"""smoke.py YIMI_CLI YIMI_BENCH DATA_FOLDER: every name that yimi-bench lists runs on the sample, says what
ARCHITECTURE.md section 4 asks for, comes to the same sum again and with another number of threads, and leaves the
project as it was."""
import hashlib
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

cli, bench, data = sys.argv[1], sys.argv[2], Path(sys.argv[3])
KEYS = ["name", "seconds", "count", "per_second", "rss_mb", "threads", "check"]
failed = 0


def expect(holds, what):
    global failed
    if not holds:
        failed += 1
        print("FAILED", what)


def run(*arguments, code=0):
    done = subprocess.run([*map(str, arguments)], capture_output=True, text=True, timeout=100)
    if done.returncode != code:
        print(f"FAILED {' '.join(map(str, arguments))}: exit {done.returncode}, not {code}: {done.stderr[-800:]}")
        sys.exit(1)
    return done.stdout


def measure(name, project, threads, *options):
    report = json.loads(run(bench, name, "--project", project, "--repeat", 1, "--threads", threads, "--json", *options))
    expect(list(report) == KEYS, f"{name}: the keys {KEYS}, not {list(report)}")
    expect(report["name"] == name, f"{name}: its own name, not {report['name']}")
    expect(len(report["seconds"]) == 1 and 0 < report["seconds"][0] < 60, f"{name}: one time, not {report['seconds']}")
    expect(report["count"] > 0, f"{name}: work on something")
    rate = report["count"] / report["seconds"][0]
    expect(math.isclose(report["per_second"], rate, rel_tol=1e-9), f"{name}: {rate} per second, not {report['per_second']}")
    expect(5 < report["rss_mb"] < 4000, f"{name}: a believable memory, not {report['rss_mb']} MB")
    expect(math.isfinite(report["check"]) and report["check"] > 0, f"{name}: a sum, not {report['check']}")
    return report["count"], report["check"]


def contents(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


with tempfile.TemporaryDirectory() as folder:
    project = Path(folder) / "sample.gpkg"
    run(cli, "new", project)
    files = sorted(path for ending in ("shp", "zip") for path in data.glob(f"*/*.{ending}"))
    run(cli, "import", project, *files)
    before = contents(Path(folder))

    names = run(bench, "--list").split()
    expect(len(names) == len(set(names)) and "open" in names, f"different names, not {names}")
    for name in names:
        options = ("--input", next(data.glob("buildings/*.zip"))) if name == "import" else ()
        first = measure(name, project, 1, *options)
        for threads in (1, 3):
            again = measure(name, project, threads, *options)
            expect(first == again, f"{name}: the same with {threads} thread(s), {first}, not {again}")
    expect(contents(Path(folder)) == before, "the project is as it was, with nothing beside it")

    covered = json.loads(run(cli, "coverage", project, "--of", "playgrounds", "--within", 300, "--by", "circle", "--json"))
    check = measure("circle_coverage", project, 2)[1]
    expect(math.isclose(check, covered["covered_area_m2"], rel_tol=1e-12), f"coverage as yimi-cli says, not {check}")
    run(bench, "no_such_name", "--project", project, code=2)
    run(bench, "open", "--project", Path(folder) / "absent.gpkg", code=3)

print(f"{len(names)} names, {failed} failed")
sys.exit(1 if failed else 0)

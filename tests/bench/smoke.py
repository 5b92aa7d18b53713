#!/usr/bin/python3
"""smoke.py YIMI_CLI YIMI_BENCH DATA_FOLDER: every name that yimi-bench lists runs on the sample, says what
ARCHITECTURE.md section 4 asks for, comes to the same sum again and with another number of threads, and leaves the
project as it was."""
import math
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally, sample_files, state

cli, bench, data = Cli(sys.argv[1]), Cli(sys.argv[2]), Path(sys.argv[3])
KEYS = ["name", "seconds", "count", "per_second", "rss_mb", "threads", "check"]
tally = Tally()


def measure(name, project, threads, *options):
    report = bench.json(name, "--project", project, "--repeat", 1, "--threads", threads, *options)
    tally.expect(list(report) == KEYS, f"{name}: the keys {KEYS}, not {list(report)}")
    tally.expect(report["name"] == name, f"{name}: its own name, not {report['name']}")
    tally.expect(len(report["seconds"]) == 1 and 0 < report["seconds"][0] < 60, f"{name}: one time, not {report['seconds']}")
    tally.expect(report["count"] > 0, f"{name}: work on something")
    rate = report["count"] / report["seconds"][0]
    tally.expect(math.isclose(report["per_second"], rate, rel_tol=1e-9), f"{name}: {rate} per second, not {report['per_second']}")
    tally.expect(5 < report["rss_mb"] < 4000, f"{name}: a believable memory, not {report['rss_mb']} MB")
    tally.expect(math.isfinite(report["check"]) and report["check"] > 0, f"{name}: a sum, not {report['check']}")
    return report["count"], report["check"]


with tempfile.TemporaryDirectory() as folder:
    project = Path(folder) / "sample.gpkg"
    cli.must("new", project)
    cli.must("import", project, *sample_files(data))
    before = state(Path(folder))

    names = bench.must("--list").split()
    tally.expect(len(names) == len(set(names)) and "open" in names, f"different names, not {names}")
    for name in names:
        options = ("--input", next(data.glob("buildings/*.zip"))) if name == "import" else ()
        first = measure(name, project, 1, *options)
        for threads in (1, 3):
            again = measure(name, project, threads, *options)
            tally.expect(first == again, f"{name}: the same with {threads} thread(s), {first}, not {again}")
    tally.expect(state(Path(folder)) == before, "the project is as it was, with nothing beside it")

    covered = cli.json("coverage", project, "--of", "playgrounds", "--within", 300, "--by", "circle")
    check = measure("circle_coverage", project, 2)[1]
    tally.expect(math.isclose(check, covered["covered_area_m2"], rel_tol=1e-12), f"coverage as yimi-cli says, not {check}")
    for code, name, file in ((2, "no_such_name", project), (3, "open", Path(folder) / "absent.gpkg")):
        left = bench.run(name, "--project", file)[0]
        tally.expect(left == code, f"{name} of {file.name}: exit {left}, not {code}")

print(f"{len(names)} names")
tally.close()

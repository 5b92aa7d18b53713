#!/usr/bin/python3
"""fixes.py YIMI_CLI DATA_FOLDER [SHARED]: what can be done about a finding is listed with what it changes, done as one step, and
no longer found; a route's score is the sum of its parts, and the change that helps most raises it as it says."""
import math
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally, sample_files

cli, data = Cli(sys.argv[1]), Path(sys.argv[2])
tally = Tally()

with tempfile.TemporaryDirectory() as folder:
    project = Path(folder) / "sample.gpkg"
    cli.must("new", project)
    cli.must("import", project, *sample_files(data))
    audit = cli.json("audit", project)
    failing = {f["key"]: f for f in audit["findings"] if f["state"] == "fail"}
    tally.expect(audit["since_last"] == {"new": len(audit["findings"]), "still": 0, "gone": 0}, f"all new, not {audit['since_last']}")
    again = cli.json("audit", project)["since_last"]
    tally.expect(again == {"new": 0, "still": len(audit["findings"]), "gone": 0}, f"all still there, not {again}")

    fixable = 0
    by_rule = {}
    for key in sorted(failing):
        by_rule.setdefault(key.split("/")[0], []).append(key)
    for key in (key for keys in by_rule.values() for key in keys[:2]):
        answer = cli.json("fix", project, "--finding", key, "--list")
        tally.expect(answer["finding"] == key and answer["applied"] is None, f"{key}: listed")
        fixable += bool(answer["fixes"])
        for fix in answer["fixes"]:
            gone = sum(fix["effect"]["gone"].values())
            tally.expect(fix["rows"] > 0 and fix["title"], f"{key} {fix['word']}: rows and a title")
            tally.expect(gone + fix["effect"]["to_unknown"] > 0 or fix["word"] in ("lower", "remove_cars", "add_crossing", "slow_street"),
                         f"{key} {fix['word']}: mends something, not {fix['effect']}")
    tally.expect(fixable > 3, f"several findings can be mended, not {fixable}")

    key = next(k for k in sorted(failing) if k.startswith("SAF-02/") or k.startswith("SMO-02/"))
    offered = cli.json("fix", project, "--finding", key)["fixes"][0]
    done = cli.json("fix", project, "--finding", key, "--apply", offered["word"])
    tally.expect(done == {"finding": key, "applied": offered["word"], "rows": offered["rows"]}, f"done, not {done}")
    after = cli.json("audit", project)
    left = {f["key"] for f in after["findings"] if f["state"] == "fail"}
    tally.expect(key not in left, f"{key} is gone")
    tally.expect(len(failing.keys() - left) == sum(offered["effect"]["gone"].values()) + offered["effect"]["to_unknown"], "as many gone as it said")
    tally.expect(after["since_last"]["new"] == 0 and after["since_last"]["gone"] == 0, "the findings were kept up to date")

    code, _, err = cli.run("fix", project, "--finding", "SAF-02/nobody")
    tally.expect(code == 3, f"no such finding: exit {code}, {err}")
    some = next(iter(sorted(left)))
    code, _, _ = cli.run("fix", project, "--finding", some, "--apply", "no_such_fix")
    tally.expect(code == 2, f"no such fix: exit {code}")

    for route in after["routes"]:
        scored = cli.json("route", project, "--route", route["uid"])["audit"]
        tally.expect(scored["score"] == route["score"], f"{route['uid']}: the audit's score")
        tally.expect(math.isclose(100 - sum(p["lost"] for p in scored["parts"]), scored["score"], abs_tol=1e-9), f"{route['uid']}: parts add up")
        tally.expect(scored["score_least"] <= scored["score"] <= scored["score_most"], f"{route['uid']}: in its range")
        widths = [m["score_most"] - m["score_least"] for m in scored["missing"]]
        tally.expect(widths == sorted(widths, reverse=True), f"{route['uid']}: what matters most first")
        best = scored["best_change"]
        if best:
            tally.expect(best["score_after"] > scored["score"], f"{route['uid']}: better")
            fixed = Path(folder) / f"{route['uid']}.gpkg"
            fixed.write_bytes(project.read_bytes())
            cli.must("fix", fixed, "--finding", best["finding"], "--apply", best["fix"])
            now = next(r for r in cli.json("audit", fixed)["routes"] if r["uid"] == route["uid"])
            tally.expect(now["score"] == best["score_after"], f"{route['uid']}: as good as it said")

print(f"{fixable} findings that can be mended")
tally.close()

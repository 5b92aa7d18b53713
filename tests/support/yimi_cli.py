"""What tests in Python share: running a program, counting failures, the sample's files, seeing that nothing changed."""
import hashlib
import json
import subprocess
import sys


class Tally:
    def __init__(self):
        self.passed, self.failed = 0, 0

    def expect(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print("FAILED", what)
        return bool(holds)

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)


class Cli:
    """yimi-cli, or another of Yimi's programs."""

    def __init__(self, program):
        self.program = program

    def run(self, *arguments, **options):
        """The exit code, stdout and stderr."""
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        done = subprocess.run([self.program, *map(str, arguments)], text=True, timeout=280, **options)
        return done.returncode, done.stdout, done.stderr

    def must(self, *arguments):
        code, out, err = self.run(*arguments)
        if code != 0:
            sys.exit(f"FAILED {' '.join(map(str, arguments))}: exit {code}: {err[-800:]}")
        return out

    def json(self, *arguments):
        return json.loads(self.must(*arguments, "--json"))


def sample_files(data):
    """What a planner drops on the window to have the whole sample."""
    return sorted(path for ending in ("shp", "zip") for path in data.glob(f"*/*.{ending}"))


def state(folder):
    """Every file under a folder with its bytes: nothing half-written may be beside them, side files of SQLite included."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*")
            if path.is_file()}


class Refusals:
    """Calls that must fail: with the exit code, one sentence that names the thing, and all files as they were."""

    def __init__(self, cli, tally, folder):
        self.cli, self.tally, self.folder = cli, tally, folder

    def refused(self, what, code, *arguments, names, **options):
        before = state(self.folder)
        exit_code, _, err = self.cli.run(*arguments, **options)
        lines = [line for line in err.splitlines() if line.strip()]
        self.tally.expect(exit_code == code, f"{what}: exit {exit_code}, not {code}: {err[:300]}")
        self.tally.expect(len(lines) == 1 and lines[0].rstrip().endswith("."), f"{what}: one line of sentences, not {lines}")
        self.tally.expect(names in err, f"{what}: {names!r} is named: {err[:300]}")
        after = state(self.folder)
        changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
        self.tally.expect(not changed, f"{what}: changed {changed}")

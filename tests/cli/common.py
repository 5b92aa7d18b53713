"""What the tests of yimi-cli share: running it, counting failures."""
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
    def __init__(self, program):
        self.program = program

    def run(self, *arguments, **options):
        """The exit code, stdout and stderr."""
        done = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True, timeout=280, **options)
        return done.returncode, done.stdout, done.stderr

    def must(self, *arguments):
        code, out, err = self.run(*arguments)
        if code != 0:
            sys.exit(f"FAILED {' '.join(map(str, arguments))}: exit {code}: {err[-800:]}")
        return out

    def json(self, *arguments):
        return json.loads(self.must(*arguments, "--json"))

#!/usr/bin/env bash
# Makes README's picture: the audited sample as the map shows it, through the programs that users have.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/../.."
env -u DISPLAY -u WAYLAND_DISPLAY ./app/run
cp out/map.png data/sample.png

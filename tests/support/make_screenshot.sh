#!/usr/bin/env bash
# Makes README's picture: the window with the audited sample. Needs no display; see tests/screenshot/main.cpp.
#   make_screenshot.sh [OUT.png [1366x768 [zh|en]]]
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/../.."
cmake --preset dev
cmake --build --preset dev --target yimi-screenshot
build/dev/bin/yimi-screenshot "${1:-data/sample.png}" "${2:-1366x768}" "${3:-zh}"

#!/usr/bin/env bash
# Draws README's picture: the sample as the map shows it, through the programs that users have (./app/run --build-only).
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/../.."
cli=$PWD/build/release/bin/yimi-cli
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
mapfile -d '' -t files < <(find data -mindepth 2 \( -name '*.shp' -o -name '*.zip' \) -print0 | LC_ALL=C sort -z)
"$cli" new "$work/sample.gpkg"
"$cli" import "$work/sample.gpkg" "${files[@]}"
"$cli" audit "$work/sample.gpkg" >/dev/null
"$cli" render "$work/sample.gpkg" data/sample.png --size 1366x768

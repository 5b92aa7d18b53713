#!/usr/bin/env bash
# check.sh SCRIPT YIMI_CLI [ARGUMENTS]: runs an independent check of ../shared/checks; exit code 77 where it cannot run.
set -euo pipefail
script=$1
shift
skip() {
    echo "SKIPPED: $1"
    exit 77
}
[ -e "$script" ] || skip "$script is not here"
/usr/bin/python3 -c 'import osgeo.gdal, shapely, networkx, numpy' 2>/dev/null ||
    skip "needs python3-gdal python3-shapely python3-networkx python3-numpy"
exec /usr/bin/python3 -W ignore::DeprecationWarning "$script" "$@"

#!/usr/bin/env bash
# includes.sh REPOSITORY: no layer includes what it must not see. Most wrong includes do not compile; headers that lie
# directly in the system's include folder (geos_c.h, proj.h, Qt's by accident) do, so every #include line is read.
set -euo pipefail
cd "$1"
found=0
forbid() {
    local folder=$1 pattern=$2
    if grep -rnE --include='*.h' --include='*.cpp' "^[[:space:]]*#[[:space:]]*include[[:space:]]*[<\"]($pattern)" "$folder"; then
        echo "FAILED: $folder/ must not include the above"
        found=1
    fi
}
qt='Q[A-Za-z]+(/[A-Za-z]+)?[>\"]|[^>\"]*[qQ]t[0-9]?/'
outside='gdal|ogr|cpl_|geos|proj|sqlite3|toml'
forbid core "gis/|app/|$qt|$outside|nlohmann|CLI/|spdlog|filesystem|fstream"
forbid gis "app/|$qt"
forbid app "$outside"
exit $found

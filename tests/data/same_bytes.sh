#!/usr/bin/env bash
# same_bytes.sh GENERATOR DATA_FOLDER: what the generator writes now is what data/ holds, byte for byte.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
"$1" "$folder"
for set in traffic education buildings; do
    diff -r "$2/$set" "$folder/$set"
done

#!/bin/sh
# Builds the program that times an exported kernel: src/test/c/kernel/build.sh EXPORT [EXECUTABLE], by default target/semenov-speed.
# EXPORT is what `semenov export --format c99 --output EXPORT` wrote. Needs gcc.
set -eu
if [ $# -lt 1 ] || [ ! -f "$1/semenov.c" ]; then
    echo "usage: build.sh EXPORT [EXECUTABLE]; EXPORT is the directory of an export of format c99" >&2
    exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
out=${2:-$root/target/semenov-speed}
gcc -std=gnu99 -O3 -march=native -Wall -Wextra -I"$1" "$here/speed.c" "$1/semenov.c" -o "$out" -lm
echo "built $out"

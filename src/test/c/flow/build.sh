#!/bin/sh
# Builds the flow solver and its verification around an exported constant-volume model: src/test/c/flow/build.sh EXPORT [FOLDER]
# EXPORT: what `semenov export --format c99` wrote, with semenov.c and semenov.h. FOLDER, by default target/flow, gets flow and flow-verify.
# Needs gcc and glibc, whose feenableexcept makes the programs trap floating-point exceptions.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export=${1:?"usage: build.sh EXPORT [FOLDER]"}
out=${2:-$here/../../../../target/flow}
mkdir -p "$out"
flags="-std=c99 -D_GNU_SOURCE -O3 -march=native -Wall -Wextra -Werror -pedantic -I $export -I $here"
gcc $flags -c "$export/semenov.c" -o "$out/semenov.o"
shared="$here/gas.c $here/riemann.c $here/reconstruction.c $here/tube.c $here/shock.c $here/chemistry.c $here/strang.c $here/balance.c $here/moment.c"
gcc $flags "$here/main.c" "$here/settings.c" "$here/monitor.c" "$here/output.c" $shared "$out/semenov.o" -o "$out/flow" -lm
gcc $flags "$here/verify.c" "$here/exact.c" $shared "$out/semenov.o" -o "$out/flow-verify" -lm
rm "$out/semenov.o"
echo "built $out/flow and $out/flow-verify"

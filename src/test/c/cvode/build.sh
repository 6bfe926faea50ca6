#!/bin/sh
# Builds the CVODE peer of the integrator benchmark: src/test/c/cvode/build.sh [EXECUTABLE], by default target/semenov-cvode.
# Needs gcc and SUNDIALS 6 (Debian and Ubuntu: apt-get install gcc libsundials-dev).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../../../target/semenov-cvode}
mkdir -p "$(dirname "$out")"
object=$(mktemp)
trap 'rm -f "$object"' EXIT
flags="-std=c11 -D_POSIX_C_SOURCE=200809L -O3 -march=native -Wall -Wextra"
# Exponentials alone may be taken by the vector unit with libmvec's error of up to 4 units in the last place.
gcc $flags -ffast-math -c "$here/vector_math.c" -o "$object"
gcc $flags "$here/main.c" "$here/problem.c" "$here/classic.c" "$here/reactor.c" "$here/rates.c" "$here/mechanism.c" "$here/text.c" \
    -x none "$object" -o "$out" \
    -lsundials_cvode -lsundials_nvecserial -lsundials_sunmatrixdense -lsundials_sunlinsoldense -lmvec -lm
echo "built $out"

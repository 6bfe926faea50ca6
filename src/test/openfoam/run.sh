#!/bin/bash
# Builds the plug-in of the shipped models and runs chemFoam with it and with OpenFOAM's own stiff solver; prints a table and fails where they differ by more
# than the limits below. Needs Debian (root or sudo for packages) and target/semenov.jar. No part of `mvn verify`.
# Usage: src/test/openfoam/run.sh [DIRECTORY]     (default: target/openfoam)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=${1:-$root/target/openfoam}
semenov=${SEMENOV:-java --add-modules jdk.incubator.vector -jar $root/target/semenov.jar}
mechanism=$root/mechanisms/h2air-ramec.inp

# Ignition delay; end temperature: OpenFOAM takes equilibrium constants at a standard pressure of 1 bar where the polynomials are for 1 atm, 0.035 % of T;
# T at equal times in parts of the rise. Fields of reactingFoam in parts of the largest value; on two ranks a cell gets the same chemistry as on one.
delay_limit=0.01
end_limit=0.001
history_limit=0.01
field_limit=0.005
rank_limit=1e-6

mkdir -p "$work"
work=$(cd "$work" && pwd)
sources=${OPENFOAM_SOURCES:-$work/openfoam-1912}
"$here/install.sh" "$sources" 2> "$work/install.log" || { tail -n 20 "$work/install.log"; exit 1; }

# The environment of OpenFOAM reads variables that are not set.
set +eu
. "$sources/etc/bashrc"
set -eu

TIMEFORMAT='%R s, %U s of one processor'

# build MODEL: its library, in $work/MODEL/lib
build() {
    rm -rf "${work:?}/$1"
    $semenov export --model "$root/results/$1" --format openfoam --output "$work/$1"
    mkdir -p "$work/$1/lib"
    echo -n "$1: built in "
    { time FOAM_USER_LIBBIN=$work/$1/lib "$work/$1/Allwmake" > "$work/$1/build.log" 2>&1; } 2>&1 || { cat "$work/$1/build.log"; exit 1; }
    if grep -i "warning" "$work/$1/build.log"; then
        echo "$1: the sources do not compile without warnings"
        exit 1
    fi
}

# chem_foam CASE KEPT TEMPERATURE SOLVER DELTA_T END_TIME [LIBRARY]
chem_foam() {
    rm -rf "${work:?}/$1"
    cp -r "$here/chemFoam" "$work/$1"
    cp "$mechanism" "$work/$1/chemkin/chem.inp"
    sed -i "s|@KEPT@|$2|; s|@TEMPERATURE@|$3|; s|@SOLVER@|$4|; s|@DELTA_T@|$5|; s|@END_TIME@|$6|; s|@LIBRARIES@|${7:-}|" \
        "$work/$1"/constant/* "$work/$1"/system/*
    (cd "$work/$1" && chemFoam > log 2>&1) || { tail -n 30 "$work/$1/log"; exit 1; }
    # All from initial conditions to equilibrium lies in the domain: few steps may be refused.
    if [ "$4" = semenov ]; then
        sed -n 's/^semenov: cells.*surrogate \([0-9]*\), integrated \([0-9]*\).*/\1 \2/p' "$work/$1/log" |
            awk -v name="$1" '{ s += $1; i += $2 } END { print name ": " s " steps by the surrogate, " i " integrated"; exit !(s > 10*i) }' \
            >> "$work/counts.txt" || { echo "$1: the guard refuses too much"; exit 1; }
    fi
}

# compare MODEL KEPT TEMPERATURE DELTA_T END_TIME: DELTA_T is the plug-in's; OpenFOAM's own solver, of first order in it, gets OWN_DELTA_T
compare() {
    local name=$2-$3
    chem_foam "plugin-$name" "$2" "$3" semenov "$4" "$5" "\"$work/$1/lib/libsemenovChemistry.so\""
    chem_foam "own-$name" "$2" "$3" ode "${OWN_DELTA_T:-1e-7}" "$5"
    awk -v end="$5" 'BEGIN { print "t"; for (n = 1; n*1e-7 < end*(1 + 1e-9); n++) printf "%.9g\n", n*1e-7 }' > "$work/times.csv"
    $semenov ignite --mechanism "$mechanism" --reactor "constant-$2" --temperature "$3" --pressure 1atm --equivalence-ratio 1 \
        --times "$work/times.csv" --end-time "$5" --rtol 1e-10 --atol 1e-16 --output "$work/ignite-$name.csv" --quiet > "$work/ignite.log" 2>&1 ||
        { cat "$work/ignite.log"; exit 1; }
    awk -f "$here/compare.awk" -v name="$2, $3 K" -v delayLimit=$delay_limit -v endLimit=$end_limit -v historyLimit=$history_limit \
        "$work/plugin-$name/chemFoam.out" "$work/own-$name/chemFoam.out" "$work/ignite-$name.csv"
}

# reacting_foam CASE SOLVER DDT DELTA_T END_TIME [LIBRARY [RANKS]]
reacting_foam() {
    rm -rf "${work:?}/$1"
    cp -r "$here/reactingFoam" "$work/$1"
    cp "$mechanism" "$work/$1/chemkin/chem.inp"
    sed -i "s|@SOLVER@|$2|; s|@DDT@|$3|; s|@DELTA_T@|$4|; s|@END_TIME@|$5|; s|@LIBRARIES@|${6:-}|" "$work/$1"/constant/* "$work/$1"/system/*
    (
        cd "$work/$1"
        blockMesh
        setFields
        if [ "${7:-1}" -gt 1 ]; then
            decomposePar
            OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 mpirun --oversubscribe -np "$7" reactingFoam -parallel
            reconstructPar
        else
            reactingFoam
        fi
    ) > "$work/$1/log" 2>&1 || { tail -n 30 "$work/$1/log"; exit 1; }
}

# compare_fields TITLE FIRST SECOND TIME LIMIT
compare_fields() {
    local field
    for field in T p H2O OH; do
        awk -f "$here/fields.awk" -v name="$1: $field" -v limit="$5" "$work/$2/$4/$field" "$work/$3/$4/$field"
    done
}

: > "$work/counts.txt"
build h2air-cfd
build h2air-cfd-v
printf '\n%-24s %11s %11s %9s %11s %9s %9s %9s %9s %8s\n' "H2-air, phi 1, 1 atm" "delay [s]" "OpenFOAM's" "" "ignite's" "" "T end [K]" "OpenFOAM" "ignite" "max dT"
compare h2air-cfd pressure 1100 1e-6 3e-4
compare h2air-cfd pressure 1300 1e-6 3e-4
compare h2air-cfd-v volume 1100 1e-7 3e-4
compare h2air-cfd-v volume 1300 1e-7 3e-4
echo
cat "$work/counts.txt"

printf '\n%s\n' "reactingFoam, 100 cells, largest difference"
library="\"$work/h2air-cfd/lib/libsemenovChemistry.so\""
reacting_foam flow-plugin semenov Euler 1e-7 8e-5 "$library"
reacting_foam flow-own ode Euler 1e-7 8e-5
compare_fields "OpenFOAM's own" flow-plugin flow-own 8e-05 $field_limit
reacting_foam flow-ranks semenov Euler 1e-7 8e-5 "$library" 2
compare_fields "two ranks and one" flow-ranks flow-plugin 8e-05 $rank_limit
reacting_foam local-plugin semenov localEuler 1 60 "$library"
reacting_foam local-own ode localEuler 1 60
compare_fields "local time steps" local-plugin local-own 60 $field_limit
for case in flow-plugin flow-own; do
    echo "$case: $(grep ExecutionTime "$work/$case/log" | tail -n 1)"
done

#!/bin/bash
# Installs OpenFOAM 1912 of Debian where there is none, and prints the directory of its sources, made ready for wmake: the package has neither headers nor
# wmake. Nothing of OpenFOAM is built but a tool of wmake.
# Usage: install.sh DIRECTORY_OF_SOURCES
set -euo pipefail
sources=$1
modules="OpenFOAM OSspecific/POSIX ODE finiteVolume meshTools transportModels/compressible
    thermophysicalModels/basic thermophysicalModels/specie thermophysicalModels/reactionThermo thermophysicalModels/chemistryModel"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

{
    export DEBIAN_FRONTEND=noninteractive
    if ! command -v chemFoam || ! command -v reactingFoam || ! command -v dpkg-source; then
        as_root apt-get update
        as_root apt-get install -y --no-install-recommends openfoam openfoam-examples dpkg-dev g++ make
    fi
    if [ ! -e "$sources/wmake/wmake" ]; then
        if ! apt-get source --print-uris openfoam; then
            . /etc/os-release
            echo "deb-src http://deb.debian.org/debian $VERSION_CODENAME main" | as_root tee /etc/apt/sources.list.d/openfoam-source.list
            as_root apt-get update
        fi
        mkdir -p "$(dirname "$sources")"
        cd "$(dirname "$sources")"
        apt-get source --download-only openfoam
        dpkg-source --no-check -x openfoam_*.dsc "$sources"
    fi
    # The environment of OpenFOAM reads variables that are not set.
    set +eu
    . "$sources/etc/bashrc"
    set -eu
    "$sources/wmake/src/Allmake"
    for module in $modules; do
        "$sources/wmake/wmakeLnInclude" -s "$sources/src/$module"
    done
} >&2

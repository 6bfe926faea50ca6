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
        # Lists of its own: the machine's are left as they are.
        . /etc/os-release
        work=$(dirname "$sources")
        mkdir -p "$work/apt/lists/partial"
        echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian $VERSION_CODENAME main" > "$work/apt/sources.list"
        apt="apt-get -o Dir::Etc::SourceList=$work/apt/sources.list -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists=$work/apt/lists"
        $apt update
        cd "$work/apt"
        $apt source --download-only openfoam
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

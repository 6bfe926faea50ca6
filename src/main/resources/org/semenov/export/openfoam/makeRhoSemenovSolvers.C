// Written by `semenov export --format openfoam`; Apache-2.0. A library linked to OpenFOAM falls under the GPL, version 3.
#include "makeSemenovSolver.H"
#include "rhoReactionThermo.H"

namespace Foam
{
    makeSemenovSolvers(rhoReactionThermo)
}

// Written by `semenov export --format openfoam`; Apache-2.0. A library linked to OpenFOAM falls under the GPL, version 3.
#include "semenovSolver.H"
#include "semenov.h"
#include "PstreamReduceOps.H"
#include "SortableList.H"
#include "Switch.H"

namespace Foam
{
    //- Sum over the ranks
    inline double semenovSum(const double value)
    {
        return returnReduce(value, sumOp<double>());
    }

    inline wordList semenovWords(const std::vector<std::string>& names)
    {
        wordList words(static_cast<label>(names.size()));
        forAll(words, i)
        {
            words[i] = names[i];
        }
        return words;
    }
}

template<class ChemistryModel>
Foam::semenov<ChemistryModel>::semenov(typename ChemistryModel::reactionThermo& thermo)
:
    chemistrySolver<ChemistryModel>(thermo),
    coeffs_(this->subOrEmptyDict("semenovCoeffs")),
    fatal_(readFatal(coeffs_)),
    log_(coeffs_.getOrDefault<Switch>("log", true)),
    places_(this->nSpecie_),
    batch_(readOptions(coeffs_))
{
    checkNames();
    forAll(places_, i)
    {
        places_[i] = semenovBatch::place(this->thermo().composition().species()[i]);
    }
    checkSpecies();
    Info<< "semenov: " << SEMENOV_MODEL << " of Semenov " << SEMENOV_VERSION << ", constant "
        << (SEMENOV_CONSTANT_VOLUME ? "volume" : "pressure") << ", time steps of " << SEMENOV_LEAST_TIME_STEP << " to "
        << SEMENOV_LARGEST_TIME_STEP << " s, guard " << (readOptions(coeffs_).guard ? "on" : "off") << endl;
}


template<class ChemistryModel>
semenovBatch::options Foam::semenov<ChemistryModel>::readOptions(const dictionary& coeffs)
{
    semenovBatch::options result;
    result.guard = coeffs.getOrDefault<Switch>("guard", true);
    result.largestSubsteps = coeffs.getOrDefault<label>("largestSubsteps", 1000);
    result.largestRepair = coeffs.getOrDefault<scalar>("largestRepair", 1e-3);
    if (result.largestSubsteps < 1)
    {
        FatalIOErrorInFunction(coeffs)
            << "largestSubsteps " << result.largestSubsteps << " is less than 1" << exit(FatalIOError);
    }
    if (!(result.largestRepair >= 0 && result.largestRepair < 1))
    {
        FatalIOErrorInFunction(coeffs)
            << "largestRepair " << result.largestRepair << " is not within 0..1" << exit(FatalIOError);
    }
    return result;
}


template<class ChemistryModel>
bool Foam::semenov<ChemistryModel>::readFatal(const dictionary& coeffs)
{
    const word choice(coeffs.getOrDefault<word>("faultyCells", "fatal"));
    if (choice != "fatal" && choice != "frozen")
    {
        FatalIOErrorInFunction(coeffs)
            << "faultyCells " << choice << " is neither fatal nor frozen" << exit(FatalIOError);
    }
    return choice == "fatal";
}


template<class ChemistryModel>
void Foam::semenov<ChemistryModel>::checkNames() const
{
    std::vector<std::string> names;
    for (const word& name : this->thermo().composition().species())
    {
        names.push_back(name);
    }
    const wordList missing(semenovWords(semenovBatch::missing(names)));
    const wordList unknown(semenovWords(semenovBatch::unknown(names)));
    if (missing.size() || unknown.size())
    {
        FatalErrorInFunction
            << "The species of the case are not those of the model " << SEMENOV_MODEL << nl
            << "    in the model only: " << flatOutput(missing) << nl
            << "    in the case only:  " << flatOutput(unknown) << nl
            << "    A case needs the mechanism of the model (SHA-256 " << SEMENOV_MECHANISM_SHA256 << ")"
            << exit(FatalError);
    }
}


template<class ChemistryModel>
void Foam::semenov<ChemistryModel>::checkSpecies() const
{
    const scalar p = 1e5;
    const scalar T = 1500;
    std::vector<double> pure(SEMENOV_SPECIES, 0.0);
    forAll(places_, i)
    {
        const word& name = this->thermo().composition().species()[i];
        const int k = places_[i];
        const scalar ours = 1000*semenov_molar_mass(k);
        const scalar theirs = this->specieThermo_[i].W();
        if (mag(theirs - ours) > 1e-3*ours)
        {
            FatalErrorInFunction
                << name << " has a molar mass of " << theirs << " kg/kmol in the case and of " << ours << " kg/kmol in the model"
                << exit(FatalError);
        }
        pure[k] = 1;
        const scalar difference = this->specieThermo_[i].Ha(p, T) - semenov_enthalpy(T, pure.data());
        const scalar kelvin = difference/semenov_heat_capacity_p(T, pure.data());
        pure[k] = 0;
        if (mag(kelvin) > 10)
        {
            WarningInFunction
                << "The enthalpy of " << name << " at " << T << " K is by " << difference
                << " J/kg (as much as " << kelvin << " K) higher in the case than in the model: temperatures will differ" << endl;
        }
    }
}


template<class ChemistryModel>
Foam::labelList Foam::semenov<ChemistryModel>::reactingCells()
{
    const scalarField& T = this->thermo().T();
    labelList cells(T.size());
    label n = 0;
    forAll(T, celli)
    {
        if (T[celli] > this->Treact_)
        {
            cells[n++] = celli;
        }
        else
        {
            for (volScalarField::Internal& RRi : this->RR_)
            {
                RRi[celli] = 0;
            }
        }
    }
    cells.setSize(n);
    return cells;
}


template<class ChemistryModel>
void Foam::semenov<ChemistryModel>::advance(const labelUList& cells, const scalarField& rho, const scalar deltaT)
{
    const scalarField& T = this->thermo().T();
    const scalarField& p = this->thermo().p();

    batch_.resize(cells.size());
    forAll(cells, n)
    {
        batch_.temperature(n) = T[cells[n]];
        batch_.pressure(n) = p[cells[n]];
    }
    forAll(places_, i)
    {
        const scalarField& Yi = this->Y_[i];
        forAll(cells, n)
        {
            batch_.massFraction(places_[i], n) = Yi[cells[n]];
        }
    }

    batch_.advance(deltaT);
    judge(cells, deltaT);

    forAll(places_, i)
    {
        scalarField& RRi = this->RR_[i];
        forAll(cells, n)
        {
            RRi[cells[n]] = rho[cells[n]]*batch_.change(places_[i], n)/deltaT;
        }
    }
}


template<class ChemistryModel>
void Foam::semenov<ChemistryModel>::judge(const labelUList& cells, const scalar deltaT) const
{
    if (!fatal_)
    {
        return;
    }
    if (cells.size() > 0 && deltaT > SEMENOV_LARGEST_INTEGRATED_STEP)
    {
        FatalErrorInFunction
            << "deltaT " << deltaT << " s is beyond " << SEMENOV_LARGEST_INTEGRATED_STEP
            << " s, the most that is integrated: limit it, by maxDeltaT where time steps are local" << exit(FatalError);
    }
    forAll(cells, n)
    {
        const char* fault = batch_.fault(n);
        if (fault)
        {
            const label celli = cells[n];
            scalar sum = 0;
            for (const volScalarField& Yi : this->Y_)
            {
                sum += Yi[celli];
            }
            FatalErrorInFunction
                << "Cell " << celli << " at " << this->mesh().C()[celli] << " cannot be advanced: " << fault << nl
                << "    T = " << this->thermo().T()[celli] << " K, p = " << this->thermo().p()[celli]
                << " Pa, sum of mass fractions = " << sum << nl
                << "    (faultyCells frozen; in semenovCoeffs leaves such cells without chemistry)"
                << exit(FatalError);
        }
    }
}


template<class ChemistryModel>
void Foam::semenov<ChemistryModel>::report() const
{
    const semenovBatch::statistics& count = batch_.count();
    const double cells = semenovSum(count.cells);
    const double strides = returnReduce(count.strides, maxOp<double>());
    const double surrogate = semenovSum(count.surrogate);
    const double refused = semenovSum(count.refusedByGuard);
    const double outOfRange = semenovSum(count.outOfRange);
    const double repaired = semenovSum(count.repaired);
    const double largestRepair = returnReduce(count.largestRepair, maxOp<double>());
    const double notAdvanced = semenovSum(count.notAdvanced);
    if (log_)
    {
        Info<< "semenov: cells " << cells << ", substeps " << strides << ", surrogate " << surrogate
            << ", integrated " << refused + outOfRange << " (guard " << refused << ", time step " << outOfRange
            << "), faulty " << notAdvanced << ", repaired " << repaired;
        if (repaired > 0)
        {
            Info<< " by at most " << largestRepair;
        }
        Info<< endl;
    }
    if (notAdvanced > 0)
    {
        for (size_t status = 0; status < batch_.faults().size(); status++)
        {
            const double faulty = semenovSum(batch_.faults()[status]);
            if (faulty > 0)
            {
                WarningInFunction
                    << faulty << " cells are left without chemistry: " << semenov_status_text(static_cast<int>(status)) << endl;
            }
        }
    }
}


template<class ChemistryModel>
Foam::scalar Foam::semenov<ChemistryModel>::timeScale(const labelUList& cells)
{
    const scalar scale = min(scalar(SEMENOV_LARGEST_TIME_STEP), this->deltaTChemMax_);
    for (const label celli : cells)
    {
        this->deltaTChem_[celli] = scale;
    }
    return returnReduce(cells.size() ? scale : scalar(GREAT), minOp<scalar>());
}


template<class ChemistryModel>
Foam::scalar Foam::semenov<ChemistryModel>::solve(const scalar deltaT)
{
    this->correct();
    if (!this->chemistry_)
    {
        return min(scalar(GREAT), 2*deltaT);
    }

    tmp<volScalarField> trho(this->thermo().rho());
    const labelList cells(reactingCells());
    batch_.clear();
    advance(cells, trho(), deltaT);
    report();

    // As in the base: the time step of the flow does not change by more than a factor of 2
    return min(timeScale(cells), 2*deltaT);
}


template<class ChemistryModel>
Foam::scalar Foam::semenov<ChemistryModel>::solve(const scalarField& deltaT)
{
    this->correct();
    if (!this->chemistry_)
    {
        return GREAT;
    }

    tmp<volScalarField> trho(this->thermo().rho());
    const labelList cells(reactingCells());
    SortableList<scalar> steps(scalarField(deltaT, cells));
    labelList ordered(UIndirectList<label>(cells, steps.indices()));
    batch_.clear();

    // One batch for each run of equal time steps
    for (label start = 0, end = 0; start < steps.size(); start = end)
    {
        while (end < steps.size() && steps[end] == steps[start])
        {
            end++;
        }
        advance(SubList<label>(ordered, end - start, start), trho(), steps[start]);
    }
    report();
    return timeScale(cells);
}


template<class ChemistryModel>
void Foam::semenov<ChemistryModel>::solve(scalarField&, scalar&, scalar&, scalar&, scalar&) const
{
    NotImplemented;
}

// Written by `semenov export --format openfoam`; Apache-2.0. A library linked to OpenFOAM falls under the GPL, version 3.
#include "semenovBatch.H"
#include "semenov.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace
{
    // Below this a deviation of a composition is rounding, and goes to the kernel as it is.
    const double ROUNDING = 1e-9;

    bool advanced(unsigned char status)
    {
        return status == SEMENOV_SURROGATE || status == SEMENOV_REFERENCE;
    }

    bool contains(const std::vector<std::string>& names, const std::string& name)
    {
        return std::find(names.begin(), names.end(), name) != names.end();
    }
}


semenovBatch::semenovBatch(const options& choice)
:
    options_(choice),
    cells_(0),
    workspace_(semenov_workspace_size()/sizeof(double) + 1),
    faults_(256, 0.0)
{
    clear();
}


std::vector<std::string> semenovBatch::missing(const std::vector<std::string>& names)
{
    std::vector<std::string> result;
    for (int k = 0; k < SEMENOV_SPECIES; k++)
    {
        if (!contains(names, semenov_species_name(k)))
        {
            result.push_back(semenov_species_name(k));
        }
    }
    return result;
}


std::vector<std::string> semenovBatch::unknown(const std::vector<std::string>& names)
{
    std::vector<std::string> result;
    for (std::size_t i = 0; i < names.size(); i++)
    {
        if (place(names[i]) < 0)
        {
            result.push_back(names[i]);
        }
    }
    return result;
}


int semenovBatch::place(const std::string& name)
{
    for (int k = 0; k < SEMENOV_SPECIES; k++)
    {
        if (name == semenov_species_name(k))
        {
            return k;
        }
    }
    return -1;
}


void semenovBatch::resize(std::size_t cells)
{
    cells_ = cells;
    temperature_.resize(cells);
    pressure_.resize(cells);
    massFractions_.resize(cells*SEMENOV_SPECIES);
    status_.resize(cells);
}


void semenovBatch::clear()
{
    count_ = statistics();
    std::fill(faults_.begin(), faults_.end(), 0.0);
}


const char* semenovBatch::fault(std::size_t cell) const
{
    return advanced(fault_[cell]) ? NULL : semenov_status_text(fault_[cell]);
}


void semenovBatch::advance(double timeStep)
{
    for (std::size_t cell = 0; cell < cells_; cell++)
    {
        repair(cell);
    }
    start_ = massFractions_;
    fault_.assign(cells_, SEMENOV_SURROGATE);
    count_.cells += cells_;

    // Equal strides of the model; a step that is too short for it, or takes too many, is integrated in one.
    const double needed = std::max(1.0, std::ceil(timeStep/SEMENOV_LARGEST_TIME_STEP*(1.0 - 1e-9)));
    const bool integrate = needed > options_.largestSubsteps || timeStep/needed < SEMENOV_LEAST_TIME_STEP*(1.0 - 1e-9);
    const int strides = integrate ? 1 : static_cast<int>(needed);
    count_.strides = std::max(count_.strides, static_cast<double>(strides));
    for (int n = 0; n < strides; n++)
    {
        stride(timeStep/strides, integrate);
    }
    freezeFaulty();
}


void semenovBatch::repair(std::size_t cell)
{
    double least = 0.0;
    double sum = 0.0;
    double positive = 0.0;
    for (int k = 0; k < SEMENOV_SPECIES; k++)
    {
        const double y = massFraction(k, cell);
        least = std::min(least, y);
        sum += y;
        positive += std::max(y, 0.0);
    }
    const double change = std::max(-least, std::fabs(positive - 1.0));
    const bool within = change <= options_.largestRepair;
    if (!within || (least >= 0.0 && std::fabs(sum - 1.0) <= ROUNDING))
    {
        return;
    }
    for (int k = 0; k < SEMENOV_SPECIES; k++)
    {
        massFraction(k, cell) = std::max(massFraction(k, cell), 0.0)/positive;
    }
    if (change > ROUNDING)
    {
        count_.repaired++;
        count_.largestRepair = std::max(count_.largestRepair, change);
    }
}


void semenovBatch::stride(double timeStep, bool integrate)
{
    semenov_cells cells = semenov_cells();
    cells.count = cells_;
    cells.temperature = temperature_.data();
    cells.pressure = pressure_.data();
    cells.mass_fractions = massFractions_.data();
    cells.species_stride = cells_;
    cells.cell_stride = 1;
    cells.status = status_.data();

    semenov_options choice = semenov_options();
    choice.unguarded = options_.guard ? 0 : 1;

    const std::size_t left = integrate
        ? semenov_integrate(&cells, timeStep, workspace_.data())
        : semenov_advance(&cells, timeStep, &choice, workspace_.data());
    if (left == static_cast<std::size_t>(-1))
    {
        throw std::logic_error("semenov was given a null pointer, this is a bug");
    }
    for (std::size_t cell = 0; cell < cells_; cell++)
    {
        count_.surrogate += status_[cell] == SEMENOV_SURROGATE;
        count_.outOfRange += integrate && advanced(status_[cell]);
        count_.refusedByGuard += !integrate && status_[cell] == SEMENOV_REFERENCE;
        if (advanced(fault_[cell]))
        {
            fault_[cell] = status_[cell];
        }
    }
}


void semenovBatch::freezeFaulty()
{
    for (std::size_t cell = 0; cell < cells_; cell++)
    {
        if (!advanced(fault_[cell]))
        {
            count_.notAdvanced++;
            faults_[fault_[cell]]++;
            for (int k = 0; k < SEMENOV_SPECIES; k++)
            {
                massFraction(k, cell) = start_[k*cells_ + cell];
            }
        }
    }
}

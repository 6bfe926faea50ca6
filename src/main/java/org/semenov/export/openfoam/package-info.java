/**
 * A model as a chemistry solver of OpenFOAM: {@link org.semenov.export.openfoam.OpenFoamExport} writes the sources of a library that is selected at run
 * time by {@code chemistryType { solver semenov; }}.
 *
 * <p>The library is the C99 export of the model and a thin layer of C++ over it: {@code semenovBatch} holds the arrays of all cells of a rank, cuts a step
 * of the flow into steps of the model, and counts what happened; {@code semenovSolver} takes the cells out of the fields of OpenFOAM and turns the changes
 * into sources. The C++ is the same for every model, since {@code semenov.h} says all that differs: it lies as templates beside this class, which puts in only
 * what a reader wants to see.
 */
package org.semenov.export.openfoam;

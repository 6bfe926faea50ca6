/* The states at the two faces of a cell: linear in T, p, u and Y_k, slopes limited after van Leer. */
#ifndef RECONSTRUCTION_H
#define RECONSTRUCTION_H

#include "gas.h"

/*
 * From a cell and its neighbours the gas at its left and its right face. Values stay between those of the neighbours. So do mass fractions, but that of
 * the most abundant species of the cell, which takes what the others leave: those of a face sum to that of the cell, to rounding.
 */
void reconstruct(const gas *before, const gas *cell, const gas *after, gas *left_face, gas *right_face);

#endif

/**
 * A surrogate as files for flow solvers: C99 and Fortran without any library, ONNX, an OpenFOAM plug-in. What is exported takes the same step as
 * {@link org.semenov.kernel.ChemistryKernel}; a self-test beside the files compares with figures from Java.
 */
package org.semenov.export;

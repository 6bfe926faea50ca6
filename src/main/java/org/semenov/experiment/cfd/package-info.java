/**
 * The study of surrogates for flow solvers: accuracy over their domain, what each part of a step is worth, how the guard does on
 * states of all kinds, and trainings with an ingredient left out.
 */
package org.semenov.experiment.cfd;

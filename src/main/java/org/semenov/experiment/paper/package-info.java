/**
 * The paper beside what this program measured: every number and claim of sections 1, 3 and 5, ours, the ratio, and a
 * remark that names the reason of a disagreement or says that none was found.
 *
 * <p>The way of the data: {@link org.semenov.experiment.paper.PaperComparison} reads the tables that the commands of the
 * other experiments wrote below one directory ({@link org.semenov.experiment.paper.PaperInput} says where, and which
 * command makes them). What the paper says is data, one row a number, in the resource {@code numbers.csv}: the paper's
 * value, where it stands, when ours agrees (a {@code Criterion}), and the remarks from which the numbers choose. How ours is
 * found is a {@code Measure} of the same id: a value from the rows of each seed of a table, so that every row has a spread
 * where there are several seeds. A {@code Comparison} joins both; tables, a page in the order of the paper with the figures
 * of the inputs, and a manifest with the SHA-256 of each file read are written.
 *
 * <p>Nothing is run or computed anew but what follows from the sizes of the nets. A table, column or row that is not there
 * leaves its row as not run, with the command that makes it; so does an input without a manifest. An input that another
 * command made than the one to be judged ({@code Budget}) is judged and named as such. A file that is there but cannot be read
 * is refused. Only J and J_γ are compared, and for MNIST the limit γ -> ∞, whatever other variants the tables
 * hold. Nothing here knows how the inputs were trained.
 */
package org.semenov.experiment.paper;

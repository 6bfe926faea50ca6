/**
 * The net of section 5.3 in DJL with the PyTorch engine. Compiled only by the Maven profile {@code mnist}.
 *
 * <p>{@link org.semenov.experiment.mnist.pytorch.PyTorchLibrary} is what the program finds by name;
 * {@link org.semenov.experiment.mnist.pytorch.PyTorchNet} holds DJL's trainer and steps it;
 * {@link org.semenov.experiment.mnist.pytorch.DigitBlocks} is the architecture;
 * {@link org.semenov.experiment.mnist.pytorch.BiasOrderTerm} the paper's regulariser on DJL's arrays.
 *
 * <p>Nothing is fetched at run time: DJL is put into its offline mode before it loads, and the native library comes from
 * the class path. DJL unpacks it once (450 MB) into its cache, {@code ~/.djl.ai} or {@code DJL_CACHE_DIR}.
 *
 * <p>First weights and the order of the images come from Java's generator, the neurons that dropout leaves out from
 * PyTorch's, which is seeded anew for every epoch; so a run goes on from an epoch as if it had not stopped. It knows no
 * file and no report.
 */
package org.semenov.experiment.mnist.pytorch;

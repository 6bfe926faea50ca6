package org.semenov.experiment.mnist;

import java.util.Optional;

/**
 * A machine-learning library that trains the net of section 5.3. The program is built without one; the Maven profile
 * {@code mnist} adds DJL with PyTorch.
 */
public interface DigitLibrary {

    /** Of the profile; by name, so that this build does not need it. */
    String PROVIDER = "org.semenov.experiment.mnist.pytorch.PyTorchLibrary";

    /** The library on the class path, empty in a build without one. */
    static Optional<DigitLibrary> find() {
        try {
            return Optional.of((DigitLibrary) Class.forName(PROVIDER).getConstructor().newInstance());
        } catch (ClassNotFoundException builtWithoutIt) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(PROVIDER + " cannot be made: this is a bug", e);
        }
    }

    /** Name and version, for manifests. */
    String describe();

    /**
     * A net with first weights drawn from the seed; the same for every γ.
     *
     * @param gamma   weight of the bias-order penalty, 0 for none; infinite: ordered after each step by {@link IsotonicProjection}
     * @param threads used within one operation
     */
    DigitNet start(MnistSettings settings, double gamma, long seed, int threads);
}

package org.semenov.cli;

import org.semenov.network.Arithmetic;

/** Says in one line that nets could be trained faster. */
final class ArithmeticNotice {
    private ArithmeticNotice() {
    }

    /** Says it where the vector module is missing and nobody asked for the plain arithmetic. */
    static void say(boolean quiet) {
        if (!quiet && System.getProperty(Arithmetic.PROPERTY) == null && Arithmetic.preferred() == Arithmetic.PLAIN) {
            System.err.println("nets are evaluated without the vector unit: java --add-modules " + Arithmetic.MODULE + " -jar ... is faster"
                    + " (and gives other last digits)");
        }
    }
}

package org.semenov.chemkin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semenov.mechanism.MechanismFormatException;

/** Reads a number as Fortran writes it: {@code 1.2E+03}, {@code 1.2D3}, {@code .5}, {@code 1.2E 03}. */
final class FortranNumber {
    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+))(?:[EeDd]\\s*([+-]?\\d+))?");

    private FortranNumber() {
    }

    static boolean isNumber(String text) {
        return FORM.matcher(text.strip()).matches();
    }

    /**
     * @param text what should be a number, blanks around it are dropped
     * @param what the quantity, for the message
     * @param line where it stands, for the message
     */
    static double parse(String text, String what, SourceLine line) throws MechanismFormatException {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw line.refuse(what + " '" + text.strip() + "' is not a number");
        }
        String exponent = matcher.group(2);
        double value = Double.parseDouble(exponent == null ? matcher.group(1) : matcher.group(1) + "E" + exponent);
        if (Double.isInfinite(value)) {
            throw line.refuse(what + " '" + text.strip() + "' is too large");
        }
        return value;
    }
}

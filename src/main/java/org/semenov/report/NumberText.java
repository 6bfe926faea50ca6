package org.semenov.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as text, the same on every JDK and in every locale. */
public final class NumberText {
    private static final int MOST_DIGITS = 17;
    private static final int LEAST_DIGITS = 15;
    private static final String SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NumberText() {
    }

    /**
     * The shortest of 15, 16 or 17 significant digits that reads back as the same number, like {@code 0.1}, {@code 1400}
     * or {@code 2.5E-7}; {@code NaN}, {@code Infinity} and {@code -Infinity} as {@link Double#parseDouble} reads them.
     * Not {@link Double#toString(double)}, whose digits differ between JDK 17 and 19.
     */
    public static String exact(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        if (value == 0.0) {
            return 1.0 / value > 0.0 ? "0" : "-0";
        }
        BigDecimal whole = new BigDecimal(value);
        for (int digits = LEAST_DIGITS; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = whole.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return text(rounded);
            }
        }
        return text(whole.round(new MathContext(MOST_DIGITS)));
    }

    /** Four significant digits for a reader: {@code 1423}, {@code 0.01235}, {@code 1.235×10⁻⁷}. */
    public static String readable(double value) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0.0 ? "∞" : "−∞";
        }
        if (value == 0.0) {
            return "0";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return typographic(String.format(Locale.ROOT, "%d", (long) value));
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -3 && exponent < 6) {
            return typographic(rounded.toPlainString());
        }
        return typographic(rounded.scaleByPowerOfTen(-exponent).toPlainString()) + "×" + powerOfTen(exponent);
    }

    /** {@code 10⁻⁹} for −9. */
    static String powerOfTen(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "10⁻" : "10");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPT_DIGITS.charAt(digit - '0'));
        }
        return text.toString();
    }

    /** The hyphen of a negative number as a minus sign. */
    static String typographic(String number) {
        return number.replace('-', '−');
    }

    private static String text(BigDecimal rounded) {
        BigDecimal stripped = rounded.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= -3 && exponent < MOST_DIGITS) {
            return stripped.toPlainString();
        }
        return stripped.scaleByPowerOfTen(-exponent).toPlainString() + "E" + exponent;
    }
}

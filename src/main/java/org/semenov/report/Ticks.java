package org.semenov.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an axis has ticks and what is written there.
 *
 * @param marks    the ticks, increasing; one without text is a minor one
 * @param exponent power of ten that all texts leave out, 0 for none
 */
record Ticks(List<Mark> marks, int exponent) {
    /** @param text the label, empty at a minor tick */
    record Mark(double value, String text) {
        boolean major() {
            return !text.isEmpty();
        }
    }

    /** Share of a step by which a tick may lie outside, since 1399.9 is no binary number. */
    private static final double ROUNDING = 1e-6;
    private static final double ROOM_FOR_STEPS = 5.0;
    private static final int SMALLEST_DECADE_WITH_MINOR_TICKS = 24;

    /**
     * @param length  of the axis [px]
     * @param spacing least distance of two labels [px]
     */
    static Ticks of(AxisRange range, double length, double spacing) {
        if (!range.logarithmic()) {
            return linear(range, length, spacing);
        }
        Ticks decades = decades(range, length, spacing);
        if (decades.majorCount() >= 2) {
            return decades;
        }
        Ticks steps = steps(range);
        return steps.majorCount() >= 2 ? steps : linear(range, length, spacing);
    }

    private long majorCount() {
        return marks.stream().filter(Mark::major).count();
    }

    /** Multiples of 1, 2 or 5 times a power of ten. */
    private static Ticks linear(AxisRange range, double length, double spacing) {
        double coarse = (range.max() - range.min()) / Math.max(1.0, Math.floor(length / spacing));
        int power = (int) Math.floor(Math.log10(coarse));
        double mantissa = coarse / Math.pow(10.0, power);
        int digit = mantissa <= 1.0 ? 1 : mantissa <= 2.0 ? 2 : mantissa <= 5.0 ? 5 : 10;
        BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);

        double largest = Math.max(Math.abs(range.min()), Math.abs(range.max()));
        int magnitude = (int) Math.floor(Math.log10(largest));
        int exponent = magnitude >= 5 || magnitude < -2 ? magnitude : 0;
        int decimals = Math.max(0, step.stripTrailingZeros().scale() + exponent);

        List<Mark> marks = new ArrayList<>();
        double slack = ROUNDING * step.doubleValue();
        BigDecimal first = new BigDecimal(range.min() - slack).divide(step, 0, RoundingMode.CEILING).multiply(step);
        for (BigDecimal at = first; at.doubleValue() <= range.max() + slack; at = at.add(step)) {
            String text = at.scaleByPowerOfTen(-exponent).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
            marks.add(new Mark(at.doubleValue(), NumberText.typographic(at.signum() == 0 ? "0" : text)));
        }
        return new Ticks(List.copyOf(marks), exponent);
    }

    /** Powers of ten, every one or every second, third, fifth, ..., whatever leaves room for the labels. */
    private static Ticks decades(AxisRange range, double length, double spacing) {
        double decadeLength = length / (Math.log10(range.max()) - Math.log10(range.min()));
        int every = 1;
        while (every * decadeLength < spacing && every < 1000) {
            every = every < 3 ? every + 1 : every == 3 ? 5 : every * 2;
        }
        boolean roomForSteps = decadeLength >= ROOM_FOR_STEPS * spacing;
        boolean minor = every == 1 && decadeLength >= SMALLEST_DECADE_WITH_MINOR_TICKS;
        List<Mark> marks = new ArrayList<>();
        for (int decade = firstDecade(range) - 1; decade <= lastDecade(range); decade++) {
            addIfInside(marks, range, decade, 1, Math.floorMod(decade, every) == 0 ? NumberText.powerOfTen(decade) : "");
            for (int digit = 2; minor && digit <= 9; digit++) {
                addIfInside(marks, range, decade, digit, roomForSteps ? stepLabel(digit, decade) : "");
            }
        }
        return new Ticks(List.copyOf(marks), 0);
    }

    /** 1, 2 and 5 of each decade, for a range of about one decade. */
    private static Ticks steps(AxisRange range) {
        List<Mark> marks = new ArrayList<>();
        for (int decade = firstDecade(range) - 1; decade <= lastDecade(range); decade++) {
            for (int digit = 1; digit <= 9; digit++) {
                addIfInside(marks, range, decade, digit, stepLabel(digit, decade));
            }
        }
        return new Ticks(List.copyOf(marks), 0);
    }

    private static String stepLabel(int digit, int decade) {
        if (digit != 1 && digit != 2 && digit != 5) {
            return "";
        }
        if (decade >= -2 && decade <= 3) {
            return BigDecimal.valueOf(digit).scaleByPowerOfTen(decade).toPlainString();
        }
        return (digit == 1 ? "" : digit + "×") + NumberText.powerOfTen(decade);
    }

    private static void addIfInside(List<Mark> marks, AxisRange range, int decade, int digit, String text) {
        double value = BigDecimal.valueOf(digit).scaleByPowerOfTen(decade).doubleValue();
        if (range.contains(value)) {
            marks.add(new Mark(value, text));
        }
    }

    private static int firstDecade(AxisRange range) {
        return (int) Math.floor(Math.log10(range.min()));
    }

    private static int lastDecade(AxisRange range) {
        return (int) Math.ceil(Math.log10(range.max()));
    }
}

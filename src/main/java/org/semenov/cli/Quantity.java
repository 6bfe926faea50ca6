package org.semenov.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers with a unit as users write them, {@code 1atm}, {@code "10 bar"}, {@code 1us}, turned into SI. */
final class Quantity {
    private static final Pattern FORM = Pattern.compile("\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*([A-Za-z]*)\\s*");

    private Quantity() {
    }

    /** A pressure, in Pa where no unit is given. */
    static final class Pressure implements ITypeConverter<Double> {
        static final Map<String, Double> UNITS = units("Pa", 1.0, "kPa", 1e3, "MPa", 1e6, "bar", 1e5, "atm", 101325.0,
                "Torr", 101325.0 / 760.0);

        @Override
        public Double convert(String text) {
            return parse("pressure", text, UNITS);
        }
    }

    /** A temperature, in K. */
    static final class Temperature implements ITypeConverter<Double> {
        static final Map<String, Double> UNITS = units("K", 1.0);

        @Override
        public Double convert(String text) {
            return parse("temperature", text, UNITS);
        }
    }

    /** A time, in s where no unit is given. */
    static final class Time implements ITypeConverter<Double> {
        static final Map<String, Double> UNITS = units("s", 1.0, "ms", 1e-3, "us", 1e-6, "ns", 1e-9);

        @Override
        public Double convert(String text) {
            return parse("time", text, UNITS);
        }
    }

    private static double parse(String what, String text, Map<String, Double> units) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException(what + " '" + text + "' is not a number with an optional unit of "
                    + String.join(", ", units.keySet()));
        }
        Double factor = matcher.group(2).isEmpty() ? Double.valueOf(1.0) : units.get(matcher.group(2));
        if (factor == null) {
            throw new TypeConversionException(what + " '" + text + "' has the unit '" + matcher.group(2)
                    + "'; known are " + String.join(", ", units.keySet()));
        }
        try {
            return scaled(Double.parseDouble(matcher.group(1)), factor);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(what + " '" + text + "' is not a number");
        }
    }

    /** Dividing by the exact reciprocal keeps 1us the same double as 1e-6. */
    private static double scaled(double value, double factor) {
        double reciprocal = Math.rint(1.0 / factor);
        return factor < 1.0 ? value / reciprocal : value * factor;
    }

    private static Map<String, Double> units(Object... namesAndFactors) {
        Map<String, Double> units = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFactors.length; i += 2) {
            units.put((String) namesAndFactors[i], (Double) namesAndFactors[i + 1]);
        }
        return units;
    }
}

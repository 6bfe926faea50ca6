package org.semenov.state;

/** Which two quantities an adiabatic homogeneous reactor keeps. */
public enum ReactorClosure {
    /** Density and specific internal energy are kept. */
    CONSTANT_VOLUME("constant-volume"),
    /** Pressure and specific enthalpy are kept. */
    CONSTANT_PRESSURE("constant-pressure");

    private final String label;

    ReactorClosure(String label) {
        this.label = label;
    }

    /** The name used on the command line and in files. */
    public String label() {
        return label;
    }

    /** The closure of that label. */
    public static ReactorClosure ofLabel(String label) {
        for (ReactorClosure closure : values()) {
            if (closure.label.equals(label)) {
                return closure;
            }
        }
        throw new IllegalArgumentException("reactor '" + label + "' is not one of constant-volume, constant-pressure");
    }
}

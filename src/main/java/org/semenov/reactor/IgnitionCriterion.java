package org.semenov.reactor;

/** What is called the moment of ignition; a delay is meaningless without it. */
public enum IgnitionCriterion {
    /** Time of the largest dT/dt. */
    MAX_TEMPERATURE_RATE("maxTemperatureRate"),
    /** Time of the largest interior maximum of the concentration of OH. */
    MAX_OH("maxOH"),
    /** First time at which T exceeds the initial temperature by 400 K. */
    TEMPERATURE_RISE_400K("temperatureRise400K");

    /** The rise [K] of {@link #TEMPERATURE_RISE_400K}. */
    public static final double TEMPERATURE_RISE = 400.0;

    private final String label;

    IgnitionCriterion(String label) {
        this.label = label;
    }

    /** The name used in files. */
    public String label() {
        return label;
    }
}

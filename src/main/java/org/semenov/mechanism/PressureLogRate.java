package org.semenov.mechanism;

import java.util.List;

/**
 * A rate constant tabulated by pressure (PLOG), ln k linear in ln p between the levels:
 * <pre>
 *   ln k_f(T, p) = ln k_j(T) + (ln k_{j+1}(T) − ln k_j(T)) (ln p − ln p_j)/(ln p_{j+1} − ln p_j)
 * </pre>
 * with k_j the sum of the Arrhenius expressions of level j. Below the first level and above the last the rate is theirs.
 *
 * @param levels at least one, in increasing order of pressure; copied
 */
public record PressureLogRate(List<Level> levels) implements RateLaw {
    public PressureLogRate {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a pressure table of rates needs a level");
        }
        for (int j = 1; j < levels.size(); j++) {
            if (!(levels.get(j).pressure() > levels.get(j - 1).pressure())) {
                throw new IllegalArgumentException("pressure " + levels.get(j).pressure() + " Pa of a table of rates follows "
                        + levels.get(j - 1).pressure() + " Pa: they must increase");
            }
        }
    }

    /**
     * One pressure of the table.
     *
     * @param pressure p_j [Pa]
     * @param rates    at least one; their sum is k_j(T), and single ones may be negative; copied
     */
    public record Level(double pressure, List<Arrhenius> rates) {
        public Level {
            rates = List.copyOf(rates);
            if (!(pressure > 0.0 && Double.isFinite(pressure))) {
                throw new IllegalArgumentException("pressure " + pressure + " Pa of a table of rates is not positive");
            }
            if (rates.isEmpty()) {
                throw new IllegalArgumentException("a level of a pressure table needs a rate");
            }
        }
    }
}

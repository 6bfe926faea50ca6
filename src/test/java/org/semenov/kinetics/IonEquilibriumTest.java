package org.semenov.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.cantera.CanteraReader;
import org.semenov.mechanism.Mechanism;
import org.semenov.state.GasState;
import org.semenov.state.ReactorClosure;

/**
 * Air hot enough to ionise (airNASA9.yaml, outside the project: skipped without it) against figures of Cantera 3.2.0. Its total charge is
 * zero, which is no lack of electrons.
 */
class IonEquilibriumTest {
    @ParameterizedTest
    @CsvSource({
        "CONSTANT_VOLUME, 10000, 10132.5, 5045.408160944597, 8.882136236214205e-05",
        "CONSTANT_PRESSURE, 10000, 10132.5, 5267.595659611265, 1.17805103414007e-04",
        "CONSTANT_VOLUME, 3000, 101325, 2740.6169244182465, 3.968435577027631e-09",
        "CONSTANT_PRESSURE, 12000, 10000, 5610.259098207794, 1.9162885044395864e-04",
    })
    void ionsAreThoseOfCantera(ReactorClosure closure, double temperature, double pressure, double expected, double moleFraction)
            throws IOException {
        Path file = Path.of(System.getProperty("semenov.shared", "../shared"), "mechanisms", "conformance", "cantera", "data",
                "airNASA9.yaml");
        assumeTrue(Files.exists(file), "skipped: " + file + " does not exist");
        Mechanism mechanism = CanteraReader.read(file);
        Thermodynamics thermodynamics = new Thermodynamics(mechanism);
        double[] massFractions = new double[mechanism.species().size()];
        int nitrogen = mechanism.speciesNames().indexOf("N2");
        int oxygen = mechanism.speciesNames().indexOf("O2");
        massFractions[nitrogen] = 3.76 * thermodynamics.molarMass(nitrogen);
        massFractions[oxygen] = thermodynamics.molarMass(oxygen);
        double sum = massFractions[nitrogen] + massFractions[oxygen];
        massFractions[nitrogen] /= sum;
        massFractions[oxygen] /= sum;
        EquilibriumResult result = new Equilibrium(thermodynamics).solve(new GasState(temperature, pressure, massFractions), closure);
        assertEquals(EquilibriumStatus.CONVERGED, result.status());
        assertEquals(expected, result.state().temperature(), 1e-10 * expected);
        int ion = mechanism.speciesNames().indexOf("NO+");
        double[] amounts = new double[massFractions.length];
        double total = 0.0;
        for (int k = 0; k < amounts.length; k++) {
            amounts[k] = result.state().massFraction(k) / thermodynamics.molarMass(k);
            total += amounts[k];
        }
        assertEquals(moleFraction, amounts[ion] / total, 1e-9 * moleFraction);
    }
}

package org.semenov.kinetics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.semenov.cantera.CanteraReader;
import org.semenov.mechanism.Mechanism;
import org.semenov.mechanism.PhysicalConstants;

/** The file dialect.yaml, with every form of rate, thermodynamics and unit, against figures of Cantera. */
class YamlGoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "cantera");
    /** Of a net rate of progress, in parts of its larger direction or of the largest production rate. */
    private static final double TOLERANCE = 1e-11;

    private static List<CSVRecord> golden() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(FOLDER.resolve("dialect-golden.csv"), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }

    /** All figures at a state whose mole fractions rise as 1, 2, 3, ... */
    private static Map<String, double[]> figures(Kinetics kinetics, double temperature, double pressure) {
        int species = kinetics.speciesCount();
        int reactions = kinetics.reactionCount();
        double[] c = new double[species];
        double total = pressure / (PhysicalConstants.GAS_CONSTANT * temperature);
        Arrays.setAll(c, k -> total * (k + 1.0) / (species * (species + 1.0) / 2.0));
        Map<String, double[]> figures = new HashMap<>();
        for (String name : List.of("cpR", "hRT", "sR", "wdot")) {
            figures.put(name, new double[species]);
        }
        figures.put("q", new double[reactions]);
        kinetics.thermodynamics().heatCapacities(temperature, figures.get("cpR"));
        kinetics.thermodynamics().enthalpies(temperature, figures.get("hRT"));
        kinetics.thermodynamics().entropies(temperature, figures.get("sR"));
        kinetics.netProductionRates(temperature, c, kinetics.newWorkspace(), figures.get("wdot"));
        kinetics.rateConstants(temperature, c, kinetics.newWorkspace(), new double[reactions], new double[reactions],
                new double[reactions], figures.get("q"));
        return figures;
    }

    @Test
    void figuresOfCantera() throws IOException {
        Kinetics kinetics = new Kinetics(CanteraReader.read(FOLDER.resolve("dialect.yaml"), "gas"));
        List<CSVRecord> golden = golden();
        assertEquals(3 * (4 * kinetics.speciesCount() + kinetics.reactionCount()), golden.size());
        for (CSVRecord row : golden) {
            double expected = Double.parseDouble(row.get("value"));
            Map<String, double[]> figures = figures(kinetics, Double.parseDouble(row.get("T")), Double.parseDouble(row.get("p")));
            String quantity = row.get("quantity");
            double scale = quantity.equals("wdot") ? Arrays.stream(figures.get("q")).map(Math::abs).max().orElseThrow()
                    : Math.abs(expected);
            assertEquals(expected, figures.get(quantity)[Integer.parseInt(row.get("index"))], TOLERANCE * scale, row.toString());
        }
    }

    @Test
    void withoutReactionsNothingIsProduced() throws IOException {
        Mechanism mechanism = CanteraReader.read(FOLDER.resolve("dialect.yaml"), "no-kinetics");
        Kinetics kinetics = new Kinetics(mechanism);
        double[] production = {1.0, 1.0};
        kinetics.netProductionRates(1000.0, new double[] {3.0, 4.0}, kinetics.newWorkspace(), production);
        assertArrayEquals(new double[2], production);
        double[] byTemperature = {1.0, 1.0};
        double[] byConcentration = {1.0, 1.0, 1.0, 1.0};
        kinetics.netProductionRatesWithDerivatives(1000.0, new double[] {3.0, 4.0}, kinetics.newWorkspace(), production,
                byTemperature, byConcentration);
        assertArrayEquals(new double[2], byTemperature);
        assertArrayEquals(new double[4], byConcentration);
    }
}

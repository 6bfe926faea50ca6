package org.semenov.cantera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.semenov.mechanism.Mechanism;

/** A small mechanism of four species, and its parts to be replaced. */
final class Text {
    static final String HEAD = """
            units: {length: cm, quantity: mol, activation-energy: cal/mol}
            phases:
            - name: gas
              thermo: ideal-gas
              elements: [H, O]
              species: [H2, H, O, OH]
              kinetics: gas
            species:
            - name: H2
              composition: {H: 2}
              thermo: &thermo {model: NASA7, temperature-ranges: [200, 6000], data: [[2.5, 0, 0, 0, 0, 25473.66, -0.44]]}
            - name: H
              composition: {H: 1}
              thermo: *thermo
            - name: O
              composition: {O: 1}
              thermo: *thermo
            - name: OH
              composition: {O: 1, H: 1}
              thermo: *thermo
            reactions:
            """;

    private Text() {
    }

    static Mechanism read(Path folder, String text) throws IOException {
        return CanteraReader.read(Files.writeString(folder.resolve("small.yaml"), text));
    }
}

package org.semenov.chemkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semenov.chemkin.ReactionEquation.Collider;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.StoichiometricTerm;

/** Equations of species whose names hold what divides an equation. */
class ChemkinEquationTest {
    private static final String NAMES = "A A+ A+B B B=C C E E2 (B) X(S) Q)X @#^-2 am&p tri{x}";

    private static SpeciesSection species(String names) throws MechanismFormatException {
        SpeciesSection species = new SpeciesSection();
        species.read(new Section(Section.Kind.SPECIES, new SourceLine("f", 1, "SPECIES"), List.of(names.split(" ")),
                new ArrayList<>()));
        return species;
    }

    private static String shown(List<StoichiometricTerm> side, SpeciesSection species) {
        return side.stream().map(term -> term.coefficient() + " " + species.names().get(term.species()))
                .collect(Collectors.joining(", "));
    }

    private static ReactionEquation parse(String equation) throws MechanismFormatException {
        return new EquationParser(species(NAMES)).parse(equation, new SourceLine("f", 2, equation));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "A + C = B; 1.0 A, 1.0 C; 1.0 B; NONE; -1",
        "A+ + C = B; 1.0 A+, 1.0 C; 1.0 B; NONE; -1",
        "A+B = C; 1.0 A+B; 1.0 C; NONE; -1",
        "A + B = C; 1.0 A+B; 1.0 C; NONE; -1",
        "A+B+C => 2A+ + B=C; 1.0 A+B, 1.0 C; 2.0 A+, 1.0 B=C; NONE; -1",
        "B=C = A; 1.0 B=C; 1.0 A; NONE; -1",
        "C <=> B=C; 1.0 C; 1.0 B=C; NONE; -1",
        "2E = E2; 2.0 E; 1.0 E2; NONE; -1",
        "2E2 = 2e-1A; 2.0 E2; 0.2 A; NONE; -1",
        "C(+A+) = (B)(+A+); 1.0 C; 1.0 (B); FALLOFF; 1",
        "C(+(B)) = X(S)(+(B)); 1.0 C; 1.0 X(S); FALLOFF; 8",
        "C(+Q)X) = B(+Q)X); 1.0 C; 1.0 B; FALLOFF; 10",
        "X(S)(+m) = B(+M); 1.0 X(S); 1.0 B; FALLOFF; -1",
        "@#^-2 + m = am&p + M; 1.0 @#^-2; 1.0 am&p; THREE_BODY; -1",
        "A + tri{x} + A = 2 A + tri{x}; 2.0 A, 1.0 tri{x}; 2.0 A, 1.0 tri{x}; NONE; -1",
    })
    void declaredNamesDecide(String equation, String left, String right, Collider.Form form, int collider)
            throws MechanismFormatException {
        ReactionEquation parsed = parse(equation);
        assertEquals(left, shown(parsed.reactants(), species(NAMES)));
        assertEquals(right, shown(parsed.products(), species(NAMES)));
        assertEquals(new Collider(form, collider), parsed.collider());
        assertEquals(!equation.contains("=>") || equation.contains("<=>"), parsed.reversible());
    }

    @Test
    void anEquationThatCanBeReadInTwoWaysIsRefused() {
        SourceLine line = new SourceLine("f", 2, "B=C=B");
        MechanismFormatException refusal = assertThrows(MechanismFormatException.class,
                () -> new EquationParser(species("B C B=C C=B")).parse("B=C=B", line));
        assertTrue(refusal.reason().contains("two ways"), refusal.reason());
    }

    @Test
    void aSpeciesOfTheNameOfTheThirdBodyIsASpecies() throws MechanismFormatException {
        ReactionEquation parsed = new EquationParser(species("A M")).parse("A+M=2M", new SourceLine("f", 2, ""));
        assertEquals(Collider.NONE, parsed.collider());
        assertEquals(List.of(new StoichiometricTerm(1, 2.0)), parsed.products());
    }
}

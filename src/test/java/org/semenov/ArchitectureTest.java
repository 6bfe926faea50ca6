package org.semenov;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of the packages: an arrow only points down the list, and each package uses only what it may. */
class ArchitectureTest {
    private static final String ROOT = "org.semenov.";

    /** Top to bottom. */
    private static final List<String> ORDER = List.of("cli", "experiment", "report", "export", "kernel", "surrogate",
            "training", "optim", "network", "dataset", "reactor", "lanes", "ode", "kinetics", "chemkin", "cantera", "mechanism", "state");

    /** What the packages that do not see everything below them may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("report", Set.of("state", "training", "surrogate", "dataset")),
            Map.entry("surrogate", Set.of("state", "dataset", "network", "kinetics", "mechanism", "reactor", "lanes")),
            Map.entry("training", Set.of("dataset", "network", "optim")),
            Map.entry("optim", Set.of()),
            Map.entry("network", Set.of()),
            Map.entry("dataset", Set.of("state", "reactor")),
            Map.entry("reactor", Set.of("state", "lanes", "kinetics", "ode", "mechanism")),
            Map.entry("lanes", Set.of("state", "kinetics", "ode", "mechanism")),
            Map.entry("ode", Set.of()),
            Map.entry("kinetics", Set.of("mechanism", "state")),
            Map.entry("chemkin", Set.of("mechanism")),
            Map.entry("cantera", Set.of("mechanism")),
            Map.entry("mechanism", Set.of()),
            Map.entry("state", Set.of()));

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.semenov");
    }

    static List<String> packages() {
        return ORDER;
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyWhatItMay(String name) {
        Set<String> forbidden = new TreeSet<>(ORDER);
        forbidden.remove(name);
        forbidden.removeAll(MAY_USE.getOrDefault(name, Set.copyOf(ORDER.subList(ORDER.indexOf(name), ORDER.size()))));
        for (String other : forbidden) {
            noClasses().that().resideInAPackage(ROOT + name + "..").should().dependOnClassesThat()
                    .resideInAPackage(ROOT + other + "..").allowEmptyShould(true).check(classes);
        }
    }

    @Test
    void permissionsPointDown() {
        MAY_USE.forEach((name, used) -> used.forEach(other -> {
            if (ORDER.indexOf(other) <= ORDER.indexOf(name)) {
                throw new AssertionError(name + " may not use " + other + ", which stands above it");
            }
        }));
    }

    @Test
    void everyPackageIsInTheOrder() {
        classes.forEach(type -> {
            String name = type.getPackageName().substring(ROOT.length()).split("\\.")[0];
            if (!ORDER.contains(name)) {
                throw new AssertionError(type.getName() + " is in a package that the architecture does not know");
            }
        });
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        noClasses().that().resideOutsideOfPackage("org.semenov.cli..").should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err").orShould().callMethod(System.class, "exit", int.class)
                .orShould().callMethod(Throwable.class, "printStackTrace").check(classes);
    }
}

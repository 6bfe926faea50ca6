package org.semenov.cantera;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semenov.mechanism.MechanismFormatException;

/** The types of reaction that are read, each with the fields that belong to it beside those of every reaction. */
enum ReactionType {
    /** No type: elementary or three-body, as the equation says. */
    NOT_GIVEN(List.of(""), Set.of("rate-constant", "negative-A", "efficiencies", "default-efficiency")),
    /** Never with a third body. */
    ELEMENTARY(List.of("elementary"), Set.of("rate-constant", "negative-A")),
    /** Always with one. */
    THREE_BODY(List.of("three-body", "three-body-Arrhenius"), NOT_GIVEN.fields),
    /** As without a type. */
    ARRHENIUS(List.of("Arrhenius"), NOT_GIVEN.fields),
    FALLOFF(List.of("falloff"), Set.of("high-P-rate-constant", "low-P-rate-constant", "Troe", "SRI", "negative-A", "efficiencies",
            "default-efficiency")),
    CHEMICALLY_ACTIVATED(List.of("chemically-activated"), FALLOFF.fields),
    PRESSURE_LOG(List.of("pressure-dependent-Arrhenius"), Set.of("rate-constants")),
    CHEBYSHEV(List.of("Chebyshev"), Set.of("temperature-range", "pressure-range", "data"));

    private static final Set<String> COMMON = Set.of("equation", "type", "duplicate", "orders", "negative-orders",
            "nonreactant-orders", "id", "note", "units");
    /** Fields that belong to some type: in the wrong one they are a mistake, not a remark. */
    private static final Set<String> MEANINGFUL = Set.of("rate-constant", "rate-constants", "negative-A", "efficiencies",
            "default-efficiency", "high-P-rate-constant", "low-P-rate-constant", "Troe", "SRI", "Tsang", "temperature-range",
            "pressure-range", "data", "sticking-coefficient", "coverage-dependencies", "exchange-current-density-formulation", "beta",
            "colliders", "energy-levels", "cross-sections");

    private final List<String> names;
    private final Set<String> fields;

    ReactionType(List<String> names, Set<String> fields) {
        this.names = names;
        this.fields = fields;
    }

    static ReactionType of(Fields reaction) throws MechanismFormatException {
        String name = reaction.text("type", "");
        for (ReactionType type : values()) {
            if (type.names.contains(name)) {
                return type;
            }
        }
        throw reaction.require("type").refuse("reactions of type '" + name + "' are not supported, known are "
                + Arrays.stream(values()).filter(type -> type != NOT_GIVEN).map(type -> type.names.get(0))
                .collect(Collectors.joining(" ")));
    }

    boolean isFalloff() {
        return this == FALLOFF || this == CHEMICALLY_ACTIVATED;
    }

    /** Refuses fields of other types and fall-off forms that are not read. */
    void requireOwnFields(Fields reaction) throws MechanismFormatException {
        for (String field : reaction.all().keySet()) {
            if (MEANINGFUL.contains(field) && !fields.contains(field)) {
                throw reaction.require(field).refuse(field.equals("Tsang") ? "the fall-off form Tsang is not supported"
                        : "the field '" + field + "' does not belong to a reaction of "
                        + (this == NOT_GIVEN ? "no type" : "type " + names.get(0)));
            }
        }
    }

    /** Names of all fields with a meaning here. */
    Set<String> known() {
        return Stream.concat(COMMON.stream(), fields.stream()).collect(Collectors.toSet());
    }
}

package org.semenov.chemkin;

import java.util.regex.Pattern;

/** Finds out why an equation that is no equation is none, for the message. */
final class EquationFault {
    private static final Pattern LEADING_NUMBER = Pattern.compile("^(?:\\d+\\.?\\d*|\\.\\d+)(?:[Ee][+-]?\\d+)?");

    private final SpeciesSection species;

    EquationFault(SpeciesSection species) {
        this.species = species;
    }

    /**
     * @param equation    without blanks
     * @param arrow       position of its only arrow; negative if there is none or more than one
     * @param arrowLength characters of the arrow
     */
    String reason(String equation, int arrow, int arrowLength) {
        if (arrow < 0) {
            return "an equation has one arrow, <=> => or =";
        }
        String left = ofSide(equation.substring(0, arrow));
        return left != null ? left : ofSide(equation.substring(arrow + arrowLength));
    }

    private String ofSide(String side) {
        String terms = side;
        int opening = side.lastIndexOf("(+");
        if (side.endsWith(")") && opening >= 0) {
            String collider = side.substring(opening + 2, side.length() - 1);
            if (!species.contains(collider) && !species.isAnySpecies(collider)) {
                return "unknown species '" + collider + "' as third body";
            }
            terms = side.substring(0, opening);
        }
        for (String piece : terms.split("\\+", -1)) {
            String name = LEADING_NUMBER.matcher(piece).replaceFirst("");
            if (name.isEmpty()) {
                return "a species is missing beside a plus or an arrow";
            }
            if (name.equalsIgnoreCase("HV") && !species.contains(name)) {
                return "a photolysis reaction (HV) is not supported";
            }
            if (species.isAnySpecies(name) && !name.equals(piece)) {
                return "the third body " + name + " cannot have a coefficient";
            }
            if (!species.contains(name) && !species.isAnySpecies(name)) {
                return "unknown species '" + name + "'";
            }
        }
        return null;
    }
}

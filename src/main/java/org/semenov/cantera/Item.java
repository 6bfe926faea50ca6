package org.semenov.cantera;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A node of a file: a text, a list or a mapping, with its line and with the units that hold there. Immutable.
 *
 * <p>A mapping {@code units} among the fields, or as the only field of the first entry of a list, changes the units of all that
 * stands beside and below it. Numbers are read from their text, so that no YAML type stands between.
 */
final class Item {
    private static final String UNITS = "units";
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern INFINITY = Pattern.compile("[+]?\\.(?:inf|Inf|INF)");

    private final YamlFile file;
    private final Node node;
    private final UnitDefaults units;
    private final boolean unitsFirst;

    private Item(YamlFile file, Node node, UnitDefaults outer) throws MechanismFormatException {
        this.file = file;
        this.node = node;
        Node own = unitsOf(node);
        unitsFirst = own != null && node instanceof SequenceNode;
        units = own == null ? outer : changed(new Item(file, own, outer), outer);
    }

    static Item root(YamlFile file, Node node) throws MechanismFormatException {
        return new Item(file, node, UnitDefaults.CANTERA);
    }

    private static Node unitsOf(Node node) {
        Node holder = node;
        boolean list = node instanceof SequenceNode;
        if (list) {
            List<Node> entries = ((SequenceNode) node).getValue();
            holder = entries.isEmpty() ? node : entries.get(0);
        }
        if (!(holder instanceof MappingNode mapping) || list && mapping.getValue().size() != 1) {
            return null;
        }
        for (NodeTuple field : mapping.getValue()) {
            if (field.getKeyNode() instanceof ScalarNode key && key.getValue().equals(UNITS)) {
                return field.getValueNode();
            }
        }
        return null;
    }

    private static UnitDefaults changed(Item own, UnitDefaults outer) throws MechanismFormatException {
        Map<String, String> names = new LinkedHashMap<>();
        for (Map.Entry<String, Item> field : own.fields().all().entrySet()) {
            names.put(field.getKey(), field.getValue().text());
        }
        return own.checked(() -> outer.with(names));
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    YamlFile file() {
        return file;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The text of a scalar, as written but without quotes and surrounding blanks. */
    String text() throws MechanismFormatException {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw refuse("a single value is expected here");
    }

    /** The entries of a list, without a leading mapping of units. */
    List<Item> list() throws MechanismFormatException {
        if (!(node instanceof SequenceNode sequence)) {
            throw refuse("a list is expected here");
        }
        List<Item> entries = new ArrayList<>();
        for (Node entry : sequence.getValue().subList(unitsFirst ? 1 : 0, sequence.getValue().size())) {
            entries.add(new Item(file, entry, units));
        }
        return entries;
    }

    /** The fields of a mapping; those of merged mappings ({@code <<}) stand behind its own. */
    Fields fields() throws MechanismFormatException {
        Map<String, Item> fields = new LinkedHashMap<>();
        Map<String, Item> merged = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            throw refuse("a mapping is expected here");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Item key = new Item(file, tuple.getKeyNode(), units);
            Item value = new Item(file, tuple.getValueNode(), units);
            if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
                for (Item source : value.isList() ? value.list() : List.of(value)) {
                    source.fields().all().forEach(merged::putIfAbsent);
                }
            } else if (fields.put(key.text(), value) != null) {
                throw key.refuse("a second '" + key.text() + "' in one mapping");
            }
        }
        merged.forEach(fields::putIfAbsent);
        return new Fields(this, fields);
    }

    /** A number without a unit, finite. */
    double number() throws MechanismFormatException {
        return finite(text());
    }

    /** A number without a unit, or positive infinity, {@code .inf}. */
    double numberOrInfinity() throws MechanismFormatException {
        return isInfinity() ? Double.POSITIVE_INFINITY : number();
    }

    boolean isInfinity() throws MechanismFormatException {
        return INFINITY.matcher(text()).matches();
    }

    /** Numbers without units, finite. */
    List<Double> numbers() throws MechanismFormatException {
        List<Double> numbers = new ArrayList<>();
        for (Item entry : list()) {
            numbers.add(entry.number());
        }
        return numbers;
    }

    /** A value in the SI unit given, from a number in the units that hold here or with a unit of its own. */
    double in(Unit si) throws MechanismFormatException {
        String[] parts = text().split("\\s+", 2);
        double value = finite(parts[0]);
        if (parts.length == 1) {
            return value * units.factorOf(si);
        }
        Unit own = checked(() -> Unit.parse(parts[1]));
        if (!own.isLike(si)) {
            throw refuse("the unit '" + parts[1] + "' is not of the kind needed here");
        }
        return value * own.factor();
    }

    /** An activation energy [J/mol]. */
    double activationEnergy() throws MechanismFormatException {
        String[] parts = text().split("\\s+", 2);
        double value = finite(parts[0]);
        return value * (parts.length == 1 ? units.activationEnergy()
                : checked(() -> UnitDefaults.joulesPerMole(Unit.parse(parts[1]), parts[1])));
    }

    /** A list of temperatures [K]. */
    List<Double> temperatures() throws MechanismFormatException {
        List<Double> temperatures = new ArrayList<>();
        for (Item entry : list()) {
            temperatures.add(entry.in(Unit.KELVIN));
        }
        return temperatures;
    }

    /** log10 of the factor from a rate constant in the units that hold here to SI. */
    double logOfRateUnit(double order) {
        return Math.log10(units.factorOf(Unit.ofRateConstant(order)));
    }

    private double finite(String word) throws MechanismFormatException {
        if (!NUMBER.matcher(word).matches()) {
            throw refuse("'" + word + "' is not a number");
        }
        double value = Double.parseDouble(word);
        if (Double.isInfinite(value)) {
            throw refuse("the number '" + word + "' is too large");
        }
        return value;
    }

    boolean flag() throws MechanismFormatException {
        return switch (text()) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> throw refuse("'" + text() + "' is neither true nor false");
        };
    }

    /** What the description's own checks refuse becomes a refusal of this line. */
    <T> T checked(Supplier<T> made) throws MechanismFormatException {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw refuse(e.getMessage());
        }
    }

    MechanismFormatException refuse(String reason) {
        return new MechanismFormatException(file.name(), line(), file.line(line()), reason);
    }

    MechanismWarning warning(String reason) {
        return new MechanismWarning(file.name(), line(), file.line(line()), reason);
    }
}

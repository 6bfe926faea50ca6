package org.semenov.cantera;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;

/**
 * The fields of a mapping by name, in file order.
 *
 * @param owner the mapping
 * @param all   each field
 */
record Fields(Item owner, Map<String, Item> all) {

    Fields {
        all = Collections.unmodifiableMap(all);
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    Optional<Item> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    Item require(String name) throws MechanismFormatException {
        Item item = all.get(name);
        if (item == null) {
            throw owner.refuse("the field '" + name + "' is missing");
        }
        return item;
    }

    /** The text of a field, or another where it is missing. */
    String text(String name, String otherwise) throws MechanismFormatException {
        return has(name) ? all.get(name).text() : otherwise;
    }

    /** A field that is true or false; false where it is missing. */
    boolean flag(String name) throws MechanismFormatException {
        return has(name) && all.get(name).flag();
    }

    /** The one field of a mapping that must have a single one. */
    Map.Entry<String, Item> single() throws MechanismFormatException {
        if (all.size() != 1) {
            throw owner.refuse("a mapping with a single field is expected here, it has " + all.size());
        }
        return all.entrySet().iterator().next();
    }

    /** A warning for each field that is not among the known ones. */
    List<MechanismWarning> unknown(Set<String> known) {
        return all.entrySet().stream().filter(field -> !known.contains(field.getKey()))
                .map(field -> field.getValue().warning("the field '" + field.getKey() + "' is not known here and was passed over"))
                .toList();
    }
}

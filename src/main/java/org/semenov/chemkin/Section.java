package org.semenov.chemkin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One section of a file.
 *
 * @param kind    which
 * @param header  the line of the keyword
 * @param options the words that follow the keyword in its line
 * @param body    the lines up to END, the next section or the end of the file, blank ones left out
 */
record Section(Kind kind, SourceLine header, List<String> options, List<SourceLine> body) {
    static final String END = "END";

    /** The sections of a gas-phase CHEMKIN file. */
    enum Kind {
        ELEMENTS, SPECIES, THERMO, REACTIONS, TRANSPORT;

        /** The section a word opens, in its long or its four-letter form. */
        static Optional<Kind> openedBy(String word) {
            return switch (word.toUpperCase(Locale.ROOT)) {
                case "ELEMENTS", "ELEM" -> Optional.of(ELEMENTS);
                case "SPECIES", "SPEC" -> Optional.of(SPECIES);
                case "THERMO", "THER", "THERM" -> Optional.of(THERMO);
                case "REACTIONS", "REACTION", "REAC" -> Optional.of(REACTIONS);
                case "TRANSPORT", "TRAN" -> Optional.of(TRANSPORT);
                default -> Optional.empty();
            };
        }

        /** Whether the section is a list of words, which may stand in the line of the keyword and may hold END. */
        boolean isWordList() {
            return this == ELEMENTS || this == SPECIES;
        }
    }

    /** A word of a section and the line it stands in. */
    record Word(String text, SourceLine line) {
    }

    /** All words of a section that is a list of words. */
    List<Word> words() {
        return Stream.concat(
                options.stream().map(option -> new Word(option, header)),
                body.stream().flatMap(line -> line.tokens().stream().map(token -> new Word(token, line)))).toList();
    }
}

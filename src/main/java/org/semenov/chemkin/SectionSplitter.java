package org.semenov.chemkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.semenov.mechanism.MechanismFormatException;
import org.semenov.mechanism.MechanismWarning;

/** Cuts the lines of a file into sections. A section ends at END, at the next keyword or at the end of the file. */
final class SectionSplitter {
    private static final String CONTINUATION = "&";
    /** Sections of surface mechanisms, with or without a slash behind: {@code SITE/PT/}. */
    private static final Pattern SURFACE = Pattern.compile("(SITE|BULK|MATERIAL)(/.*)?", Pattern.CASE_INSENSITIVE);
    private static final String SITE = "SITE";

    private final List<Section> sections = new ArrayList<>();
    private final Consumer<MechanismWarning> warnings;
    private Section open;

    private SectionSplitter(Consumer<MechanismWarning> warnings) {
        this.warnings = warnings;
    }

    static List<Section> split(SourceFile file, Consumer<MechanismWarning> warnings) throws MechanismFormatException {
        SectionSplitter splitter = new SectionSplitter(warnings);
        List<SourceLine> lines = file.lines();
        for (int n = 0; n < lines.size(); n++) {
            SourceLine line = lines.get(n);
            while (splitter.joins() && line.text().endsWith(CONTINUATION)) {
                n++;
                if (n == lines.size()) {
                    throw line.refuse("the line continued by & is missing");
                }
                line = join(line, lines.get(n));
            }
            if (!line.isBlank()) {
                splitter.take(line);
            }
        }
        splitter.close();
        return splitter.sections;
    }

    /** NASA cards have a meaning for each column and are not joined here. */
    private boolean joins() {
        return open != null && open.kind() != Section.Kind.THERMO && open.kind() != Section.Kind.TRANSPORT;
    }

    private static SourceLine join(SourceLine first, SourceLine next) {
        String text = first.text().substring(0, first.text().length() - CONTINUATION.length());
        return new SourceLine(first.file(), first.number(), text + " " + next.text());
    }

    private void take(SourceLine line) throws MechanismFormatException {
        List<String> words = line.tokens();
        Optional<Section.Kind> opened = Section.Kind.openedBy(words.get(0));
        if (opened.isPresent()) {
            close();
            takeHeader(opened.get(), line, words.subList(1, words.size()));
        } else if (opensSurface(words.get(0))) {
            throw line.refuse("a section of a surface mechanism (" + words.get(0) + ") is not supported");
        } else if (open == null) {
            throw line.refuse(words.get(0).equalsIgnoreCase(Section.END) ? "END without an open section"
                    : "text outside any section, '" + words.get(0) + "' being none of ELEMENTS (ELEM), SPECIES (SPEC), THERMO "
                    + "(THER, THERM), REACTIONS (REAC) and TRANSPORT (TRAN)");
        } else if (open.kind().isWordList()) {
            int end = indexOfEnd(line, words);
            if (end > 0) {
                open.body().add(new SourceLine(line.file(), line.number(), String.join(" ", words.subList(0, end))));
            }
            if (end < words.size()) {
                close();
            }
        } else if (words.get(0).equalsIgnoreCase(Section.END)) {
            if (words.size() > 1) {
                warnings.accept(line.warn("the text after END is passed over"));
            }
            close();
        } else {
            open.body().add(line);
        }
    }

    /** Inside another section only SITE, which ends it, as the other words could be names there. */
    private boolean opensSurface(String word) {
        return SURFACE.matcher(word).matches() && (open == null || word.toUpperCase(Locale.ROOT).startsWith(SITE));
    }

    private void takeHeader(Section.Kind kind, SourceLine line, List<String> options) throws MechanismFormatException {
        if (kind == Section.Kind.TRANSPORT) {
            warnings.accept(line.warn("the TRANSPORT section is passed over"));
        }
        int end = kind.isWordList() ? indexOfEnd(line, options) : options.size();
        open = new Section(kind, line, List.copyOf(options.subList(0, end)), new ArrayList<>());
        if (end < options.size()) {
            close();
        }
    }

    /** Position of END among the words, or their number; what follows END in its line is refused. */
    private static int indexOfEnd(SourceLine line, List<String> words) throws MechanismFormatException {
        for (int n = 0; n < words.size(); n++) {
            if (words.get(n).equalsIgnoreCase(Section.END)) {
                if (n < words.size() - 1) {
                    throw line.refuse("text after END");
                }
                return n;
            }
        }
        return words.size();
    }

    private void close() {
        if (open != null) {
            sections.add(open);
            open = null;
        }
    }
}

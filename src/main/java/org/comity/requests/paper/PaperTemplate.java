package org.comity.requests.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.requests.model.Field;
import org.comity.requests.model.MeasureRules;

/// The sections of a form in one version. Versions stand as files in the folder `paper`, named after themselves; a
/// version that was used is not changed: the next one has the next number.
///
/// Forms without a file of their own begin with the common sections and go on with the parts of the measure's fields.
/// Whatever a file does not place is printed at its end in the same way: nothing that was said is lost.
///
/// @param name as it is printed, such as `T-CY(2018)11 / comity 3`
record PaperTemplate(String name, List<Part> parts) {

    /// One section.
    ///
    /// @param heading the key of its heading
    /// @param rows keys of fields, and words with `@` for what the node knows by itself
    record Part(String number, String heading, List<String> rows) {
        Part {
            rows = List.copyOf(rows);
        }
    }

    static final String IDENTIFIERS = "@identifiers";

    private static final Map<String, List<Part>> FILES = new ConcurrentHashMap<>();

    PaperTemplate {
        parts = List.copyOf(parts);
    }

    /// @param name the version to print by
    static PaperTemplate of(MeasureRules rules, String name) {
        var parts = new ArrayList<>(file(fileName(name)));
        if (parts.isEmpty()) {
            parts.addAll(file("common-1"));
        }
        parts.addAll(rest(rules, parts));
        return new PaperTemplate(name, parts);
    }

    private static List<Part> rest(MeasureRules rules, List<Part> placed) {
        Set<String> there = new HashSet<>();
        placed.forEach(part -> there.addAll(part.rows()));
        var number = placed.size();
        var rest = new ArrayList<Part>();
        for (var section : Field.Section.values()) {
            var rows = new ArrayList<String>();
            for (var field : rules.fields()) {
                if (field.section() == section && field != Field.WRITTEN_IN && !there.contains(field.key())) {
                    rows.add(field.key());
                    if (field.beforeIdentifiers() && there.add(IDENTIFIERS)) {
                        rows.add(IDENTIFIERS);
                    }
                }
            }
            if (!rows.isEmpty()) {
                rest.add(new Part(String.valueOf(++number), "requests.section." + section, rows));
            }
        }
        if (there.add(IDENTIFIERS)) {
            rest.add(new Part(String.valueOf(++number), "requests.identifiers", List.of(IDENTIFIERS)));
        }
        // Forms had their numbers before they asked it.
        if (there.add(Field.WRITTEN_IN.key())) {
            rest.add(new Part(
                    String.valueOf(++number),
                    "requests.section." + Field.Section.GENERAL,
                    List.of(Field.WRITTEN_IN.key())));
        }
        return rest;
    }

    /// `T-CY(2018)11 / comity 3` stands in `t-cy-2018-11-comity-3.txt`.
    private static String fileName(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static List<Part> file(String name) {
        return FILES.computeIfAbsent(name, PaperTemplate::read);
    }

    private static List<Part> read(String name) {
        try (var in = PaperTemplate.class.getResourceAsStream("/paper/" + name + ".txt")) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(PaperTemplate::part)
                            .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Part part(String line) {
        var words = List.of(line.strip().split("\\s+"));
        return new Part(words.get(0), "requests.paper.section." + words.get(1), words.subList(2, words.size()));
    }
}

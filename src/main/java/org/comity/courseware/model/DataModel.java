package org.comity.courseware.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.courseware.CourseStandard;

/// What a package and the node may tell each other while it runs: the data model of a standard, read from
/// one table that the script in the page goes by as well.
public final class DataModel {

    private static final DataModel SCORM_12 = shipped("scorm-1.2.txt");
    private static final DataModel SCORM_2004 = shipped("scorm-2004.txt");

    private static final Pattern INDEX = Pattern.compile("\\.(0|[1-9]\\d{0,2})(?=\\.)");

    private final Map<String, Element> elements;

    /// An element of the model.
    ///
    /// @param name with `n` for every index
    /// @param read whether the package may read it
    /// @param write whether the package may write it
    public record Element(String name, boolean read, boolean write, ValueType type) {}

    private DataModel(Map<String, Element> elements) {
        this.elements = elements;
    }

    /// @throws IllegalArgumentException for cmi5, which has none
    public static DataModel of(CourseStandard standard) {
        return switch (standard) {
            case SCORM_12 -> SCORM_12;
            case SCORM_2004 -> SCORM_2004;
            case CMI5 -> throw new IllegalArgumentException("cmi5 speaks in statements");
        };
    }

    private static DataModel shipped(String name) {
        try (var file = DataModel.class.getResourceAsStream("/courseware/" + name)) {
            var table = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var elements = new LinkedHashMap<String, Element>();
            table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DataModel::element)
                    .forEach(element -> elements.put(element.name(), element));
            return new DataModel(elements);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Element element(String line) {
        var columns = line.split(" \\| ", 3);
        return new Element(
                columns[0], columns[1].contains("r"), columns[1].contains("w"), ValueType.written(columns[2]));
    }

    /// @param name as a package writes it, with numbers for indexes
    public Optional<Element> find(String name) {
        return Optional.ofNullable(elements.get(INDEX.matcher(name).replaceAll(".n")));
    }

    public Iterable<Element> all() {
        return elements.values();
    }

    /// The first thing wrong with what a package says, as one text; empty where all may be kept. Whatever
    /// is written must be an element of the model, of its type, and lists must have no gaps and no more
    /// than is taken.
    public Optional<String> problem(Map<String, String> said) {
        for (var one : said.entrySet()) {
            var element = find(one.getKey());
            if (element.isEmpty() || !element.get().write()) {
                return Optional.of("not to be written");
            }
            if (!element.get().type().allows(one.getValue())) {
                return Optional.of("of another type: " + element.get().name());
            }
        }
        return gap(said);
    }

    /// Of every list, the indexes that occur must be as many as the highest says.
    private Optional<String> gap(Map<String, String> said) {
        var highest = new HashMap<String, Integer>();
        var distinct = new HashMap<String, Integer>();
        var seen = new HashMap<String, Boolean>();
        for (var name : said.keySet()) {
            var index = INDEX.matcher(name);
            while (index.find()) {
                var list = name.substring(0, index.start());
                var at = Integer.parseInt(index.group(1));
                highest.merge(list, at, Math::max);
                if (seen.put(list + "." + at, true) == null) {
                    distinct.merge(list, 1, Integer::sum);
                }
            }
        }
        return highest.entrySet().stream()
                .filter(list -> list.getValue() + 1 != distinct.getOrDefault(list.getKey(), 0)
                        || list.getValue() >= most(list.getKey()))
                .map(list -> "a list with a gap, or too long")
                .findFirst();
    }

    private int most(String list) {
        return find(list + "._count")
                .map(count -> count.type().most())
                .orElse(0.0)
                .intValue();
    }
}

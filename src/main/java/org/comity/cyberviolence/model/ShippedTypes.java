package org.comity.cyberviolence.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.cyberviolence.model.ViolenceType.Words;
import org.comity.help.Problem;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The types that come with the program, `cyberviolence/types.json`.
public final class ShippedTypes {

    private static final String FILE = "/cyberviolence/types.json";
    private static final int LONGEST = 400;
    private static final Set<String> FIELDS =
            Set.of("slug", "parents", "source", "problems", "guides", "responses", "en", "fr", "es", "ar");

    private ShippedTypes() {}

    /// @throws IllegalStateException naming the first type that breaks a rule, which a test excludes
    public static Types shipped() {
        try (var bytes = Objects.requireNonNull(ShippedTypes.class.getResourceAsStream(FILE), FILE)) {
            var read = new ArrayList<ViolenceType>();
            for (var node : new ObjectMapper().readTree(bytes)) {
                read.add(type(node));
            }
            return new Types(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE, unreadable);
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(FILE + ": " + broken.getMessage(), broken);
        }
    }

    private static ViolenceType type(JsonNode node) {
        var fields = node.properties().stream().map(field -> field.getKey()).collect(Collectors.toSet());
        if (!fields.equals(FIELDS)) {
            throw new IllegalArgumentException("a type has the fields " + FIELDS + ", not " + fields);
        }
        var words = new EnumMap<Language, Words>(Language.class);
        for (var language : Language.values()) {
            var said = texts(node.get(language.code()));
            if (said.size() != 2) {
                throw new IllegalArgumentException("name and definition in " + language);
            }
            words.put(language, new Words(said.getFirst(), said.getLast()));
        }
        return new ViolenceType(
                text(node.get("slug")),
                texts(node.get("parents")),
                DefinitionSource.of(text(node.get("source"))),
                texts(node.get("responses")).stream().map(Response::valueOf).toList(),
                texts(node.get("problems")).stream()
                        .map(slug -> Problem.of(slug)
                                .orElseThrow(() -> new IllegalArgumentException("an unknown problem: " + slug)))
                        .toList(),
                texts(node.get("guides")).stream().filter(ShippedTypes::isThere).toList(),
                words);
    }

    /// Guides are files of the program: one that is not there is not led to.
    private static boolean isThere(String guide) {
        return ShippedTypes.class.getResource("/guides/" + guide + "/en.md") != null;
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream().map(ShippedTypes::text).toList();
    }

    private static String text(JsonNode node) {
        var text = node.asString();
        if (text.isBlank() || PlainText.problem(text, LONGEST).isPresent()) {
            throw new IllegalArgumentException("a text is empty, too long or holds what nobody can see: " + text);
        }
        return text;
    }
}

package org.comity.training.model;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.comity.training.model.CourseRefused.Reason;
import org.comity.vocabulary.PlainText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A JSON object read strictly: each field is asked for once, and [#finish] refuses what nobody asked for.
final class Fields {

    private static final int DEEPEST = 12;
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String where;
    private final ObjectNode node;
    private final Set<String> unread;

    private Fields(String where, JsonNode node) throws CourseRefused {
        if (!(node instanceof ObjectNode object)) {
            throw new CourseRefused(Reason.VALUE, where);
        }
        this.where = where;
        this.node = object;
        this.unread = new TreeSet<>(object.propertyNames());
    }

    static Fields of(String file, byte[] bytes) throws CourseRefused {
        try {
            return new Fields(file + ":", JSON.readTree(text(file, bytes)));
        } catch (JacksonException broken) {
            throw new CourseRefused(Reason.NOT_JSON, file);
        }
    }

    /// @throws CourseRefused for bytes that are not UTF-8
    static String text(String file, byte[] bytes) throws CourseRefused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new CourseRefused(Reason.NOT_UTF8, file);
        }
    }

    String at(String name) {
        return where + (where.endsWith(":") ? " " : ".") + name;
    }

    boolean has(String name) {
        return node.has(name);
    }

    Set<String> names() {
        return node.propertyNames().stream().collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private JsonNode take(String name) throws CourseRefused {
        unread.remove(name);
        return Optional.ofNullable(node.get(name)).orElseThrow(() -> new CourseRefused(Reason.FIELD_MISSING, at(name)));
    }

    /// A text of one line that is not blank.
    String text(String name, int longest) throws CourseRefused {
        var value = take(name);
        if (!value.isString() || value.asString().isBlank()) {
            throw new CourseRefused(Reason.VALUE, at(name));
        }
        var text = value.asString().strip();
        if (PlainText.problem(text, longest).isPresent() || text.lines().count() > 1) {
            throw new CourseRefused(Reason.TEXT, at(name));
        }
        return text;
    }

    String text(String name, int longest, Predicate<String> fits) throws CourseRefused {
        return required(Optional.of(text(name, longest)).filter(fits), name);
    }

    <T> T required(Optional<T> value, String name) throws CourseRefused {
        return value.orElseThrow(() -> new CourseRefused(Reason.VALUE, at(name)));
    }

    int number(String name, int least, int most) throws CourseRefused {
        var value = take(name);
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            throw new CourseRefused(Reason.VALUE, at(name));
        }
        return value.asInt();
    }

    BigDecimal decimal(String name) throws CourseRefused {
        var value = take(name);
        if (!value.isNumber()) {
            throw new CourseRefused(Reason.VALUE, at(name));
        }
        var number = value.decimalValue();
        if (Math.abs(number.scale()) > 6 || number.precision() > 12) {
            throw new CourseRefused(Reason.VALUE, at(name));
        }
        return number;
    }

    boolean yes(String name) throws CourseRefused {
        var value = take(name);
        if (!value.isBoolean()) {
            throw new CourseRefused(Reason.VALUE, at(name));
        }
        return value.asBoolean();
    }

    /// A word of a closed list, in small letters with hyphens.
    <E extends Enum<E>> E word(String name, Class<E> words) throws CourseRefused {
        return word(words, text(name, 40), at(name));
    }

    <E extends Enum<E>> List<E> words(String name, Class<E> words, int most) throws CourseRefused {
        var read = new ArrayList<E>();
        for (var text : texts(name, 40, most)) {
            read.add(word(words, text, at(name)));
        }
        return read;
    }

    private static <E extends Enum<E>> E word(Class<E> words, String text, String at) throws CourseRefused {
        for (var word : words.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return word;
            }
        }
        throw new CourseRefused(Reason.VALUE, at);
    }

    /// Texts, none of them twice.
    List<String> texts(String name, int longest, int most) throws CourseRefused {
        var read = new ArrayList<String>();
        for (var value : array(name, 0, most)) {
            if (!value.isString()
                    || PlainText.problem(value.asString(), longest).isPresent()) {
                throw new CourseRefused(Reason.VALUE, at(name));
            }
            if (read.contains(value.asString())) {
                throw new CourseRefused(Reason.TWICE, at(name));
            }
            read.add(value.asString());
        }
        return read;
    }

    List<Fields> objects(String name, int least, int most) throws CourseRefused {
        var read = new ArrayList<Fields>();
        for (var value : array(name, least, most)) {
            read.add(new Fields(at(name) + "[" + read.size() + "]", value));
        }
        return read;
    }

    Fields object(String name) throws CourseRefused {
        return new Fields(at(name), take(name));
    }

    private List<JsonNode> array(String name, int least, int most) throws CourseRefused {
        var value = take(name);
        if (!value.isArray() || value.size() < least || value.size() > most) {
            throw new CourseRefused(Reason.VALUE, at(name));
        }
        return value.valueStream().toList();
    }

    /// A text by each of these languages and no other.
    Map<String, String> byLanguage(String name, List<String> codes, int longest) throws CourseRefused {
        var texts = object(name);
        var read = new LinkedHashMap<String, String>();
        for (var code : codes) {
            read.put(code, texts.text(code, longest));
        }
        texts.finish();
        return read;
    }

    /// @throws CourseRefused when a field was not asked for
    void finish() throws CourseRefused {
        if (!unread.isEmpty()) {
            throw new CourseRefused(Reason.FIELD_UNKNOWN, at(unread.iterator().next()));
        }
    }
}

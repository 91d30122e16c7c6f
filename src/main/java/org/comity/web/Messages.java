package org.comity.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.vocabulary.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The sentences people read, from `messages/<module>_<language>.properties` (UTF-8).
///
/// Every key begins with its module's name. Patterns with arguments are ICU message formats, so that plurals follow
/// each language's own rules.
public final class Messages {

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages() {
        for (var language : Language.values()) {
            texts.put(language, new HashMap<>());
        }
    }

    /// Reads all message files on the class path.
    public static Messages ofClassPath() {
        var messages = new Messages();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                messages.add(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages;
    }

    private void add(Resource file) throws IOException {
        var name = Objects.requireNonNull(file.getFilename());
        var code = name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'));
        var language = Language.ofCode(code)
                .orElseThrow(() -> new IllegalStateException("Message file of no known language: " + name));
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var target = of(language);
        properties.forEach((key, text) -> target.put((String) key, (String) text));
    }

    private Map<String, String> of(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    public boolean has(Language language, String key) {
        return of(language).containsKey(key);
    }

    public Set<String> keys(Language language) {
        return new TreeSet<>(of(language).keySet());
    }

    /// The text of a key in a language.
    ///
    /// @throws IllegalArgumentException when no message file has the key: a mistake of ours, found by the tests
    public String text(Language language, String key, Object... arguments) {
        var pattern = of(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message '" + key + "' in " + language);
        }
        return arguments.length == 0 ? pattern : format(language, key, pattern).format(arguments);
    }

    /// ICU formats are not safe for several threads at once; parsing is dear, cloning is not.
    private MessageFormat format(Language language, String key, String pattern) {
        var parsed = formats.computeIfAbsent(
                language.code() + " " + key, absent -> new MessageFormat(pattern, language.locale()));
        return (MessageFormat) parsed.clone();
    }
}

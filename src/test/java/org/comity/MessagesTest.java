package org.comity;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.testing.Template;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The sentences people read: complete in every language, all of them used, and none outside the message files.
///
/// Code may build a key from a beginning that ends with a dot and a value, such as `"requests.status." + status`; then
/// every key with that beginning counts as used.
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern FILE_NAME = Pattern.compile("([a-z]+)_([a-z]{2})\\.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]*)\"");
    private static final Pattern FILE_LITERAL =
            Pattern.compile(".*\\.(json|jte|csv|css|js|svg|pdf|txt|properties|key|pem|pub|lock|log|ttf|html)");
    private static final String DATE_PATTERNS = "web.pattern.";

    private static final Map<Language, Map<String, String>> TEXTS = read();

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEverySentence(Language language) {
        assertThat(texts(language).keySet()).isEqualTo(texts(Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceSaysSomething(Language language) {
        assertThat(keysOf(language, text -> text.isBlank() || !text.equals(text.strip())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPatternIsReadByIcuAndTakesTheSameArgumentsAsInEnglish(Language language) {
        texts(language)
                .forEach((key, text) -> assertThat(arguments(key, text, language))
                        .as("%s in %s: %s", key, language, text)
                        .isEqualTo(arguments(key, texts(Language.ENGLISH).getOrDefault(key, ""), Language.ENGLISH)));
    }

    /// In a pattern a straight apostrophe quotes what follows, and an argument behind it would never be filled in.
    @ParameterizedTest
    @EnumSource
    void apostrophesAreTypographic(Language language) {
        assertThat(keysOf(language, text -> text.contains("'")))
                .filteredOn(key -> !key.startsWith(DATE_PATTERNS))
                .isEmpty();
    }

    @Test
    void noArabicSentenceWasForgottenInEnglish() {
        var english = texts(Language.ENGLISH);
        var forgotten = texts(Language.ARABIC).entrySet().stream()
                .filter(entry -> entry.getValue().equals(english.get(entry.getKey())))
                .filter(entry -> !entry.getKey().startsWith(DATE_PATTERNS))
                .filter(entry -> entry.getValue()
                        .replaceAll("\\{[^}]*}", "")
                        .codePoints()
                        .anyMatch(Character::isLetter))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(forgotten).isEmpty();
    }

    @Test
    void everySentenceIsUsedAndEverySentenceUsedExists() throws IOException {
        var keys = texts(Language.ENGLISH).keySet();
        var literals = literals(modules());
        var missing =
                literals.stream().filter(literal -> !exists(literal, keys)).collect(toCollection(TreeSet::new));
        var unused = keys.stream().filter(key -> !isUsed(key, literals)).collect(toCollection(TreeSet::new));

        assertThat(missing).as("keys that code or a template asks for").isEmpty();
        assertThat(unused).as("keys that nothing asks for").isEmpty();
    }

    @Test
    void templatesHoldNoTextOfTheirOwn() throws IOException {
        var found = new ArrayList<String>();
        for (var file : sources(Path.of("src/main/jte"), ".jte")) {
            new Template(Files.readString(file)).literalTexts().forEach(text -> found.add(file + ": " + text));
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Send now</p>                                         | Send now
            <p>${view.text("a.b")}</p>                              |
            <p title="Send">${x}</p>                                | Send
            @if(a.equals("Send"))<p>${x}</p>@else<b>Wait</b>@endif  | Wait
            @template.web.layout(view = view, content = @`<i>Deep</i>`) | Deep
            @template.web.layout(title = view.text("x"), content = @`${y}`) |
            <a class="brand" href="/x">Comity</a>                   |
            <pre>./comity verify R.json</pre><i>${x}.pdf</i>        |
            <%-- a remark --%><p>·</p>                              |
            """)
    void aTextOfItsOwnIsFoundWhereverItHides(String template, String found) {
        var texts = new Template(template).literalTexts();

        assertThat(String.join(", ", texts)).isEqualTo(Objects.requireNonNullElse(found, ""));
    }

    private static List<String> keysOf(Language language, Predicate<String> wrong) {
        return texts(language).entrySet().stream()
                .filter(entry -> wrong.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean exists(String literal, Set<String> keys) {
        return literal.endsWith(".")
                ? keys.stream().anyMatch(key -> key.startsWith(literal))
                : keys.contains(literal) || FILE_LITERAL.matcher(literal).matches();
    }

    private static boolean isUsed(String key, Set<String> literals) {
        return literals.contains(key)
                || literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
    }

    private static Set<String> modules() {
        return texts(Language.ENGLISH).keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(toSet());
    }

    private static Set<String> literals(Set<String> modules) throws IOException {
        var found = new HashSet<String>();
        var files = new ArrayList<>(sources(Path.of("src/main/jte"), ".jte"));
        files.addAll(sources(Path.of("src/main/java"), ".java"));
        for (var file : files) {
            var literal = LITERAL.matcher(Files.readString(file));
            while (literal.find()) {
                var text = literal.group(1);
                if (modules.contains(text.substring(0, text.indexOf('.')))) {
                    found.add(text);
                }
            }
        }
        return found;
    }

    private static List<Path> sources(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Set<String> arguments(String key, String text, Language language) {
        try {
            return new TreeSet<>(new MessageFormat(text, language.locale()).getArgumentNames());
        } catch (IllegalArgumentException unreadable) {
            throw new AssertionError(key + " in " + language + " is no ICU pattern: " + text, unreadable);
        }
    }

    private static Map<String, String> texts(Language language) {
        return Objects.requireNonNull(TEXTS.get(language));
    }

    private static Map<Language, Map<String, String>> read() {
        var texts = new HashMap<Language, Map<String, String>>();
        Stream.of(Language.values()).forEach(language -> texts.put(language, new HashMap<>()));
        try (var files = Files.list(FOLDER)) {
            files.forEach(file -> read(file, texts));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static void read(Path file, Map<Language, Map<String, String>> texts) {
        var name = FILE_NAME.matcher(file.getFileName().toString());
        assertThat(name.matches())
                .as("%s is named <module>_<language>.properties", file)
                .isTrue();
        var language = Language.ofCode(name.group(2)).orElseThrow();
        var properties = new Properties();
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        properties.stringPropertyNames().forEach(key -> {
            assertThat(key).as("a key in %s", file).startsWith(name.group(1) + ".");
            Objects.requireNonNull(texts.get(language)).put(key, properties.getProperty(key));
        });
    }
}

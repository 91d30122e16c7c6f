package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.vocabulary.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every form can be read in every language: its parts, its fields, its choices, what it demands and what to do when
/// something is not there.
class FormWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyWordOfEveryFormIsThere(Language language) throws IOException {
        var words = words(language);
        var absent = new TreeSet<String>();
        for (var measure : MeasureRules.offered()) {
            keys(measure.rules()).filter(key -> !words.containsKey(key)).forEach(absent::add);
        }

        assertThat(absent).isEmpty();
    }

    private static Stream<String> keys(MeasureRules rules) {
        return Stream.of(
                        Stream.of("requests.measure." + rules.measure().written()),
                        rules.sections().stream().map(section -> "requests.section." + section),
                        rules.fields().stream().flatMap(FormWordsTest::keys),
                        rules.requires().stream().flatMap(FormWordsTest::keys))
                .flatMap(keys -> keys);
    }

    private static Stream<String> keys(Field field) {
        var choices = field.kind() == Field.Kind.TICK
                ? Stream.<String>empty()
                : field.kind().choices().stream().map(choice -> "requests.choice." + field.key() + "." + choice);
        return Stream.concat(Stream.of("requests.field." + field.key()), choices);
    }

    private static Stream<String> keys(RequiredElement element) {
        return Stream.of(
                        Stream.of("requests.element." + element.code()),
                        element.fields().stream().map(field -> "requests.missing." + field.key()),
                        element.checks().stream().map(check -> "requests.missing." + check.key()))
                .flatMap(keys -> keys);
    }

    private static Properties words(Language language) throws IOException {
        var words = new Properties();
        var file = "/messages/requests_" + language.code() + ".properties";
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(FormWordsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}

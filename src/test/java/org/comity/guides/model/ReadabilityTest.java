package org.comity.guides.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.comity.guides.GuidesCommand;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// How plain the guides are: the measure, and what it says of those that are shipped.
class ReadabilityTest {

    @ParameterizedTest
    @CsvSource({
        "the,1", "message,2", "closed,1", "needed,2", "table,2", "people,2", "violence,3", "usual,3", "police,2",
        "account,2", "passwords,2", "be,1", "money,2", "evidence,3", "screenshots,2", "don’t,1", "SMS,3", "24,1",
        "addresses,3", "questions,2", "video,3", "paying,2", "trust,1", "value,2"
    })
    void englishSyllablesAreCounted(String word, int syllables) {
        assertThat(Syllables.english(word)).as(word).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "police,2",
        "message,2",
        "mots,1",
        "banque,1",
        "payer,2",
        "créer,2",
        "appelez,3",
        "argent,2",
        "compte,1",
        "numéro,3",
        "l’adresse,2",
        "école,2",
        "vidéo,3",
        "maïs,2",
        "quelqu’un,2",
        "enfants,2",
        "guide,1",
        "voyage,2",
        "le,1"
    })
    void frenchSyllablesAreCounted(String word, int syllables) {
        assertThat(Syllables.french(word)).as(word).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "policía,4",
        "mensaje,3",
        "que,1",
        "guía,2",
        "cuenta,2",
        "dinero,3",
        "ayuda,3",
        "muy,1",
        "y,1",
        "pague,2",
        "contraseña,4",
        "teléfono,4",
        "aéreo,4",
        "ley,1",
        "denuncie,3",
        "quien,1",
        "pingüino,3"
    })
    void spanishSyllablesAreCounted(String word, int syllables) {
        assertThat(Syllables.spanish(word)).as(word).isEqualTo(syllables);
    }

    @Test
    void everyPointAndEveryMarkEndsASentence() {
        var measured = Readability.of(
                Language.ENGLISH, Stream.of("Stop", "Do not pay. Call your bank! Why?", "Version 3.5 is out"));

        assertThat(measured.sentences()).isEqualTo(5);
        assertThat(measured.words()).isEqualTo(12);
    }

    /// One sentence of ten words of one syllable: 0.39 · 10 + 11.8 − 15.59.
    @Test
    void theFormulasAreThoseOfTheirAuthors() {
        assertThat(Readability.of(Language.ENGLISH, Stream.of("You can now call the bank and stop the card."))
                        .value())
                .isCloseTo(0.11, within(0.001));
        assertThat(Readability.of(Language.FRENCH, Stream.of("Le chat est là.")).value())
                .isCloseTo(207 - 1.015 * 4 - 73.6, within(0.001));
        assertThat(Readability.of(Language.SPANISH, Stream.of("Llame ya.")).value())
                .isCloseTo(206.835 - 2 - 62.3 * 1.5, within(0.001));
    }

    /// Vowel signs and what is written together with a word do not make it long.
    @Test
    void arabicWordsAreLongByTheirOwnLetters() {
        assertThat(Readability.of(Language.ARABIC, Stream.of("وبالحِسابِ المَدرسة والإلكتروني"))
                        .heavy())
                .isEqualTo(1);
    }

    @Test
    void everyShippedGuideIsAsPlainAsItMustBeAndTheReportSaysHowPlain() throws IOException {
        var table = ReadingTable.of(ShippedGuides.read("/guides"));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/readability.txt"), table.written() + "\n" + table.summary());
        System.out.print(table.summary());

        assertThat(table.tooHard().stream()
                        .map(row -> row.guide().id() + " in " + row.language().code() + ": "
                                + row.measured().wordsPerSentence() + ", "
                                + row.measured().value())
                        .toList())
                .isEmpty();
        assertThat(table.rows()).isNotEmpty();
    }

    @Test
    void whatChildrenReadIsHeldToMore() {
        for (var index : Readability.Index.values()) {
            var guides = ShippedGuides.read("/guides");
            var children = guides.stream().filter(guide -> guide.forChildren()).findFirst();
            var adults = guides.stream().filter(guide -> !guide.forChildren()).findFirst();
            var plain = ReadingBound.of(children.orElseThrow(), index);
            var usual = ReadingBound.of(adults.orElseThrow(), index);

            assertThat(plain.wordsPerSentence()).isLessThan(usual.wordsPerSentence());
            assertThat(index.within(plain.value(), usual.value())).isTrue();
            assertThat(index.within(usual.value(), plain.value())).isFalse();
        }
    }

    @Test
    void theCommandPrintsTheTable() {
        var out = new java.io.StringWriter();

        var code = new CommandLine(new GuidesCommand())
                .setOut(new java.io.PrintWriter(out))
                .execute("check");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("FLESCH_KINCAID", "SZIGRISZT", "KANDEL_MOLES", "LIX", "teenagers");
    }
}

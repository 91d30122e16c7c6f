package org.comity.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.Coverage;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Procedure;
import org.comity.profiles.Subject;
import org.comity.profiles.model.FieldDiff.Form;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureDiffTest {

    private static final Messages MESSAGES = Messages.ofClassPath();

    @Test
    void sixtyDaysBecomeNinetySinceADayAndNothingElseDiffers() {
        var before = AProcedure.of(Subject.PRESERVATION)
                .saying(ProceduralFact.PRESERVATION_DAYS, "60")
                .saying(ProceduralFact.CHANNEL, "DIRECT")
                .told();
        var after = AProcedure.of(Subject.PRESERVATION)
                .saying(ProceduralFact.PRESERVATION_DAYS, "90")
                .saying(ProceduralFact.CHANNEL, "DIRECT")
                .since(LocalDate.of(2026, 3, 1))
                .told();

        var diffs = between(before, after);

        assertThat(diffs).extracting(FieldDiff::form).containsExactly(Form.FACT, Form.DAY);
        assertThat(diffs.getFirst().fact()).contains(ProceduralFact.PRESERVATION_DAYS);
        assertThat(diffs.getFirst().cited().orElseThrow()).hasToString("ETS185 16(2)");
        assertThat(diffs.getLast()).isEqualTo(new FieldDiff("from", "", "2026-03-01", Optional.empty()));
        assertThat(told(diffs.getFirst(), Language.ENGLISH)).isEqualTo("Preserved at first for: 60 days → 90 days");
        assertThat(told(diffs.getFirst(), Language.ARABIC)).isEqualTo("مدة الحفظ الأولى: 60 يوماً → 90 يوماً");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RENEWALS         | 0      | 1             | Can be renewed: Not at all → Once
            THRESHOLD_MONTHS | 1      | 12            | Only for offences punishable by a maximum of at least: 1 month → 12 months
            THRESHOLD_MONTHS | 0      | 12            | Only for offences punishable by a maximum of at least: No such limit → 12 months
            RETENTION_DAYS   | 365    | 0             | Providers keep traffic data by law for: 365 days → No law obliges them to
            LANGUAGES        | pt     | pt, en        | Languages accepted: Portuguese → Portuguese and English
            DUAL_CRIMINALITY | ALWAYS | NEVER         | Dual criminality required: Always → Never
            CHANNEL          | DIPLOMATIC | DIRECT    | Channel: Through diplomatic channels → Directly between authorities
            """)
    void aChoiceANumberAndLanguagesAreToldInWords(ProceduralFact fact, String before, String after, String words) {
        var diffs = between(
                AProcedure.of(Subject.ASSISTANCE).saying(fact, before).told(),
                AProcedure.of(Subject.ASSISTANCE).saying(fact, after).told());

        assertThat(diffs).hasSize(1);
        assertThat(told(diffs.getFirst(), Language.ENGLISH)).isEqualTo(words);
    }

    @Test
    void languagesAndChoicesAreToldInArabicToo() {
        var diffs = between(
                AProcedure.of(Subject.ASSISTANCE)
                        .saying(ProceduralFact.LANGUAGES, "fr")
                        .saying(ProceduralFact.E_SIGNATURE, "NO")
                        .told(),
                AProcedure.of(Subject.ASSISTANCE)
                        .saying(ProceduralFact.LANGUAGES, "ar, fr")
                        .saying(ProceduralFact.E_SIGNATURE, "YES")
                        .told());

        assertThat(diffs)
                .extracting(diff -> told(diff, Language.ARABIC))
                .containsExactly("اللغات المقبولة: الفرنسية → العربية والفرنسية", "قبول التوقيع الإلكتروني: لا → نعم");
    }

    @Test
    void wordsDifferPieceByPieceAndAnAnswerTakenOutLeavesNothing() {
        var diffs = between(
                AProcedure.of(Subject.LIVE_CONTENT)
                        .covering(Coverage.NONE)
                        .saying(ProceduralFact.ALTERNATIVE, "search and seizure")
                        .told(),
                AProcedure.of(Subject.LIVE_CONTENT).told());

        assertThat(diffs)
                .extracting(FieldDiff::field, FieldDiff::form)
                .containsExactly(tuple("coverage", Form.COVERAGE), tuple("fact ALTERNATIVE", Form.TEXT));
        assertThat(diffs.getLast().after()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ASSISTANCE,              DUAL_CRIMINALITY, NEVER, ETS185 25(5)
            PRESERVATION,            DUAL_CRIMINALITY, NEVER, ETS185 29(3)
            EXTRADITION,             DUAL_CRIMINALITY, NEVER, ETS185 24(1)
            EXTRADITION,             THRESHOLD_MONTHS, 12,    ETS185 24(1)
            LIVE_CONTENT,            THRESHOLD_MONTHS, 12,    ETS185 15(1)
            SPONTANEOUS_INFORMATION, USE_LIMITED,      Some,  ETS185 26(2)
            ASSISTANCE,              USE_LIMITED,      Some,  ETS185 28(2)
            PRESERVATION,            RETENTION_DAYS,   365,
            """)
    void theParagraphThatIsCitedIsThatOfTheMeasureAndNoneWhereThereIsNone(
            Subject subject, ProceduralFact fact, String answer, String cited) {
        var diffs = between(
                AProcedure.of(subject).told(),
                AProcedure.of(subject).saying(fact, answer).told());

        assertThat(diffs).hasSize(1);
        assertThat(diffs.getFirst().cited().map(Object::toString)).isEqualTo(Optional.ofNullable(cited));
    }

    private static List<FieldDiff> between(Procedure before, Procedure after) {
        return FieldDiff.between(Optional.of(before), Optional.of(after));
    }

    private static String told(FieldDiff diff, Language language) {
        var words = new ProcedureWords(language, (key, arguments) -> MESSAGES.text(language, key, arguments));
        var fact = diff.fact().orElseThrow();
        return MESSAGES.text(language, diff.label()) + ": " + words.written(fact, diff.before()) + " → "
                + words.written(fact, diff.after());
    }
}

package org.comity.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.profiles.ProceduralFact.ALTERNATIVE;
import static org.comity.profiles.ProceduralFact.CHANNEL;
import static org.comity.profiles.ProceduralFact.LANGUAGES;
import static org.comity.profiles.ProceduralFact.PRESERVATION_DAYS;

import java.util.Map;
import java.util.Optional;
import org.comity.profiles.Coverage;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue;
import org.comity.profiles.ProceduralValue.Amount;
import org.comity.profiles.ProceduralValue.Choice;
import org.comity.profiles.ProceduralValue.Chosen;
import org.comity.profiles.ProceduralValue.Form;
import org.comity.profiles.Procedure;
import org.comity.profiles.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionnaireTest {

    @ParameterizedTest
    @EnumSource
    void everyFactIsAskedOfSomeMeasure(ProceduralFact fact) {
        assertThat(Subject.values())
                .anyMatch(subject -> Questionnaire.asked(subject).contains(fact));
    }

    @ParameterizedTest
    @EnumSource
    void everyMeasureIsAskedForLanguagesChannelAndWhatServesInstead(Subject subject) {
        assertThat(Questionnaire.asked(subject)).contains(LANGUAGES, CHANNEL, ALTERNATIVE);
    }

    @Test
    void howLongDataArePreservedIsAskedOfPreservationAlone() {
        assertThat(Subject.values())
                .filteredOn(subject -> Questionnaire.asked(subject).contains(PRESERVATION_DAYS))
                .containsExactly(Subject.PRESERVATION);
    }

    @Test
    void whatServesInsteadIsMissingNowhereAndNothingIsMissingOfAMeasureThatDoesNotExist() {
        var some = AProcedure.of(Subject.PRESERVATION).saying(LANGUAGES, "pt").told();
        var none = AProcedure.of(Subject.PRESERVATION)
                .covering(Coverage.NONE)
                .saying(ALTERNATIVE, "search and seizure")
                .told();

        assertThat(Questionnaire.missing(some))
                .contains(PRESERVATION_DAYS, CHANNEL)
                .doesNotContain(LANGUAGES, ALTERNATIVE);
        assertThat(Questionnaire.missing(none)).isEmpty();
    }

    @Test
    void aMeasureThatDoesNotExistSaysWhatServesInstead() {
        assertThatThrownBy(() -> AProcedure.of(Subject.PRESERVATION)
                        .covering(Coverage.NONE)
                        .told())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFactTakesNoValueOfAnotherFormAndNoChoiceOfAnotherFact() {
        assertThatThrownBy(() -> with(Map.of(PRESERVATION_DAYS, new Amount(3, Form.MONTHS))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(Map.of(CHANNEL, new Chosen(Choice.YES))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(with(Map.of(CHANNEL, new Chosen(Choice.POLICE))).choice(CHANNEL))
                .contains(Choice.POLICE);
    }

    private static Procedure with(Map<ProceduralFact, ProceduralValue> facts) {
        var like = AProcedure.of(Subject.PRESERVATION).told();
        return new Procedure(
                like.subject(), "", like.coverage(), facts, Optional.empty(), Optional.empty(), like.source(), "");
    }
}

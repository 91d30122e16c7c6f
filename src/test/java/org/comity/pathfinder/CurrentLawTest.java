package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.comity.pathfinder.usecase.AskingForPaths;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.treaties.CurrentFacts;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;

/// What is published of procedure is in use at once, by engines that have answered before too.
class CurrentLawTest {

    private static final Clock CLOCK = Clock.fixed(AProcedure.NOW, ZoneOffset.UTC);

    private final KnownProfiles profiles = new KnownProfiles();
    private final CurrentLaw law = new CurrentLaw(new CurrentFacts(Asking.SHIPPED), profiles, CLOCK);

    @Test
    void theNextAnswerRestsOnWhatWasPublished() {
        var asking = new AskingForPaths(law, CLOCK);
        assertThat(days(asking)).isEqualTo(60);

        publish("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=90");
        assertThat(days(asking)).isEqualTo(90);

        publish("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=120");
        assertThat(days(asking)).isEqualTo(120);
    }

    /// A wiki, say: whoever counted something from the law need not count again.
    @Test
    void whatIsPublishedOfSomethingElseLeavesTheLawTheSame() {
        publish("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=90");
        var before = law.now();

        assertThat(law.now().procedures()).isSameAs(before.procedures());
        publish("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=90");
        assertThat(law.now().same(before)).isTrue();
        publish("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=91");
        assertThat(law.now().same(before)).isFalse();
    }

    /// Two questions at once may both read the number before something is published, and one of them its content after.
    @Test
    void whatWasReadTwiceIsNotTakenForTheSameBecauseItWasReadUnderOneNumber() {
        publish("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=90");
        var numbered = new KnownProfiles.UnderOneNumber(profiles);
        var before = new CurrentLaw(new CurrentFacts(Asking.SHIPPED), numbered, CLOCK).now();
        publish("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=120");
        var after = new CurrentLaw(new CurrentFacts(Asking.SHIPPED), numbered, CLOCK).now();

        assertThat(after.same(before)).isFalse();
    }

    /// A snapshot that somebody holds does not change under their hands.
    @Test
    void anAnswerStaysWithTheLawItBeganWith() {
        publish("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=90");
        var held = law.now().procedures();
        publish("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=120");

        assertThat(held.of(Country.of("GH"), LocalDate.of(2026, 11, 23)))
                .extracting(row -> row.procedure().facts().values().toString())
                .allSatisfy(facts -> assertThat(facts).contains("90"));
    }

    private void publish(String said) {
        AProcedure.profiles(List.of(AProcedure.of(said))).forEach(profiles::publish);
    }

    private static int days(AskingForPaths asking) {
        var form = new QuestionForm(Map.of("from", "PT", "to", "GH", "need", "preservation"), List.of());
        var answered = (AskingForPaths.Outcome.Answered) asking.ask(form);
        return answered.answer()
                .about(Measure.PRESERVATION)
                .flatMap(LegalPath::timeLimit)
                .flatMap(TimeLimit::days)
                .orElseThrow();
    }
}

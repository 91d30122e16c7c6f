package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.pathfinder.Asking.asking;
import static org.comity.pathfinder.Asking.found;
import static org.comity.pathfinder.Finding.Effect.BLOCKS;
import static org.comity.pathfinder.Finding.Effect.SUPPORTS;
import static org.comity.pathfinder.Finding.Effect.UNKNOWN;
import static org.comity.pathfinder.Finding.Effect.WARNS;

import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.profiles.Freshness.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What follows from the procedural law of the requested State, rule by rule. The State is Ghana: a Party that made no
/// declaration on any of this.
class NationalProcedureTest {

    /// 29(3): a gap in its law does not free a Party from preservation.
    @Test
    void whereNoPreservationExistsThePathStaysOpenAndWarnsWithWhatToAskInstead() {
        var path = preserving("GH PRESERVATION NONE ALTERNATIVE=search and seizure under section 98");

        assertThat(path.available()).isTrue();
        assertThat(found(path, WARNS, "29(3)")).singleElement().satisfies(finding -> {
            assertThat(finding.arguments()).contains(new Argument.Words("search and seizure under section 98"));
            assertThat(finding.fact().orElseThrow().source().text()).isEqualTo("https://law.example/procedure");
            assertThat(finding.fact().orElseThrow().page()).isEqualTo("/states/GH/procedure");
        });
    }

    /// 16(1): "order or similarly obtain".
    @Test
    void anotherPowerServesAndIsNamed() {
        var path = preserving("GH PRESERVATION OTHER_POWER ALTERNATIVE=production order");

        assertThat(found(path, SUPPORTS, "16(1)"))
                .singleElement()
                .extracting(Finding::key)
                .isEqualTo("national.otherPower");
        assertThat(found(path, WARNS, "29(3)")).isEmpty();
    }

    /// 29(7): not less than sixty days.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FOREIGN_MINIMUM_DAYS=30                                     | national.foreign.tooShort
            FOREIGN_MINIMUM_DAYS=59, PRESERVATION_DAYS=90               | national.foreign.tooShort
            PRESERVATION_DAYS=30                                        | national.foreign.endsEarly
            PRESERVATION_DAYS=30, RENEWALS=0                            | national.foreign.endsEarly
            PRESERVATION_DAYS=14, RENEWALS=3                            | national.foreign.endsEarly
            PRESERVATION_DAYS=30, RENEWALS=1                            | national.foreign.byRenewal
            """)
    void aLawThatKeepsLessThanSixtyDaysWarns(String facts, String key) {
        var path = preserving("GH PRESERVATION FULL " + facts);

        assertThat(found(path, WARNS, "29(7)")).extracting(Finding::key).containsExactly(key);
        assertThat(path.timeLimit().flatMap(TimeLimit::days)).contains(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRESERVATION_DAYS=90",
                "FOREIGN_MINIMUM_DAYS=60, PRESERVATION_DAYS=30",
                "RENEWALS=1",
                "COSTS=none"
            })
    void aLawThatKeepsSixtyDaysOrSaysNothingOfDaysDoesNotWarn(String facts) {
        assertThat(found(preserving("GH PRESERVATION FULL " + facts), WARNS, "29(7)"))
                .isEmpty();
    }

    @Test
    void theClockIsTheLongerOfSixtyDaysAndWhatTheStateGives() {
        var path = preserving("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=90");

        assertThat(path.timeLimit().flatMap(TimeLimit::days)).contains(90);
        assertThat(found(path, SUPPORTS, "29(7)"))
                .extracting(Finding::key)
                .containsExactlyInAnyOrder("preserved", "national.foreign");
    }

    /// 16(2): the ninety days are told as long as nothing better is known.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COSTS=none                        | domesticOrder
            PRESERVATION_DAYS=90              | national.order
            PRESERVATION_DAYS=90, RENEWALS=2  | national.order.renewed
            PRESERVATION_DAYS=90, RENEWALS=0  | national.order.notRenewed
            """)
    void howLongTheOrderRunsIsToldWhereItIsKnown(String facts, String key) {
        assertThat(found(preserving("GH PRESERVATION FULL " + facts), SUPPORTS, "16(2)"))
                .extracting(Finding::key)
                .containsExactly(key);
    }

    @Test
    void languagesOfTheMeasureGoBeforeThoseOfAssistance() {
        var assistance = AProcedure.of("GH ASSISTANCE FULL LANGUAGES=en");
        var measure = AProcedure.of("GH PRESERVATION FULL LANGUAGES=fr");

        assertThat(preserving(assistance).languages()).containsExactly("en");
        assertThat(preserving(assistance, measure).languages()).containsExactly("fr");
        assertThat(preserving(assistance.overdue()).languages()).isEmpty();
    }

    @Test
    void whatAStateDeclaredOfLanguagesGoesBeforeItsProcedure() {
        var path = asking("PT", "MC")
                .where(AProcedure.of("MC PRESERVATION FULL LANGUAGES=it"))
                .preservation();

        assertThat(path.languages()).containsExactly("fr", "en");
    }

    /// 25(5): it may be asked for assistance.
    @ParameterizedTest
    @CsvSource({"NEVER, SUPPORTS", "FOR_SOME_MEASURES, WARNS", "ALWAYS, WARNS"})
    void thePostureOnDualCriminalityIsToldInsteadOfWhatAnyStateMayDo(String choice, Finding.Effect effect) {
        var path = asking("PT", "GH")
                .where(AProcedure.of("GH ASSISTANCE FULL DUAL_CRIMINALITY=" + choice))
                .about(Measure.STORED_DATA);

        assertThat(path.on(Finding.Topic.DUAL_CRIMINALITY)).singleElement().satisfies(finding -> {
            assertThat(finding.effect()).isEqualTo(effect);
            assertThat(finding.key()).startsWith("national.dualCriminality");
        });
    }

    @Test
    void anOverdueWordOnTheMeasureDoesNotHideThatDualCriminalityMayBeAskedFor() {
        var path = asking("PT", "GH")
                .where(
                        AProcedure.of("GH STORED_DATA FULL DUAL_CRIMINALITY=ALWAYS")
                                .overdue(),
                        AProcedure.of("GH ASSISTANCE FULL DUAL_CRIMINALITY=NEVER"))
                .about(Measure.STORED_DATA);

        assertThat(path.on(Finding.Topic.DUAL_CRIMINALITY))
                .extracting(Finding::key)
                .containsExactly("dualCriminality.mayBeAsked", "national.overdue");
    }

    /// 29(3), 29(4): what a State says of its practice adds no reservation.
    @Test
    void dualCriminalityIsNoConditionOfPreservationWhateverTheProcedureSays() {
        var said = AProcedure.of("GH PRESERVATION FULL DUAL_CRIMINALITY=ALWAYS");
        var path = asking("PT", "GH").about(Offence.ILLEGAL_ACCESS).where(said).preservation();

        assertThat(path.available()).isTrue();
        assertThat(found(path, SUPPORTS, "29(3)")).hasSize(1);
        assertThat(found(path, WARNS, "29(3)"))
                .extracting(Finding::key)
                .containsExactly("national.dualCriminality.notAllowed");
        assertThat(found(preserving("GH ASSISTANCE FULL DUAL_CRIMINALITY=ALWAYS"), WARNS, "29(3)"))
                .as("assistance in general is another matter")
                .isEmpty();
    }

    /// Preservation may not be among those measures.
    @Test
    void dualCriminalityForSomeMeasuresIsNoBreachInPreservation() {
        assertThat(found(preserving("GH PRESERVATION FULL DUAL_CRIMINALITY=FOR_SOME_MEASURES"), WARNS, "29(3)"))
                .isEmpty();
    }

    @Test
    void whereAReservationReachesTheOffenceTheProcedureContradictsNothing() {
        var path = asking("PT", "JP")
                .about(Offence.EVIDENCE_ONLY)
                .where(AProcedure.of("JP PRESERVATION FULL DUAL_CRIMINALITY=ALWAYS"))
                .preservation();

        assertThat(found(path, WARNS, "29(4)")).hasSize(1);
        assertThat(found(path, WARNS, "29(3)")).isEmpty();
    }

    /// 29(5): a low penalty is none of the grounds.
    @Test
    void aLowPenaltyWarnsOfPreservationAndNeverClosesIt() {
        var path = asking("PT", "GH")
                .punishable(Penalty.ofYears(1), Penalty.ofYears(1))
                .where(AProcedure.of("GH PRESERVATION FULL THRESHOLD_MONTHS=36"))
                .preservation();

        assertThat(path.available()).isTrue();
        assertThat(found(path, WARNS, "15(1)")).hasSize(1);
    }

    /// 27(9)(e): only a declaration closes the direct way.
    @Test
    void aPracticeDoesNotCloseTheDirectWayInUrgency() {
        var path = asking("PT", "GH")
                .forNeed(Need.CONTENT)
                .inAnEmergency()
                .where(AProcedure.of("GH ASSISTANCE FULL CHANNEL=CENTRAL_AUTHORITY"))
                .about(Measure.URGENT_ASSISTANCE);

        assertThat(path.status()).isNotEqualTo(Status.UNAVAILABLE);
        assertThat(found(path, WARNS, "27(9)(e)"))
                .extracting(Finding::key)
                .containsExactly("national.channel.notDeclared");
    }

    @ParameterizedTest
    @CsvSource({
        "CHANNEL=DIPLOMATIC, WARNS, 27(2)(b)",
        "CHANNEL=POLICE, WARNS, 27(9)(d)",
        "E_SIGNATURE=NO, WARNS, 25(3)",
        "MEANS=encrypted e-mail, SUPPORTS, 25(3)",
        "FORMS=three copies, WARNS, 25(4)",
        "REQUIREMENTS=the date of birth, WARNS, 25(4)",
        "COSTS=borne by Ghana, SUPPORTS, 25(4)",
        "USER_NOTIFIED=YES, WARNS, 27(8)",
        "USE_LIMITED=for this case alone, WARNS, 28(2)"
    })
    void whatARequestForAssistanceNeedsIsTold(String fact, Finding.Effect effect, String provision) {
        var path = asking("PT", "GH")
                .forNeed(Need.CONTENT)
                .where(AProcedure.of("GH ASSISTANCE FULL " + fact))
                .about(Measure.STORED_DATA);

        assertThat(found(path, effect, provision))
                .filteredOn(finding ->
                        finding.fact().flatMap(Finding.Fact::procedure).isPresent())
                .hasSize(1);
    }

    @Test
    void formsOfAssistanceAreNotAskedOfPreservation() {
        assertThat(preserving("GH ASSISTANCE FULL FORMS=a letter with a seal").findings())
                .noneMatch(finding -> finding.key().equals("national.forms"));
    }

    @Test
    void howUrgencyIsTreatedIsToldInUrgencyAlone() {
        var said = AProcedure.of("GH PRESERVATION FULL URGENCY=within hours");

        assertThat(found(asking("PT", "GH").where(said).atRiskOfLoss().preservation(), SUPPORTS, "25(3)"))
                .extracting(Finding::key)
                .contains("national.urgency");
        assertThat(found(preserving(said), SUPPORTS, "25(3)")).isEmpty();
    }

    /// Nothing that is unverified, not assessed or overdue decides; it is told as something to ask.
    @Test
    void whatIsUncertainOrOverdueDecidesNothingAndIsAskedFor() {
        var none = AProcedure.of("GH LIVE_CONTENT NONE ALTERNATIVE=seizure");
        for (var doubtful : List.of(none.unverified(), none.overdue())) {
            var path = asking("PT", "GH")
                    .forNeed(Need.LIVE_CONTENT)
                    .where(doubtful)
                    .about(Measure.LIVE_CONTENT);
            assertThat(path.status()).isEqualTo(Status.UNKNOWN);
            assertThat(found(path, BLOCKS, "34")).isEmpty();
        }
        var short30 = AProcedure.of("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=30");
        assertThat(found(preserving(short30.overdue()), WARNS, "29(7)")).isEmpty();
        assertThat(found(preserving(short30.overdue()), UNKNOWN, "29(7)"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.key()).isEqualTo("national.overdue");
                    assertThat(finding.fact()
                                    .flatMap(Finding.Fact::procedure)
                                    .orElseThrow()
                                    .light())
                            .isEqualTo(Light.RED);
                });
        assertThat(found(preserving(short30.unverified()), UNKNOWN, "29(7)"))
                .extracting(Finding::key)
                .containsExactly("national.uncertain");
    }

    @Test
    void theLawOfAPartOfAStateIsNotTheLawOfTheWhole() {
        var path = preserving(
                AProcedure.of("GH PRESERVATION NONE ALTERNATIVE=seizure").in("Northern Region"));

        assertThat(found(path, WARNS, "29(3)")).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("national.territory");
            assertThat(finding.arguments()).contains(new Argument.Words("Northern Region"));
        });
    }

    @Test
    void eachPartOfAStateIsNamedOnceWhateverIsToldOfIt() {
        var north = AProcedure.of("GH STORED_DATA FULL FORMS=a letter").in("Northern Region");
        var path = asking("PT", "GH")
                .where(
                        north.overdue(),
                        AProcedure.of("GH ASSISTANCE FULL FORMS=two copies").in("Northern Region"),
                        AProcedure.of("GH ASSISTANCE FULL FORMS=one copy").in("Volta Region"))
                .about(Measure.STORED_DATA);

        assertThat(path.findings())
                .filteredOn(finding -> finding.key().equals("national.territory"))
                .extracting(finding -> finding.arguments().getLast())
                .containsExactlyInAnyOrder(new Argument.Words("Northern Region"), new Argument.Words("Volta Region"));
    }

    @Test
    void aLawHoldsFromItsDayAndBeforeWhatWasSaidEarlier() {
        var before = AProcedure.of("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=60");
        var after =
                AProcedure.of("GH PRESERVATION FULL FOREIGN_MINIMUM_DAYS=90").since("2026-03-01");
        var asked = asking("PT", "GH").where(before, after);

        assertThat(days(asked.on("2026-02-28"))).contains(60);
        assertThat(days(asked.on("2026-03-01"))).contains(90);
    }

    private static Optional<Integer> days(Asking asked) {
        return asked.preservation().timeLimit().flatMap(TimeLimit::days);
    }

    private static LegalPath preserving(String said) {
        return preserving(AProcedure.of(said));
    }

    private static LegalPath preserving(AProcedure... said) {
        return asking("PT", "GH").where(said).preservation();
    }
}

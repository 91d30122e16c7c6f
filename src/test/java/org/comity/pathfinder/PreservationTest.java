package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.comity.pathfinder.Asking.asking;
import static org.comity.pathfinder.Asking.found;
import static org.comity.pathfinder.Finding.Effect.BLOCKS;
import static org.comity.pathfinder.Finding.Effect.SUPPORTS;
import static org.comity.pathfinder.Finding.Effect.UNKNOWN;
import static org.comity.pathfinder.Finding.Effect.WARNS;
import static org.comity.pathfinder.Measure.PARTIAL_DISCLOSURE;
import static org.comity.pathfinder.Measure.PRESERVATION;
import static org.comity.pathfinder.Measure.STORED_DATA;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.LegalPath.RequiredElement;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.AuthorityFact;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactReading;
import org.comity.treaties.FactsInFiles;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Article 29 and what follows it, case by case as a lawyer would put them, over the shipped facts.
class PreservationTest {

    @Test
    void portugalMayAskJapanAndPreservationComesBeforeAssistance() {
        var answer = asking("PT", "JP").about(Offence.ILLEGAL_ACCESS).answer();

        assertThat(answer.paths())
                .extracting(LegalPath::measure)
                .containsExactly(PRESERVATION, STORED_DATA, PARTIAL_DISCLOSURE);
        assertThat(answer.paths()).extracting(path -> path.rank().orElseThrow()).containsExactly(1, 2, 3);
        assertThat(answer.paths()).allMatch(LegalPath::available);
        assertThat(answer.discarded()).allMatch(path -> path.measure().besideTheConvention());
    }

    /// 29(1), 23: a Party asks a Party; the day of each entry into force is named with its row.
    @Test
    void bothPartiesAreNamedWithTheDayTheyWereBound() {
        assertThat(asking("PT", "JP").found(SUPPORTS, "29(1)"))
                .extracting(Finding::arguments)
                .containsExactly(
                        List.of(new Argument.State(Country.of("PT")), new Argument.Day(LocalDate.of(2010, 7, 1))),
                        List.of(new Argument.State(Country.of("JP")), new Argument.Day(LocalDate.of(2012, 11, 1))));
        assertThat(asking("PT", "JP").found(SUPPORTS, "29(1)"))
                .allSatisfy(finding -> assertThat(
                                finding.fact().orElseThrow().source().standing())
                        .isEqualTo(Standing.SOURCED));
    }

    /// 29(4): the reservation cannot reach the offences of Articles 2 to 11.
    @ParameterizedTest
    @EnumSource(Offence.class)
    void japansReservationWarnsExactlyWhenTheOffenceLiesOutsideArticles2To11(Offence offence) {
        var japan = asking("PT", "JP").about(offence);

        assertThat(japan.preservation().available()).isTrue();
        assertThat(japan.found(WARNS, "29(4)")).hasSize(offence.ofArticles2To11() ? 0 : 1);
        assertThat(japan.found(SUPPORTS, "29(4)")).hasSize(offence.ofArticles2To11() ? 1 : 0);
    }

    @Test
    void theWarningRestsOnJapansReservationOf2012() {
        assertThat(asking("PT", "JP").about(Offence.EVIDENCE_ONLY).found(WARNS, "29(4)"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.fact().orElseThrow().state()).isEqualTo(Country.of("JP"));
                    assertThat(finding.fact().orElseThrow().source().asOf()).contains(LocalDate.of(2012, 7, 3));
                });
    }

    @Test
    void theReservationOfTheAskingStateDoesNotMatter() {
        var portugal = asking("JP", "PT").about(Offence.EVIDENCE_ONLY);

        assertThat(portugal.found(WARNS, "29(4)")).isEmpty();
        assertThat(portugal.found(SUPPORTS, "29(3)")).hasSize(1);
    }

    /// 29(3): without a reservation dual criminality cannot be required, whatever the offence.
    @Test
    void estoniaMadeNoReservationSoNothingWarns() {
        var estonia = asking("PT", "EE").about(Offence.EVIDENCE_ONLY);

        assertThat(estonia.preservation().available()).isTrue();
        assertThat(estonia.found(WARNS, "29(4)")).isEmpty();
        assertThat(estonia.found(SUPPORTS, "29(3)"))
                .extracting(Finding::key)
                .containsExactly("dualCriminality.notReserved");
    }

    /// A reservation of Germany is known to exist and its article was not read: no warning, and no all-clear.
    @Test
    void germanysReservationOfUnreadArticleMeansAskOutsideArticles2To11Only() {
        var germany = asking("PT", "DE").about(Offence.EVIDENCE_ONLY);

        assertThat(germany.preservation().available()).isTrue();
        assertThat(germany.found(WARNS, "29(4)")).isEmpty();
        assertThat(germany.found(UNKNOWN, "29(4)")).hasSize(1);
        assertThat(germany.about(Offence.ILLEGAL_ACCESS).found(SUPPORTS, "29(3)"))
                .extracting(Finding::key)
                .containsExactly("dualCriminality.none");
    }

    /// 43(1): a withdrawn reservation never warns from its day on.
    @Test
    void theCzechReservationWarnsUntilTheDayOfItsWithdrawal() {
        var czechia = asking("PT", "CZ").about(Offence.COMPUTER_COMMITTED);

        assertThat(czechia.on("2019-07-04").found(WARNS, "29(4)")).hasSize(1);
        assertThat(czechia.on("2019-07-05").found(WARNS, "29(4)")).isEmpty();
        assertThat(czechia.on("2019-07-05").found(SUPPORTS, "29(3)")).hasSize(1);
    }

    @Test
    void aReservationWhoseWordsWereNotReadSaysSo() {
        assertThat(asking("PT", "IL").about(Offence.EVIDENCE_ONLY).found(WARNS, "29(4)"))
                .extracting(Finding::key)
                .containsExactly("dualCriminality.reserved.unread");
    }

    /// The chart flags reservations that no row holds: then the answer is "ask", and only where it matters.
    @ParameterizedTest
    @ValueSource(strings = {"CO", "GR", "IS", "LK"})
    void reservationsThatAreFlaggedAndNotHeldMeanAsk(String state) {
        assertThat(asking("PT", state).about(Offence.EVIDENCE_ONLY).found(UNKNOWN, "29(4)"))
                .extracting(Finding::key)
                .containsExactly("dualCriminality.unknown");
        assertThat(asking("PT", state).about(Offence.FRAUD).found(UNKNOWN, "29(4)"))
                .isEmpty();
        assertThat(asking("PT", state)
                        .about(Offence.EVIDENCE_ONLY)
                        .preservation()
                        .available())
                .isTrue();
    }

    @Test
    void withoutTheOffenceItDependsAndNobodyIsWarnedInVain() {
        assertThat(asking("PT", "JP").found(UNKNOWN, "29(4)"))
                .extracting(Finding::key)
                .containsExactly("dualCriminality.offenceUnknown");
        assertThat(asking("PT", "JP").found(WARNS, "29(4)")).isEmpty();
    }

    /// 36(2): signature does not bind; what is missing is named.
    @Test
    void irelandHasOnlySignedSoEveryPathOfTheConventionSleeps() {
        var ireland = asking("PT", "IE").about(Offence.ILLEGAL_ACCESS);

        for (var measure : List.of(PRESERVATION, STORED_DATA, PARTIAL_DISCLOSURE)) {
            assertThat(ireland.about(measure).status()).isEqualTo(Status.DORMANT);
            assertThat(found(ireland.about(measure), BLOCKS, "36(2)")).hasSize(1);
        }
    }

    @Test
    void aSignatoryCannotAskEither() {
        assertThat(asking("IE", "PT").preservation().status()).isEqualTo(Status.DORMANT);
    }

    /// 37(1): an invitation does not bind.
    @Test
    void anInvitedStateIsNotBound() {
        assertThat(asking("PT", "MX").found(BLOCKS, "37(1)")).hasSize(1);
        assertThat(asking("PT", "MX").preservation().status()).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aStateThatIsInNoListIsNoPartyAndTheListIsCited() {
        assertThat(asking("PT", "RU").found(BLOCKS, "29(1)")).singleElement().satisfies(finding -> {
            assertThat(finding.fact().orElseThrow().source().asOf()).contains(LocalDate.of(2026, 4, 25));
            assertThat(finding.fact().orElseThrow().source().link()).isPresent();
        });
    }

    @Test
    void afterTheDayOfTheChartTheReaderIsToldToCheckForLaterActs() {
        assertThat(asking("PT", "MX").found(WARNS, "36(3)")).hasSize(1);
        assertThat(asking("PT", "MX").on("2026-04-25").found(WARNS, "36(3)")).isEmpty();
        assertThat(asking("PT", "JP").found(WARNS, "36(3)")).isEmpty();
    }

    /// 36(4): consent binds from the first day of the month after three months; until then the path is dormant.
    @Test
    void theDayJapanBecameAPartyOpensThePath() {
        var japan = asking("PT", "JP").about(Offence.ILLEGAL_ACCESS);

        assertThat(japan.on("2001-11-22").preservation().status()).isEqualTo(Status.UNAVAILABLE);
        assertThat(japan.on("2012-07-02").found(BLOCKS, "36(2)")).hasSize(1);
        assertThat(japan.on("2012-07-03").preservation().status()).isEqualTo(Status.DORMANT);
        assertThat(japan.on("2012-10-31").preservation().status()).isEqualTo(Status.DORMANT);
        assertThat(japan.on("2012-10-31").found(BLOCKS, "36(4)"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.arguments()).contains(new Argument.Day(LocalDate.of(2012, 11, 1))));
        assertThat(japan.on("2012-11-01").preservation().status()).isEqualTo(Status.AVAILABLE);
    }

    /// 37(2): the same for a State that accedes without having signed.
    @Test
    void anAccessionIsCitedUnderArticle37() {
        assertThat(asking("PT", "CO").on("2020-06-30").found(BLOCKS, "37(2)")).hasSize(1);
        assertThat(asking("PT", "CO").on("2020-07-01").preservation().available())
                .isTrue();
    }

    /// 36(3): a Party whose day is not stated decides nothing; the answer says whom to ask.
    @Test
    void aPartyWithoutADayMakesThePathUnknown(@TempDir Path folder) {
        var files = FactsInFiles.shippedIn(folder);
        files.withText(
                "treaty_status.csv",
                files.text("treaty_status.csv")
                        .replaceFirst(
                                "(?m)^(ETS185,JP,[^\\n]*?),2001-11-23,2012-07-03,acceptance,2012-11-01,", "$1,,,,,"));
        var facts = switch (files.read()) {
            case FactReading.Accepted accepted -> accepted.facts();
            case FactReading.Refused(var problems) -> throw new AssertionError(problems);
        };
        var japan = asking("PT", "JP").in(facts);

        assertThat(japan.preservation().status()).isEqualTo(Status.UNKNOWN);
        assertThat(japan.found(UNKNOWN, "36(3)")).hasSize(1);
        assertThat(japan.answer().paths()).isNotEmpty();
    }

    /// 29(2)(a) to (f).
    @Test
    void everyElementOfARequestIsListedByItsLetter() {
        assertThat(asking("PT", "JP").preservation().requires())
                .extracting(RequiredElement::key)
                .containsExactly("authority", "offence", "data", "location", "necessity", "intention");
        assertThat(asking("PT", "JP").preservation().requires())
                .extracting(element -> element.citation().provision())
                .containsExactly("29(2)(a)", "29(2)(b)", "29(2)(c)", "29(2)(d)", "29(2)(e)", "29(2)(f)");
    }

    /// 29(7).
    @Test
    void theClockRunsForAtLeastSixtyDays() {
        var limit = asking("PT", "JP").preservation().timeLimit().orElseThrow();

        assertThat(limit.id()).isEqualTo("C1");
        assertThat(limit.days()).contains(60);
        assertThat(limit.kind()).isEqualTo(TimeLimit.Kind.MINIMUM);
        assertThat(asking("PT", "JP").found(SUPPORTS, "29(7)")).hasSize(1);
    }

    /// 29(5): two grounds of refusal, and no other.
    @Test
    void theTwoGroundsOfRefusalAreToldInAdvance() {
        assertThat(asking("PT", "JP").found(WARNS, "29(5)(a)")).hasSize(1);
        assertThat(asking("PT", "JP").found(WARNS, "29(5)(b)")).hasSize(1);
        assertThat(asking("PT", "JP").found(WARNS, "25(4)")).isEmpty();
    }

    /// 29(6).
    @Test
    void theRequestedStateMustTellWhenPreservationIsNotEnough() {
        assertThat(asking("PT", "JP").found(SUPPORTS, "29(6)")).hasSize(1);
    }

    /// 35(1).
    @Test
    void thePointOfContactIsTheAddresseeAndNamedWhereItIsPublic() {
        var germany = asking("PT", "DE").preservation();

        assertThat(germany.addressee().function()).isEqualTo(Addressee.Function.CONTACT_POINT);
        assertThat(germany.addressee().institutions())
                .extracting(AuthorityFact::institution)
                .singleElement()
                .asString()
                .contains("National High Tech Crime Unit");
        assertThat(found(germany, SUPPORTS, "35(1)")).hasSize(1);
    }

    @Test
    void aPointOfContactThatIsNotPublicMeansAskYourOwn() {
        assertThat(asking("PT", "JP").preservation().addressee().institutions()).isEmpty();
        assertThat(asking("PT", "JP").found(UNKNOWN, "35(1)")).hasSize(1);
    }

    @Test
    void namesInConflictAreShownWithTheDoubt() {
        assertThat(asking("PT", "NL").found(WARNS, "35(1)")).hasSize(2);
    }

    /// 25(3).
    @Test
    void fastMeansAreOfferedWhenDataMayBeLostOrInAnEmergency() {
        assertThat(asking("PT", "JP").found(SUPPORTS, "25(3)")).isEmpty();
        assertThat(asking("PT", "JP").atRiskOfLoss().found(SUPPORTS, "25(3)")).hasSize(1);
        assertThat(asking("PT", "JP").inAnEmergency().found(SUPPORTS, "25(3)")).hasSize(1);
    }

    /// 35(1): whoever is not the point of contact sends through it.
    @Test
    void aProsecutorSendsThroughTheOwnPointOfContact() {
        assertThat(asking("PT", "JP").by(Asker.PROSECUTOR).found(SUPPORTS, "35(1)"))
                .extracting(Finding::key)
                .containsExactly("ownContactPoint");
        assertThat(asking("PT", "JP").by(Asker.CONTACT_POINT).found(SUPPORTS, "35(1)"))
                .isEmpty();
    }

    /// 38.
    @Test
    void territoriesToWhichTheConventionDoesNotApplyAreTold() {
        assertThat(asking("PT", "DK").found(WARNS, "38"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.arguments().getLast().toString()).contains("Greenland"));
    }

    @Test
    void languagesAreNamedWhereTheStateSaidSoAndAskedForElsewhere() {
        assertThat(asking("PT", "MC").preservation().languages()).containsExactly("fr", "en");
        assertThat(asking("PT", "JP").preservation().languages()).isEmpty();
        assertThat(asking("PT", "JP").found(UNKNOWN, "35(2)(a)")).hasSize(1);
    }

    @Test
    void aStateHasNoQuestionToItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> asking("PT", "PT").question());
    }

    @Test
    void theFrontDoorAnswersFromTheFactsInUse() {
        var paths = new Paths(Asking.lawOf(new CurrentFacts(Asking.SHIPPED), Clock.systemUTC()));
        var question =
                Question.ofPreservation(Country.of("PT"), Country.of("JP"), Offence.FRAUD, LocalDate.of(2026, 11, 23));

        assertThat(paths.answer(question).best().flatMap(LegalPath::rank)).isEqualTo(Optional.of(1));
    }
}

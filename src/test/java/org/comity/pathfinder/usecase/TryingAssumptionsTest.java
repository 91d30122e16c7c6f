package org.comity.pathfinder.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import org.comity.pathfinder.Asking;
import org.comity.pathfinder.Instruments;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.pathfinder.WhatIf;
import org.comity.pathfinder.WhatIf.Change;
import org.comity.pathfinder.WhatIf.Kind;
import org.comity.pathfinder.usecase.TryingAssumptions.Outcome;
import org.comity.treaties.Assumption;
import org.comity.treaties.Assumptions;
import org.comity.treaties.CurrentFacts;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What would open, what would close.
class TryingAssumptionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final String IRELAND = "assume=adherence&treaty=ETS185&state=IE&date=2026-12-01";
    private static final String FIFTH = "assume=adherence&treaty=CETS224&state=FR&date=2026-12-01";

    private final TryingAssumptions trying =
            new TryingAssumptions(Asking.lawOf(new CurrentFacts(Asking.SHIPPED), CLOCK), CLOCK);

    @Test
    void ifIrelandRatifiedPreservationWouldOpenBetweenItAndEveryPartyBothWays() {
        var tried = tried(IRELAND + "&need=preservation&instruments=convention");
        var preservation = tried.changes().stream()
                .filter(change -> change.measure().equals(Measure.PRESERVATION))
                .toList();

        assertThat(tried.touched()).containsExactly(Country.of("IE"));
        assertThat(tried.supposition().asOf()).isEqualTo("2027-04-01");
        assertThat(preservation)
                .hasSize(162)
                .allSatisfy(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.OPENS);
                    assertThat(change.decides()).isTrue();
                    assertThat(change.before()).isEqualTo(Status.DORMANT);
                })
                .anyMatch(change -> change.from().code().equals("PT"))
                .anyMatch(change -> change.to().code().equals("PT"));
        assertThat(tried.total().firstWays()).isEqualTo(162);
        assertThat(tried.total().closes()).isZero();
    }

    @Test
    void beforeTheDayOfEntryIntoForceNothingOpens() {
        assertThat(tried(IRELAND + "&instruments=convention&as-of=2027-03-31").total())
                .satisfies(total -> {
                    assertThat(total.opens()).isZero();
                    assertThat(total.closes()).isZero();
                });
    }

    @Test
    void theFifthConsentOpensTheProtocolForAllThatConsented() {
        var tried = tried(FIFTH + "&instruments=convention&need=subscriber");

        assertThat(tried.touched()).extracting(Country::code).containsExactly("CR", "FR", "HU", "JP", "RS");
        assertThat(tried.changes())
                .anyMatch(change -> change.from().code().equals("HU")
                        && change.to().code().equals("CR")
                        && change.measure().equals(Measure.GIVING_EFFECT_TO_ORDERS)
                        && change.kind() == Kind.OPENS);
    }

    @Test
    void assumptionsAddUp() {
        var alone = refused("assume=entry-into-force&treaty=CETS224&state=FR&date=2027-06-01");
        var together = tried("also=adherence,CETS224,FR,,2026-12-01&also=adherence,CETS224,PT,,2026-12-01"
                + "&from=PT&to=FR&need=subscriber&instruments=convention");

        assertThat(alone).isEqualTo("treaty: entry.nobody");
        assertThat(together.changes())
                .anyMatch(change -> change.kind() == Kind.OPENS
                        && change.measure().citation().treaty().equals("CETS224"));
    }

    @Test
    void aFurtherTreatyOnAssistanceClosesTheShortWayOfArticle27() {
        var tried = tried(
                "assume=adherence&treaty=ETS030&state=US&date=2026-12-01&from=US&to=PT&need=content&emergency=true"
                        + "&as-of=2027-06-01");

        assertThat(tried.changes())
                .filteredOn(change -> change.measure().equals(Measure.other("ETS030")))
                .extracting(Change::kind)
                .containsExactly(Kind.OPENS);
    }

    @Test
    void ifJapanWithdrewItsReservationEveryPathWouldStandAsItStands() {
        var tried = tried("assume=withdrawal&treaty=ETS185&state=JP&provision=29(4)&date=2026-12-01");

        assertThat(tried.touched()).containsExactly(Country.of("JP"));
        assertThat(tried.total().all()).isZero();
    }

    @Test
    void ifAReservationOnDirectOrdersWereWithdrawnTheyWouldOpen() {
        var tried = tried(
                "also=adherence,CETS224,FR,,2026-12-01&assume=withdrawal&treaty=CETS224&state=JP&provision=7(9)(a)"
                        + "&date=2026-12-01&from=FR&to=JP&need=subscriber");

        assertThat(tried.supposition().assumed()).hasSize(2);
        assertThat(tried.changes())
                .anyMatch(change -> change.measure().equals(Measure.SUBSCRIBER_FROM_PROVIDER)
                        && change.after() == Status.AVAILABLE);
    }

    /// Only pairs with a State whose facts change are looked at: the whole world, judged in full, says the same.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ETS185  | IE | 2027-04-01 | CONVENTION_AND_PROTOCOL
            CETS224 | FR | 2027-04-01 | CONVENTION_AND_PROTOCOL
            ETS030  | US | 2027-04-01 | ALL
            """)
    void noPathChangesThatWasNotLookedAt(String treaty, String state, LocalDate day, Instruments instruments) {
        var assumptions = Assumptions.adherence(treaty, Country.of(state), LocalDate.of(2026, 12, 1));
        var now = new JudgingByStatus(KnownLaw.of(Asking.SHIPPED), day);
        var then = new JudgingByStatus(KnownLaw.of(Asking.SHIPPED.assuming(assumptions)), day);
        var states = JudgingByStatus.states(Asking.SHIPPED);
        var expected = new HashSet<String>();
        for (var need : Need.values()) {
            for (var from : states) {
                var before = now.ask(from, need, Circumstances.NONE, instruments);
                var after = then.ask(from, need, Circumstances.NONE, instruments);
                for (var to : states) {
                    if (!from.equals(to) && !before.statuses(to).equals(after.statuses(to))) {
                        expected.add(need + " " + from + " " + to);
                    }
                }
            }
        }
        var touched = TouchedStates.between(Asking.SHIPPED, Asking.SHIPPED.assuming(assumptions), assumptions.all());

        assertThat(expected)
                .isNotEmpty()
                .allMatch(pair -> touched.stream().anyMatch(one -> pair.contains(" " + one.code())));
    }

    @Test
    void theListIsCappedAndTheCountIsNot() {
        var query = IRELAND + "&instruments=convention";
        var capped = (Outcome.Tried) trying.tryOut(form(query), 10);

        assertThat(capped.whatIf().changes()).hasSize(10);
        assertThat(capped.whatIf().total()).isEqualTo(tried(query).total());
        assertThat(tried(query).changes()).hasSize(tried(query).total().opens());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            need=content                                                        | assume: assume.missing
            assume=wish&treaty=ETS185&state=IE                                  | assume: assume
            assume=adherence&state=IE                                           | treaty: treaty.missing
            assume=adherence&treaty=ETS999&state=IE                             | treaty: treaty
            assume=adherence&treaty=ETS185                                      | state: state.missing
            assume=adherence&treaty=ETS185&state=ZZ                             | state: state
            assume=adherence&treaty=ETS185&state=EU                             | state: state
            assume=adherence&treaty=ETS185&state=IE&date=2026-02-30             | date: date
            assume=adherence&treaty=ETS185&state=IE&date=9999-01-01             | date: date
            assume=adherence&treaty=ETS185&state=PT                             | state: adherence.already
            assume=adherence&treaty=CETS224&state=IE                            | state: adherence.conventionFirst
            assume=adherence&treaty=HARARE&state=IE                             | state: adherence.impossible
            assume=withdrawal&treaty=ETS185&state=JP                            | provision: provision.missing
            assume=withdrawal&treaty=ETS185&state=JP&provision=twelve           | provision: provision
            assume=withdrawal&treaty=ETS185&state=JP&provision=30               | provision: withdrawal.others
            assume=withdrawal&treaty=ETS185&state=IE&provision=29(4)            | provision: withdrawal.none
            assume=entry-into-force&treaty=ETS185                               | treaty: entry.nobody
            also=nonsense                                                       | also: also
            assume=adherence&treaty=ETS185&state=IE&need=tea                    | need: need
            assume=adherence&treaty=ETS185&state=IE&from=PT&to=PT               | to: same
            assume=adherence&treaty=ETS185&state=IE&to=AD&to=PT                 | to: repeated
            assume=adherence&treaty=ETS185&state=IE&state=ZA                    | state: repeated
            """)
    void whatCannotBeAssumedIsRefusedWithItsReason(String query, String problem) {
        assertThat(refused(query)).isEqualTo(problem);
    }

    @Test
    void whatWasAssumedBeforeAndStillHoldsIsKeptWhenSomethingElseIsRefused() {
        var refused = (Outcome.Refused) trying.tryOut(
                form("also=adherence,ETS185,IE,,2026-12-01&also=adherence,ETS185,PT,,2026-12-01"
                        + "&assume=adherence&treaty=ETS185&state=ZZ"),
                10);

        assertThat(refused.problems())
                .extracting(each -> each.field() + ": " + each.key())
                .containsExactly("also: adherence.already", "state: state");
        assertThat(refused.kept()).containsExactly("adherence,ETS185,IE,,2026-12-01");
    }

    @Test
    void atMostEightThingsAreAssumedAtOnce() {
        var rows = "AD AL AR AT BE BG CA CL CO".split(" ");
        var parameters = new HashMap<>(LookingAroundTest.parameters("need=content"));
        parameters.put(
                "also",
                java.util.Arrays.stream(rows)
                        .map(state -> "adherence,CETS224," + state + ",,2026-12-01")
                        .toArray(String[]::new));
        var refused = (Outcome.Refused) trying.tryOut(WhatIfForm.ofParameters(parameters), 10);

        assertThat(refused.problems()).extracting(QuestionReading.Problem::key).containsExactly("also.tooMany");
    }

    private WhatIf tried(String query) {
        return ((Outcome.Tried) trying.tryOut(form(query), Integer.MAX_VALUE)).whatIf();
    }

    private String refused(String query) {
        var problems = ((Outcome.Refused) trying.tryOut(form(query), 10)).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst().field() + ": " + problems.getFirst().key();
    }

    private static WhatIfForm form(String query) {
        return WhatIfForm.ofParameters(LookingAroundTest.parameters(query));
    }

    @Test
    void anAssumptionIsWrittenAsARowOfAFile() {
        assertThat(tried(IRELAND + "&need=content").supposition().assumed())
                .extracting(Assumption::toString)
                .containsExactly("adherence,ETS185,IE,,2026-12-01");
    }
}

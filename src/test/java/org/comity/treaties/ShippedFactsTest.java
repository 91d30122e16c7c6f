package org.comity.treaties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;

/// What the shipped facts say, held against the chart of the Treaty Office of 25 April 2026.
class ShippedFactsTest {

    private static final TreatyFacts FACTS = FactFiles.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Country JAPAN = Country.of("JP");
    private static final Country CZECHIA = Country.of("CZ");

    @Test
    void theConventionHas81PartiesTwoSignatoriesAnd14Invited() {
        assertThat(FACTS.states()).hasSize(200);
        assertThat(statesThatAre(Adherence.PARTY, TODAY)).hasSize(81);
        assertThat(statesThatAre(Adherence.SIGNATORY, TODAY)).containsExactly("IE", "ZA");
        assertThat(statesThatAre(Adherence.INVITED, TODAY)).hasSize(14);
        assertThat(statesThatAre(Adherence.UNKNOWN, TODAY)).isEmpty();
        assertThat(FACTS.asOf()).isEqualTo(LocalDate.of(2026, 4, 25));
    }

    @Test
    void aStateIsAPartyFromTheDayOfEntryIntoForceAndNotBefore() {
        assertThat(japanOn("2001-11-22")).isEqualTo(Adherence.NONE);
        assertThat(japanOn("2001-11-23")).isEqualTo(Adherence.SIGNATORY);
        assertThat(japanOn("2012-07-03")).isEqualTo(Adherence.RATIFIED_NOT_IN_FORCE);
        assertThat(japanOn("2012-10-31")).isEqualTo(Adherence.RATIFIED_NOT_IN_FORCE);
        assertThat(japanOn("2012-11-01")).isEqualTo(Adherence.PARTY);
    }

    @Test
    void theSecondProtocolBindsNobodyYet() {
        assertThat(FACTS.states())
                .noneMatch(state -> FACTS.adherence(ArticleRef.SECOND_PROTOCOL, state.country(), TODAY)
                        .isParty());
        assertThat(FACTS.adherence(ArticleRef.SECOND_PROTOCOL, JAPAN, TODAY).status())
                .isEqualTo(Adherence.RATIFIED_NOT_IN_FORCE);
    }

    @Test
    void aPartyWithoutADayAndAStateOutsideAnIncompleteListAreUnknown() {
        assertThat(FACTS.adherence("ETS189", Country.of("FR"), TODAY).status()).isEqualTo(Adherence.UNKNOWN);
        assertThat(FACTS.adherence("ETS189", Country.of("PT"), TODAY).status()).isEqualTo(Adherence.UNKNOWN);
        assertThat(FACTS.adherence(ArticleRef.CONVENTION, Country.of("RU"), TODAY)
                        .status())
                .isEqualTo(Adherence.NONE);
    }

    @Test
    void aDenouncedTreatyBindsUntilTheDayItCeased() {
        assertThat(FACTS.adherence("CETS210", Country.of("TR"), LocalDate.of(2021, 6, 30))
                        .status())
                .isEqualTo(Adherence.PARTY);
        assertThat(FACTS.adherence("CETS210", Country.of("TR"), LocalDate.of(2021, 7, 1))
                        .status())
                .isEqualTo(Adherence.NONE);
    }

    @Test
    void theCzechReservationOnPreservationEndsWithItsWithdrawal() {
        var preservation = ArticleRef.convention("29(4)");

        assertThat(FACTS.declarations(preservation, CZECHIA, LocalDate.of(2019, 7, 4)))
                .hasSize(1);
        assertThat(FACTS.declarations(preservation, CZECHIA, LocalDate.of(2019, 7, 5)))
                .isEmpty();
    }

    @Test
    void elevenStatesReserveDualCriminalityForPreservation() {
        var reserving = FACTS.states().stream()
                .map(StateFact::country)
                .filter(state -> !FACTS.declarations(ArticleRef.convention("29(4)"), state, TODAY)
                        .isEmpty())
                .map(Country::code);

        assertThat(reserving).containsExactly("AR", "AT", "CH", "IL", "JP", "LI", "LT", "NG", "NO", "PL", "SE");
    }

    @Test
    void urgentRequestsGoThroughTheCentralAuthorityWhereDeclaredHoweverPreciselyRecorded() {
        var urgent = ArticleRef.convention("27(9)(e)");

        assertThat(Set.of("AZ", "CA", "JP", "LI", "LT", "MT", "PE", "US", "FR"))
                .allSatisfy(code -> assertThat(FACTS.declarations(urgent, Country.of(code), TODAY))
                        .filteredOn(fact -> fact.kind() == DeclarationKind.DECLARATION)
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.channelRequired()).isPresent()));
    }

    @Test
    void statementsThatNoArticleProvidesForNeverDecide() {
        var portugal = FACTS.declarations(ArticleRef.convention("24(5)"), Country.of("PT"), TODAY);

        assertThat(portugal).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(DeclarationKind.STATEMENT);
            assertThat(fact.weight()).isEqualTo(DeclarationFact.Weight.INTERPRETS);
        });
    }

    @Test
    void reservationsAndDeclarationsThatTheChartFlagsAndNoRowHoldsAreToldAsGaps() {
        assertThat(statesWhere(Gaps::reservations))
                .contains("CO", "GR", "IS", "LK")
                .doesNotContain("JP", "EE");
        assertThat(statesWhere(Gaps::declarations))
                .containsExactly("AT", "BG", "BR", "CR", "CZ", "DO", "GE", "HU", "NO", "UA");
        assertThat(FACTS.gaps(ArticleRef.CONVENTION, Country.of("SK"), TODAY).reservations())
                .as("a reservation of unread article stands")
                .isTrue();
        assertThat(FACTS.gaps(ArticleRef.CONVENTION, Country.of("EE"), TODAY).any())
                .isFalse();
    }

    @Test
    void authoritiesStandUnderTheFunctionTheyWereDesignatedFor() {
        assertThat(FACTS.authorities(JAPAN))
                .extracting(AuthorityFact::function)
                .contains(AuthorityFact.Function.EXTRADITION, AuthorityFact.Function.SECOND_PROTOCOL);
        assertThat(FACTS.authorities(Country.of("FR")))
                .extracting(AuthorityFact::function)
                .contains(AuthorityFact.Function.CONTACT_POINT);
    }

    @Test
    void noUnverifiedRowIsAFact() {
        var standings = FACTS.states().stream()
                .flatMap(state -> FACTS.declarations(ArticleRef.CONVENTION, state.country()).stream())
                .map(fact -> fact.source().standing())
                .collect(Collectors.toSet());

        assertThat(standings).containsExactlyInAnyOrder(Standing.SOURCED, Standing.PARTLY_SOURCED);
    }

    private static Set<String> statesWhere(Predicate<Gaps> missing) {
        return FACTS.states().stream()
                .map(StateFact::country)
                .filter(state -> missing.test(FACTS.gaps(ArticleRef.CONVENTION, state, TODAY)))
                .map(Country::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> statesThatAre(Adherence status, LocalDate on) {
        return FACTS.states().stream()
                .map(StateFact::country)
                .filter(state ->
                        FACTS.adherence(ArticleRef.CONVENTION, state, on).status() == status)
                .map(Country::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Adherence japanOn(String day) {
        return FACTS.adherence(ArticleRef.CONVENTION, JAPAN, LocalDate.parse(day))
                .status();
    }
}

package org.comity.requests.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.identity.AuthorityFunction;
import org.comity.requests.model.Closure;
import org.comity.requests.model.Closure.Why;
import org.comity.requests.model.Field;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Transition.Reason;
import org.comity.vocabulary.ArticleRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Which authority of a State may send what: the point of contact, the central one, or whom it lists.
class WhoMaySendTest extends BetweenTwoStates {

    /// Articles 26, 29 and 30: any authority.
    @ParameterizedTest
    @EnumSource(names = {"PRESERVATION", "PARTIAL_DISCLOSURE", "SPONTANEOUS_INFORMATION"})
    void whatThePointOfContactIsForItSends(RequestedMeasure measure) {
        assertThat(open(SHIPPED, TODAY).closure(asking(measure, "PT", "JP"))).isEmpty();
    }

    /// Article 27(9)(e): Japan declared that urgent requests go to its central authority, and Hungary did
    /// not.
    @Test
    void anUrgentRequestGoesDirectlyUnlessTheRequestedPartyDeclaredOtherwise() {
        assertThat(open(SHIPPED, TODAY).closure(asking(RequestedMeasure.URGENT_ASSISTANCE, "PT", "HU")))
                .isEmpty();
        var toJapan = asking(RequestedMeasure.URGENT_ASSISTANCE, "PT", "JP");
        assertThat(closure(SHIPPED, TODAY, toJapan))
                .isEqualTo(new Closure(Why.NOT_CENTRAL, null, List.of(ArticleRef.convention("27(9)(e)"))));
        assertThat(open(SHIPPED, TODAY).closure(from(toJapan, authority("PT", AuthorityFunction.CENTRAL_AUTHORITY))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EXTRADITION, ETS185 24(7)(a)",
        "PROVISIONAL_ARREST, ETS185 24(7)(a)",
        "ASSISTANCE, ETS185 27(2)(b)",
        "STORED_DATA, ETS185 27(2)(b)",
        "LIVE_TRAFFIC, ETS185 27(2)(b)",
        "LIVE_CONTENT, ETS185 27(2)(b)",
        "GIVING_EFFECT, CETS224 8(10)(a)",
        "EMERGENCY_ASSISTANCE, CETS224 10(5)",
        "VIDEO_CONFERENCE, CETS224 11(2)"
    })
    void whatBelongsToCentralAuthoritiesAPointOfContactDoesNotSend(RequestedMeasure measure, String paragraph) {
        var request = asking(measure, "CR", "HU");

        assertThat(closure(FIFTH_CONSENT, IN_FORCE, request))
                .isEqualTo(new Closure(Why.NOT_CENTRAL, null, List.of(ArticleRef.parse(paragraph))));
        assertThat(open(FIFTH_CONSENT, IN_FORCE).against(request)).containsInstanceOf(Reason.NotInForce.class);
        assertThat(open(FIFTH_CONSENT, IN_FORCE)
                        .closure(from(request, authority("CR", AuthorityFunction.CENTRAL_AUTHORITY))))
                .isEmpty();
    }

    /// Articles 24(7)(a), 8(10)(a): whom the State lists for it, not whoever does its mutual assistance;
    /// but where the requested Party takes orders from central authorities alone (8(11)), these.
    @Test
    void whereTheStateListsAnotherTheCentralAuthorityDoesNotSendExtraditionOrOrders() {
        var open = open(FIFTH_CONSENT, IN_FORCE, BetweenTwoStates::enrolledFor);
        var central = authority("CR", AuthorityFunction.CENTRAL_AUTHORITY);

        for (var measure : Set.of(
                RequestedMeasure.EXTRADITION, RequestedMeasure.PROVISIONAL_ARREST, RequestedMeasure.GIVING_EFFECT)) {
            assertThat(open.closure(from(asking(measure, "CR", "HU"), central)))
                    .as(measure.name())
                    .map(Closure::why)
                    .contains(Why.NOT_CENTRAL);
        }
        assertThat(open.closure(from(asking(RequestedMeasure.GIVING_EFFECT, "CR", "JP"), central)))
                .isEmpty();
    }

    /// Article 9(1)(a): from point of contact to point of contact.
    @Test
    void anEmergencyDisclosureIsAskedByThePointOfContact() {
        var request = asking(RequestedMeasure.EMERGENCY_DISCLOSURE, "CR", "HU");

        assertThat(open(FIFTH_CONSENT, IN_FORCE).closure(request)).isEmpty();
        assertThat(closure(FIFTH_CONSENT, IN_FORCE, from(request, authority("CR", AuthorityFunction.CENTRAL_AUTHORITY)))
                        .why())
                .isEqualTo(Why.NOT_POINT);
    }

    /// Article 27(1): where another treaty applies, the channel is that treaty's.
    @Test
    void whereTheRequestRestsOnAnotherTreatyTheConventionClosesNothing() {
        var request = asking(RequestedMeasure.STORED_DATA, "PT", "GB");

        assertThat(open(SHIPPED, TODAY)
                        .closure(request.withContent(content(Map.of(Field.TREATY, "A treaty between the two")))))
                .isEmpty();
    }

    @Test
    void aTreatyThatTheFactsDoNotKnowOpensNothing() {
        var typed = content(Map.of(Field.TREATY, "A treaty between the two"));

        for (var measure : Set.of(RequestedMeasure.STORED_DATA, RequestedMeasure.EXTRADITION)) {
            assertThat(closure(SHIPPED, TODAY, asking(measure, "CR", "JP").withContent(typed))
                            .why())
                    .as(measure.name())
                    .isEqualTo(Why.NOT_CENTRAL);
        }
        assertThat(open(SHIPPED, TODAY)
                        .closure(
                                asking(RequestedMeasure.STORED_DATA, "PT", "US").withContent(typed)))
                .isEmpty();
    }

    /// Article 10(9).
    @Test
    void whereTheRequestedStateTakesEmergencyRequestsFromOthersNothingIsClosed() throws IOException {
        assertThat(open(supposing("declaration", "10(9)", "HU"), IN_FORCE)
                        .closure(asking(RequestedMeasure.EMERGENCY_ASSISTANCE, "CR", "HU")))
                .isEmpty();
    }
}

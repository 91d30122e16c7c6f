package org.comity.requests.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.comity.identity.AuthorityFunction;
import org.comity.requests.AddressedEntity;
import org.comity.requests.Sandbox;
import org.comity.requests.model.Closure;
import org.comity.requests.model.Closure.Why;
import org.comity.requests.model.Field;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.RequiredElement;
import org.comity.requests.model.Transition.Reason;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Measures of the Second Protocol can be drafted at any time, and sent from the day on which it is in
/// force between the two; orders to providers where something shows that they are answered.
class OpenMeasuresTest extends BetweenTwoStates {

    @ParameterizedTest
    @EnumSource(
            names = {
                "DOMAIN_REGISTRATION",
                "SUBSCRIBER_FROM_PROVIDER",
                "GIVING_EFFECT",
                "EMERGENCY_DISCLOSURE",
                "EMERGENCY_ASSISTANCE",
                "VIDEO_CONFERENCE",
                "JOINT_TEAM"
            })
    void untilTheProtocolIsInForceNothingUnderItIsSent(RequestedMeasure measure) {
        assertThat(closure(SHIPPED, TODAY, asking(measure, "CR", "HU")))
                .isEqualTo(new Closure(
                        Why.DORMANT,
                        null,
                        Set.of(ArticleRef.secondProtocol("16(3)")).stream().toList()));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "DOMAIN_REGISTRATION",
                "SUBSCRIBER_FROM_PROVIDER",
                "GIVING_EFFECT",
                "EMERGENCY_DISCLOSURE",
                "EMERGENCY_ASSISTANCE",
                "VIDEO_CONFERENCE",
                "JOINT_TEAM"
            })
    void itOpensOnTheVeryDayOfEntryIntoForce(RequestedMeasure measure) {
        var request = asking(measure, "CR", "HU");

        assertThat(closure(FIFTH_CONSENT, IN_FORCE.minusDays(1), request).why()).isEqualTo(Why.DORMANT);
        assertThat(closure(FIFTH_CONSENT, IN_FORCE.minusDays(1), request).opens())
                .isEqualTo(IN_FORCE);
        assertThat(open(FIFTH_CONSENT, IN_FORCE).closure(bySomebodyNamedForIt(request)))
                .isEmpty();
    }

    @Test
    void oneThatHasNotConsentedIsNotReached() {
        assertThat(closure(FIFTH_CONSENT, TODAY, asking(RequestedMeasure.EMERGENCY_DISCLOSURE, "CR", "FR"))
                        .why())
                .isEqualTo(Why.DORMANT);
    }

    /// Article 7(9)(a): whoever reserved it cannot use it either.
    @Test
    void aReservationOfDirectOrdersClosesThemInBothDirections() {
        for (var request : Set.of(
                asking(RequestedMeasure.SUBSCRIBER_FROM_PROVIDER, "CR", "JP"),
                asking(RequestedMeasure.SUBSCRIBER_FROM_PROVIDER, "JP", "CR"))) {
            var closure = closure(FIFTH_CONSENT, TODAY, request);
            assertThat(closure.why()).isEqualTo(Why.UNAVAILABLE);
            assertThat(closure.because()).containsExactly(ArticleRef.secondProtocol("7(9)(a)"));
        }
    }

    /// Article 8(11).
    @Test
    void whereAStateHearsCentralAuthoritiesAloneTheseMustBegin() {
        var point = asking(RequestedMeasure.GIVING_EFFECT, "CR", "JP");
        var central = from(point, authority("CR", AuthorityFunction.CENTRAL_AUTHORITY));

        assertThat(closure(FIFTH_CONSENT, TODAY, point).why()).isEqualTo(Why.CENTRAL);
        assertThat(open(FIFTH_CONSENT, TODAY).closure(central)).isEmpty();
    }

    /// Article 8(13).
    @Test
    void aReservationForTrafficDataClosesThemAlone() throws IOException {
        var facts = supposing("reservation", "8(13)", "HU");
        var traffic = bySomebodyNamedForIt(asking(RequestedMeasure.GIVING_EFFECT, "CR", "HU"))
                .withContent(content(Map.of(Field.DATA_CATEGORY, "traffic")));
        var subscriber = traffic.withContent(content(Map.of(Field.DATA_CATEGORY, "subscriber")));

        assertThat(closure(facts, TODAY, traffic).because()).containsExactly(ArticleRef.secondProtocol("8(13)"));
        assertThat(open(facts, TODAY).closure(subscriber)).isEmpty();
    }

    /// Articles 7(2)(b), 7(5)(a), 8(4).
    @Test
    void whatTheRequestedStateDemandsBeyondTheLawMustBeThere() throws IOException {
        var supervised = supposing("declaration", "7(2)(b)", "HU");
        var order = asking(RequestedMeasure.SUBSCRIBER_FROM_PROVIDER, "CR", "HU");

        assertThat(open(supervised, TODAY).demanded(order))
                .extracting(RequiredElement::basis)
                .containsExactly(ArticleRef.secondProtocol("7(2)(b)"));
        assertThat(open(supervised, TODAY).against(order))
                .get()
                .isInstanceOfSatisfying(
                        Reason.Incomplete.class,
                        lacking -> assertThat(lacking.missing())
                                .extracting(missing -> missing.anchor())
                                .containsExactly(Field.APPROVING_OFFICIAL, Field.APPROVER_KIND));
        var named = order.withContent(
                content(Map.of(Field.APPROVING_OFFICIAL, "A prosecutor", Field.APPROVER_KIND, "prosecutor")));
        assertThat(open(supervised, TODAY).against(named)).isEmpty();
        assertThat(open(supposing("declaration", "8(4)", "HU"), TODAY)
                        .demanded(asking(RequestedMeasure.GIVING_EFFECT, "CR", "HU")))
                .extracting(RequiredElement::basis)
                .containsExactly(ArticleRef.secondProtocol("8(4)"));
        assertThat(open(FIFTH_CONSENT, TODAY).demanded(order)).isEmpty();
    }

    @Test
    void anOrderUnderTheOwnLawGoesWhereTheProviderIsShownToAnswer() {
        assertThat(open(SHIPPED, TODAY).closure(provider("Airbnb", "US"))).isEmpty();
        assertThat(open(SHIPPED, TODAY).closure(provider("Airbnb Ireland UC", "IE")))
                .isEmpty();
        assertThat(open(SHIPPED, TODAY).closure(provider("A provider at home", "PT")))
                .isEmpty();
        assertThat(closure(SHIPPED, TODAY, provider("Nobody knows it", "US")).why())
                .isEqualTo(Why.PROVIDER);
    }

    @Test
    void nothingIsClosedInAnExercise() {
        var request = asking(RequestedMeasure.EMERGENCY_DISCLOSURE, "PT", "JP");
        var sandbox = new Sandbox(request.id());

        assertThat(open(SHIPPED, TODAY).closure(between(request, sandbox.requesting(), sandbox.requested())))
                .isEmpty();
    }

    private static Request provider(String name, String country) {
        var order = asking(RequestedMeasure.PROVIDER_DIRECTED, "PT", "US");
        return between(order, order.requesting(), AddressedEntity.of(name, Country.of(country)));
    }
}

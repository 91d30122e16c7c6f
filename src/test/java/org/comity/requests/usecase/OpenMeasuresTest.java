package org.comity.requests.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.directory.DesignatedFunction;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.requests.ARequest;
import org.comity.requests.AddressedEntity;
import org.comity.requests.Sandbox;
import org.comity.requests.model.Closure;
import org.comity.requests.model.Closure.Why;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.RequiredElement;
import org.comity.requests.model.Status;
import org.comity.requests.model.Transition.Reason;
import org.comity.treaties.Assumptions;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.FactReading;
import org.comity.treaties.FactsInFiles;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Measures of the Second Protocol can be drafted at any time, and sent from the day on which it is in force
/// between the two; orders to providers where something shows that they are answered.
class OpenMeasuresTest {

    private static final TreatyFacts SHIPPED = FactFiles.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    /// With the consent of Portugal on 1 May 2026 the Protocol would have five, and enter into force on this day.
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 9, 1);

    private static final TreatyFacts FIFTH_CONSENT = with(
            SHIPPED, Assumptions.adherence(ArticleRef.SECOND_PROTOCOL, Country.of("PT"), LocalDate.of(2026, 5, 1)));

    @TempDir
    Path folder;

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

    /// Articles 26, 29 and 30: any authority.
    @ParameterizedTest
    @EnumSource(names = {"PRESERVATION", "PARTIAL_DISCLOSURE", "SPONTANEOUS_INFORMATION"})
    void whatThePointOfContactIsForItSends(RequestedMeasure measure) {
        assertThat(open(SHIPPED, TODAY).closure(asking(measure, "PT", "JP"))).isEmpty();
    }

    /// Article 27(9)(e): Japan declared that urgent requests go to its central authority, and Hungary did not.
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

    /// Articles 24(7)(a), 8(10)(a): whom the State lists for it, not whoever does its mutual assistance; but where
    /// the requested Party takes orders from central authorities alone (8(11)), these.
    @Test
    void whereTheStateListsAnotherTheCentralAuthorityDoesNotSendExtraditionOrOrders() {
        var open = open(FIFTH_CONSENT, IN_FORCE, OpenMeasuresTest::enrolledFor);
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

    @Test
    void nothingIsClosedInAnExercise() {
        var request = asking(RequestedMeasure.EMERGENCY_DISCLOSURE, "PT", "JP");
        var sandbox = new Sandbox(request.id());

        assertThat(open(SHIPPED, TODAY).closure(between(request, sandbox.requesting(), sandbox.requested())))
                .isEmpty();
    }

    private TreatyFacts supposing(String kind, String provision, String state) throws IOException {
        var row = "CETS224,%s,%s,%s,supposed,,,https://example.org/supposed,2026-01-01,in force,sourced,"
                .formatted(state, provision, kind);
        var read =
                FactsInFiles.shippedIn(folder).withRow("declarations.csv", row).read();
        if (read instanceof FactReading.Accepted(var facts, var rows)) {
            return with(
                    facts,
                    Assumptions.adherence(ArticleRef.SECOND_PROTOCOL, Country.of("PT"), LocalDate.of(2026, 5, 1)));
        }
        throw new AssertionError(read);
    }

    private static TreatyFacts with(TreatyFacts facts, Assumptions assumptions) {
        return facts.assuming(assumptions);
    }

    private static OpenMeasures open(TreatyFacts facts, LocalDate day) {
        return open(facts, day, OpenMeasuresTest::standingIn);
    }

    private static OpenMeasures open(
            TreatyFacts facts, LocalDate day, Function<Authority, Set<DesignatedFunction>> named) {
        var law = KnownLaw.of(facts);
        return new OpenMeasures(
                question -> new FindingPaths(law).find(question),
                new CurrentFacts(facts),
                named,
                Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
    }

    private static Set<DesignatedFunction> enrolledFor(Authority authority) {
        return authority.functions().stream().map(DesignatedFunction::of).collect(Collectors.toSet());
    }

    /// In a State that lists nobody for extradition and orders.
    private static Set<DesignatedFunction> standingIn(Authority authority) {
        var named = enrolledFor(authority);
        if (named.contains(DesignatedFunction.MUTUAL_ASSISTANCE)) {
            named.addAll(Set.of(DesignatedFunction.EXTRADITION, DesignatedFunction.ORDER_SUBMISSION));
        }
        return named;
    }

    private static Closure closure(TreatyFacts facts, LocalDate day, Request request) {
        return open(facts, day).closure(request).orElseThrow();
    }

    private static Content content(Map<Field, String> values) {
        return Content.empty().with(values);
    }

    private static Request asking(RequestedMeasure measure, String from, String to) {
        return between(
                ARequest.thatIs(Status.DRAFT)
                        .asking(measure)
                        .saying(content(Map.of(Field.DATA_CATEGORY, "subscriber")))
                        .build(),
                authority(from, AuthorityFunction.CONTACT_POINT),
                authority(to, AuthorityFunction.CENTRAL_AUTHORITY));
    }

    private static Request provider(String name, String country) {
        var order = asking(RequestedMeasure.PROVIDER_DIRECTED, "PT", "US");
        return between(order, order.requesting(), AddressedEntity.of(name, Country.of(country)));
    }

    private static Request bySomebodyNamedForIt(Request request) {
        return from(request, named(request.requesting().country().code(), Set.of(AuthorityFunction.values())));
    }

    private static Request from(Request request, Authority requesting) {
        return between(request, requesting, request.requested());
    }

    private static Request between(Request one, Authority requesting, Authority requested) {
        return new Request(
                one.id(),
                one.reference(),
                one.origin(),
                requesting,
                requested,
                one.secondLanguage(),
                one.handling(),
                one.status(),
                one.content(),
                one.writers(),
                one.members(),
                one.reserved(),
                one.sentAt(),
                one.clock(),
                one.changedAt());
    }

    private static Authority authority(String country, AuthorityFunction function) {
        return named(country, Set.of(function));
    }

    private static Authority named(String country, Set<AuthorityFunction> functions) {
        return new Authority(
                new AuthorityId(UUID.randomUUID()),
                Country.of(country),
                "Demonstration " + country,
                functions,
                ZoneId.of("Europe/Paris"),
                true);
    }
}

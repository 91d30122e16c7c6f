package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.requests.ARequest.JAPAN;

import java.util.Arrays;
import java.util.Map;
import org.comity.requests.ARequest;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the next request of a case need not ask again, and what it must.
class CarriedOverTest {

    private static final Country SAME = JAPAN.country();
    private static final Country ANOTHER = new Country("FR");

    @ParameterizedTest
    @CsvSource({
        // Who investigates, the offence and the facts are those of the case.
        "preservation, stored-data, same, personInCharge, yes",
        "preservation, stored-data, same, caseReference, yes",
        "preservation, stored-data, same, offence, yes",
        "preservation, stored-data, same, facts, yes",
        "preservation, extradition, same, provisions, yes",
        "preservation, preservation, other, facts, yes",
        // So are the data, as long as data are asked for.
        "preservation, stored-data, same, dataCategory, yes",
        "preservation, stored-data, same, linkToOffence, yes",
        "preservation, stored-data, same, subject, yes",
        "preservation, preservation, other, subject, yes",
        "preservation, extradition, same, subject, no",
        "stored-data, spontaneous-information, same, subject, no",
        "provisional-arrest, extradition, same, subject, yes",
        // The act that was announced is the act that is asked.
        "preservation, stored-data, same, assistanceKind, yes",
        "stored-data, assistance, same, formalities, yes",
        "preservation, stored-data, same, confidentiality, yes",
        "assistance, stored-data, same, treaty, yes",
        // The person sought and the warrant are the same in both requests.
        "provisional-arrest, extradition, same, personName, yes",
        "provisional-arrest, extradition, same, warrantDate, yes",
        "provisional-arrest, extradition, same, penaltyMaximum, yes",
        // Every request answers for itself.
        "preservation, preservation, other, necessity, no",
        "preservation, preservation, other, assistanceIntended, no",
        "preservation, preservation, same, necessity, no",
        "preservation, preservation, same, partialDisclosure, no",
        "preservation, stored-data, same, urgency, no",
        "preservation, stored-data, same, urgencyReason, no",
        "stored-data, live-traffic, same, need, no",
        "stored-data, live-traffic, same, legalBasis, no",
        "stored-data, live-traffic, same, supportingDecisions, no",
        "live-traffic, live-content, same, collectFrom, no",
        "live-traffic, live-content, same, collectUntil, no",
        "live-traffic, live-content, same, communications, yes",
        "stored-data, assistance, same, answerBy, no",
        "urgent-assistance, urgent-assistance, same, notCoercive, no",
        "provisional-arrest, provisional-arrest, other, extraditionIntended, no",
        "spontaneous-information, spontaneous-information, other, information, no",
        "spontaneous-information, spontaneous-information, other, conditions, no",
        "subscriber-from-provider, giving-effect, same, issuedOn, no",
        "subscriber-from-provider, giving-effect, same, legalPower, no",
        "subscriber-from-provider, giving-effect, same, underProtocol, no",
        "subscriber-from-provider, giving-effect, same, providerAddress, yes",
        "subscriber-from-provider, giving-effect, same, subscriberIdentity, yes",
        "emergency-disclosure, emergency-assistance, same, emergencyFacts, yes",
        // Another State has other providers, other law, and was asked nothing before.
        "preservation, preservation, other, custodian, no",
        "preservation, preservation, same, custodian, yes",
        "preservation, preservation, other, location, no",
        "stored-data, stored-data, other, earlierReference, no",
        "stored-data, stored-data, other, provisionsThere, no",
        "stored-data, stored-data, other, treaty, no",
        "stored-data, stored-data, same, subscriberBilling, yes"
    })
    void aFieldIsCarriedFromOneRequestToTheNext(String from, String to, String state, String key, String carried) {
        var over = carried(from, to, state.equals("same") ? SAME : ANOTHER);
        var field = Field.ofKey(key).orElseThrow();

        assertThat(over.settled().contains(field)).isEqualTo(carried.equals("yes"));
        assertThat(over.content().has(field)).isEqualTo(carried.equals("yes"));
        assertThat(over.anew().contains(field)).isEqualTo(carried.equals("no"));
    }

    @ParameterizedTest
    @CsvSource({
        "preservation, stored-data",
        "preservation, partial-disclosure",
        "partial-disclosure, stored-data",
        "stored-data, live-content",
        "provisional-arrest, extradition",
        "assistance, spontaneous-information"
    })
    void everyFieldOfTheNewFormIsEitherSettledOrNew(String from, String to) {
        var over = carried(from, to, SAME);

        assertThat(over.settled()).doesNotContainAnyElementsOf(over.anew());
        assertThat(over.settled()).containsAll(over.content().values().keySet());
        assertThat(over.settled().size() + over.anew().size())
                .isEqualTo(measure(to).rules().fields().size());
    }

    /// What was left empty before is not asked again as if it were new.
    @Test
    void whatTheRequestBeforeLeftEmptyIsNotNew() {
        var earlier = ARequest.thatIs(Status.DELIVERED).without(Field.ADDRESS).build();
        var over = CarriedOver.from(earlier, RequestedMeasure.STORED_DATA, SAME);

        assertThat(over.content().has(Field.ADDRESS)).isFalse();
        assertThat(over.settled()).contains(Field.ADDRESS);
        assertThat(over.anew()).contains(Field.COURT).doesNotContain(Field.ADDRESS);
    }

    /// The chain that lapses today because nothing follows: preservation, then the request for the data.
    @Test
    void aRequestForPreservedDataAsksOnlyWhatPreservationDidNot() {
        var preservation = ARequest.thatIs(Status.PRESERVED)
                .saying(AFilledForm.of(RequestedMeasure.PRESERVATION).with(Map.of(Field.DATA_CATEGORY, "traffic")))
                .build();
        var over = CarriedOver.from(preservation, RequestedMeasure.STORED_DATA, SAME);

        assertThat(over.content().value(Field.EARLIER_REFERENCE)).isEqualTo(preservation.reference());
        assertThat(over.content().value(Field.EARLIER_DATE)).isEqualTo("2026-11-23");
        assertThat(over.content().identifiers())
                .isEqualTo(preservation.content().identifiers());
        assertThat(over.content().missing(RequestedMeasure.STORED_DATA).stream().map(missing -> missing.key()))
                .containsExactly("need");
    }

    @Test
    void aRequestForExtraditionAfterArrestLacksNothing() {
        assertThat(carried("provisional-arrest", "extradition", SAME).content().missing(RequestedMeasure.EXTRADITION))
                .isEmpty();
    }

    /// Article 30: the provider that was found in a third State is the custodian there.
    @Test
    void aTraceIntoAnotherStateNamesItsProvider() {
        var disclosure = ARequest.thatIs(Status.DELIVERED)
                .asking(RequestedMeasure.PARTIAL_DISCLOSURE)
                .saying(AFilledForm.of(RequestedMeasure.PARTIAL_DISCLOSURE)
                        .with(Map.of(Field.THIRD_PROVIDER, "A provider in Lyon", Field.CUSTODIAN, "One in Osaka")))
                .build();

        var there = CarriedOver.from(disclosure, RequestedMeasure.PRESERVATION, ANOTHER);
        var here = CarriedOver.from(disclosure, RequestedMeasure.PRESERVATION, SAME);

        assertThat(there.content().value(Field.CUSTODIAN)).isEqualTo("A provider in Lyon");
        assertThat(there.content().has(Field.EARLIER_REFERENCE)).isFalse();
        assertThat(there.content().identifiers()).isEqualTo(disclosure.content().identifiers());
        assertThat(here.content().value(Field.CUSTODIAN)).isEqualTo("One in Osaka");
    }

    @Test
    void informationThatIsPassedOnDoesNotTakeTheIdentifiersOfARequestWithIt() {
        assertThat(carried("stored-data", "spontaneous-information", ANOTHER)
                        .content()
                        .identifiers())
                .isEmpty();
    }

    /// What was never sent is nothing the other side could look up.
    @Test
    void aDraftIsNoEarlierRequest() {
        var draft = ARequest.thatIs(Status.DRAFT).build();

        assertThat(CarriedOver.from(draft, RequestedMeasure.STORED_DATA, SAME)
                        .content()
                        .has(Field.EARLIER_REFERENCE))
                .isFalse();
    }

    @Test
    void assistanceAskedBeforeIsNamedInTheNextRequest() {
        var earlier = request("live-traffic");
        var over = CarriedOver.from(earlier, RequestedMeasure.STORED_DATA, SAME);

        assertThat(over.content().value(Field.EARLIER_ASSISTANCE)).isEqualTo(earlier.reference());
        assertThat(over.content().value(Field.EARLIER_ASSISTANCE_DATE)).isEqualTo("2026-11-23");
    }

    @Test
    void whichFieldsAreSettledIsKeptInAWord() {
        var over = carried("preservation", "stored-data", SAME);

        assertThat(CarriedOver.read(over.written())).isEqualTo(over.settled());
        assertThat(CarriedOver.read("")).isEmpty();
        assertThat(CarriedOver.read("facts,<script>,nothing")).containsExactly(Field.FACTS);
    }

    private static CarriedOver carried(String from, String to, Country requested) {
        return CarriedOver.from(request(from), measure(to), requested);
    }

    private static Request request(String measure) {
        return ARequest.thatIs(Status.DELIVERED)
                .asking(measure(measure))
                .saying(AFilledForm.of(measure(measure)))
                .build();
    }

    private static RequestedMeasure measure(String written) {
        return Arrays.stream(RequestedMeasure.values())
                .filter(measure -> measure.written().equals(written))
                .findFirst()
                .orElseThrow();
    }
}

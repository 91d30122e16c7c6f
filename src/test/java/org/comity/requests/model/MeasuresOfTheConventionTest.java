package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.pathfinder.Addressee.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a request for each measure of the Convention must contain, measure by measure, and what its form says when
/// something is not there.
class MeasuresOfTheConventionTest {

    @ParameterizedTest
    @CsvSource({
        "extradition, EXTRADITION_AUTHORITY, ETS185-24 / comity 1",
        "provisional-arrest, EXTRADITION_AUTHORITY, ETS185-24-7 / comity 1",
        "assistance, CENTRAL_AUTHORITY, ETS185-25 / comity 1",
        "urgent-assistance, JUDICIAL_AUTHORITY, ETS185-27-9 / comity 1",
        "spontaneous-information, CONTACT_POINT, ETS185-26 / comity 1",
        "preservation, CONTACT_POINT, T-CY(2018)11 / comity 3",
        "partial-disclosure, CONTACT_POINT, ETS185-30 / comity 1",
        "stored-data, CENTRAL_AUTHORITY, T-CY(2018)10 / comity 3",
        "live-traffic, CENTRAL_AUTHORITY, ETS185-33 / comity 1",
        "live-content, CENTRAL_AUTHORITY, ETS185-34 / comity 1"
    })
    void eachGoesToItsAuthorityOnItsForm(String measure, Function addressee, String template) {
        assertThat(measure(measure).rules().addressee()).isEqualTo(addressee);
        assertThat(measure(measure).rules().template()).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extradition         | authority 24(7)(a): personInCharge; person 24(5): subject personName; \
            extraditionFacts 24(5): offence facts provisions; penalties 24(1)(a): penaltyMaximum; \
            warrant 24(5): warrantKind warrantIssuer warrantDate
            provisional-arrest  | authority 24(7)(a): personInCharge; person 24(5): subject personName; \
            extraditionFacts 24(5): offence facts provisions; penalties 24(1)(a): penaltyMaximum; \
            warrant 24(5): warrantKind warrantIssuer warrantDate; urgency 24(7)(a): urgencyReason; \
            extraditionIntended 24(7)(a): extraditionIntended
            assistance          | authority 27(2)(b): personInCharge; assistance 25(1): subject assistanceWanted; \
            offence 25(5): offence provisions facts; need 25(1): need; urgency 25(3):
            urgent-assistance   | authority 27(9)(a): personInCharge; assistance 25(1): subject assistanceWanted; \
            offence 25(5): offence provisions facts; need 25(1): need; urgency 27(9)(a): urgency urgencyReason
            spontaneous-information | authority 26(1): personInCharge; \
            information 26(1): subject offence information informationHelp; \
            useOfInformation 26(2): informationSummary conditions
            partial-disclosure  | authority 30(1): personInCharge; preservation 30(1): earlierReference; \
            communication 30(1): subject communications; offence 29(2)(b): offence facts; urgency 25(3):
            stored-data         | authority 27(2)(b): personInCharge; act 31(1): subject assistanceKind; \
            preserved 31(1): dataCategory linkToOffence; location 31(1):; offence 25(5): offence provisions facts; \
            need 25(1): need; urgency 31(3)(a):
            live-traffic        | authority 27(2)(b): personInCharge; \
            communications 33(1): subject communications linkToOffence collectFrom collectUntil; \
            offence 25(5): offence provisions facts; need 25(1): need; urgency 25(3):
            live-content        | authority 27(2)(b): personInCharge; \
            communications 34: subject communications linkToOffence collectFrom collectUntil; \
            offence 25(5): offence provisions facts; need 25(1): need; urgency 25(3):
            """)
    void eachMustContain(String measure, String elements) {
        assertThat(measure(measure).rules().requires().stream().map(MeasuresOfTheConventionTest::inWords))
                .containsExactly(elements.split("; ?"));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aFormFilledCompletelyLacksNothing(RequestedMeasure measure) {
        assertThat(AFilledForm.of(measure).missing(measure)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void eachRequiredFieldLeftOutIsNamedWithItsProvisionAndNothingElseIs(RequestedMeasure measure) {
        for (var element : measure.rules().requires()) {
            for (var field : element.fields()) {
                var missing = AFilledForm.of(measure).with(Map.of(field, "")).missing(measure);

                assertThat(missing)
                        .as("%s without %s", measure, field)
                        .singleElement()
                        .satisfies(each -> {
                            assertThat(each.anchor()).isEqualTo(field);
                            assertThat(each.key()).isEqualTo(field.key());
                            assertThat(each.basis()).isEqualTo(element.basis());
                        });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aFormAsksForEverythingItDemandsAndForNothingTwice(RequestedMeasure measure) {
        var rules = measure.rules();
        var demanded = rules.requires().stream()
                .flatMap(element -> Stream.concat(
                        element.fields().stream(), element.checks().stream().map(RequiredElement.Check::anchor)));

        assertThat(rules.fields()).doesNotHaveDuplicates().containsAll(demanded.toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extradition             | phone= email=                              | channel              | phone
            extradition             | personBorn= personDescription=             | personIdentified     | personDescription
            extradition             | offence=evidence-only                      | extraditable         | offence
            extradition             | offence=computer-committed                 | extraditable         | offence
            extradition             | penaltyMaximum=0.5 treaty=                 | penaltyOfOneYear     | penaltyMaximum
            extradition             | warrantKind=judgment sentence=             | sentence             | sentence
            assistance              | phone= email=                              | channel              | phone
            assistance              | urgency=urgent urgencyReason=              | urgencyReason        | urgencyReason
            assistance              | periodFrom=2026-11-03 periodTo=2026-11-02  | periodOrder          | periodTo
            urgent-assistance       | urgency=ordinary                           | urgentOnly           | urgency
            spontaneous-information | conditions=limited conditionsWished=       | conditionsWished     | conditionsWished
            partial-disclosure      | periodFrom=2026-11-03 periodTo=2026-11-02  | periodOrder          | periodTo
            stored-data             | custodian= location=                       | custodianOrLocation  | custodian
            stored-data             | earlierReference=                          | earlierReference     | earlierReference
            stored-data             | periodFrom=2026-11-03 periodTo=2026-11-02  | periodOrder          | periodTo
            live-traffic            | collectFrom=2026-11-03                     | collectOrder         | collectUntil
            live-content            | collectFrom=2026-11-03                     | collectOrder         | collectUntil
            """)
    void whatDoesNotHoldIsSaidWhereItCanBeMended(String measure, String changes, String key, String anchor) {
        assertThat(changed(measure, changes).missing(measure(measure)))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.key()).isEqualTo(key);
                    assertThat(missing.anchor().key()).isEqualTo(anchor);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extradition             | personDescription=
            extradition             | personBorn=
            extradition             | offence=ets189
            extradition             | penaltyMaximum=1 treaty=
            extradition             | penaltyMaximum=0.5
            extradition             | warrantKind=arrest-warrant sentence=
            assistance              | urgency=ordinary urgencyReason=
            spontaneous-information | conditions=none conditionsWished=
            spontaneous-information | conditions=confidential conditionsWished=
            stored-data             | location=
            stored-data             | dataCategory=traffic
            stored-data             | earlierReference= earlierDate= earlierContacts=
            """)
    void whatTheLawLeavesOpenIsNotAskedFor(String measure, String changes) {
        assertThat(changed(measure, changes).missing(measure(measure))).isEmpty();
    }

    /// A letter of Article 29(2) is cited on the form for preservation and on no other.
    @ParameterizedTest
    @CsvSource({
        "preservation, address, ETS185 29(2)(a)",
        "extradition, address, ETS185 24(7)(a)",
        "extradition, phone, ETS185 24(7)(a)",
        "stored-data, dataDescription, ETS185 31(1)",
        "stored-data, earlierDate, ETS185 29(7)",
        "urgent-assistance, custodian, ETS185 27(9)",
        "live-content, formalities, ETS185 27(3)"
    })
    void eachFieldIsCitedAsTheMeasureNeedsIt(String measure, String key, String provision) {
        assertThat(measure(measure).rules().basis(Field.ofKey(key).orElseThrow()))
                .hasToString(provision);
    }

    @Test
    void subscriberInformationIsAskedForPieceByPiece() {
        var measure = RequestedMeasure.STORED_DATA;
        var form = AFilledForm.of(measure).with(Map.of(Field.DATA_CATEGORY, "subscriber"));
        for (var field : OrdinaryAssistance.SUBSCRIBER) {
            form = form.with(Map.of(field, ""));
        }

        assertThat(form.missing(measure))
                .singleElement()
                .satisfies(missing -> assertThat(missing.key()).isEqualTo("subscriberInformation"));
        assertThat(form.with(Map.of(Field.SUBSCRIBER_BILLING, "yes")).missing(measure))
                .isEmpty();
        assertThat(form.with(Map.of(Field.DATA_CATEGORY, "traffic")).missing(measure))
                .isEmpty();
    }

    /// Article 18(3), letter by letter.
    @Test
    void everyPieceOfSubscriberInformationOfTheConventionCanBeTicked() {
        assertThat(OrdinaryAssistance.SUBSCRIBER.stream()
                        .map(field -> field.basis().provision())
                        .distinct())
                .containsExactly("18(3)(a)", "18(3)(b)", "18(3)(c)");
        assertThat(OrdinaryAssistance.SUBSCRIBER).allMatch(field -> field.kind() == Field.Kind.TICK);
    }

    @Test
    void informationThatIsPassedOnCannotBeRefused() {
        assertThat(RequestedMeasure.SPONTANEOUS_INFORMATION.rules().grounds()).isEmpty();
    }

    /// Articles 30(2), 27(4) with 25(4) and (5), 24(5) and (6): the lists as they stand in the treaty.
    @ParameterizedTest
    @CsvSource({
        "extradition, 24(5) 24(6) 24(6)",
        "provisional-arrest, 24(5)",
        "assistance, 27(4)(a) 27(4)(b) 25(4) 25(5)",
        "urgent-assistance, 27(4)(a) 27(4)(b) 25(4) 25(5)",
        "partial-disclosure, 30(2)(a) 30(2)(b)",
        "stored-data, 27(4)(a) 27(4)(b) 25(4) 25(5)",
        "live-traffic, 33(2) 27(4)(a) 27(4)(b) 25(4) 25(5)",
        "live-content, 34 27(4)(a) 27(4)(b) 25(4) 25(5)"
    })
    void eachMayBeRefusedOnTheGroundsOfItsOwnList(String measure, String provisions) {
        assertThat(measure(measure).rules().grounds().stream()
                        .map(ground -> ground.basis().provision()))
                .containsExactly(provisions.split(" "));
    }

    private static List<RequestedMeasure> measures() {
        return Arrays.stream(RequestedMeasure.values())
                .filter(measure -> measure.path().isPresent() && !measure.underSecondProtocol())
                .toList();
    }

    private static String inWords(RequiredElement element) {
        var fields = element.fields().stream().map(field -> " " + field.key()).toList();
        return element.code() + " " + element.basis().provision() + ":" + String.join("", fields);
    }

    private static Content changed(String measure, String changes) {
        var content = AFilledForm.of(measure(measure));
        for (var change : changes.split(" ")) {
            var parts = change.split("=", 2);
            content = content.with(Map.of(Field.ofKey(parts[0]).orElseThrow(), parts[1]));
        }
        return content;
    }

    private static RequestedMeasure measure(String written) {
        return RequestedMeasure.ofWritten(written).orElseThrow();
    }
}

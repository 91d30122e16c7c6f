package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.requests.ARequest;
import org.comity.requests.Complete;
import org.comity.treaties.FactFiles;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a request under the Second Protocol, or to a provider, must say; and what of it a provider never sees.
class SecondProtocolRulesTest {

    static Stream<RequestedMeasure> ofTheProtocol() {
        return MeasureRules.offered().stream().filter(RequestedMeasure::underSecondProtocol);
    }

    static Stream<RequestedMeasure> towardsProviders() {
        return MeasureRules.offered().stream().filter(PartOfRequest::divides);
    }

    @Test
    void everyMeasureOfArticles6To12CanBeAskedFor() {
        assertThat(ofTheProtocol().map(measure -> measure.basis().provision()))
                .containsExactly("6", "7", "8", "9", "10", "11", "12");
    }

    @ParameterizedTest
    @MethodSource("ofTheProtocol")
    void theElementsOfAMeasureAreThoseThatThePathEngineNames(RequestedMeasure measure) {
        assertThat(measure.rules().requires())
                .extracting(RequiredElement::code, RequiredElement::basis)
                .containsExactlyElementsOf(path(measure).requires().stream()
                        .map(element -> tuple(element.key(), element.citation()))
                        .toList());
        assertThat(measure.rules().addressee())
                .isEqualTo(path(measure).addressee().function());
    }

    @ParameterizedTest
    @MethodSource("ofTheProtocol")
    void aCompleteRequestLacksNothing(RequestedMeasure measure) {
        assertThat(Complete.content(measure).missing(measure)).isEmpty();
    }

    /// Every field that a paragraph demands is missed when it is empty, under that paragraph.
    @ParameterizedTest
    @MethodSource("ofTheProtocol")
    void whatIsMissingIsListedUnderItsParagraph(RequestedMeasure measure) {
        for (var element : measure.rules().requires()) {
            for (var field : element.fields()) {
                assertThat(Complete.content(measure).with(Map.of(field, "")).missing(measure))
                        .as("%s without %s", measure, field)
                        .anySatisfy(missing -> {
                            assertThat(missing.basis()).isEqualTo(element.basis());
                            assertThat(missing.anchor()).isEqualTo(field);
                        });
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "domain-registration, domainName, CETS224 6(3)(b)",
        "subscriber-from-provider, onlySubscriber, CETS224 7(3)(f)",
        "subscriber-from-provider, earlierWhole, CETS224 7(4)(e)",
        "subscriber-from-provider, factsForNotified, CETS224 7(4)(g)",
        "giving-effect, noContent, CETS224 8(3)(a)",
        "giving-effect, channel, CETS224 8(3)(b)",
        "emergency-disclosure, identifiers, CETS224 9(3)(f)",
        "emergency-assistance, channel, CETS224 10(1)"
    })
    void whatDoesNotHoldIsToldUnderItsParagraph(String written, String key, String paragraph) {
        var measure = RequestedMeasure.ofWritten(written).orElseThrow();
        var spoilt = Complete.content(measure)
                .with(List.<Identifier>of())
                .with(Map.of(
                        Field.DATA_CATEGORY, "content",
                        Field.EARLIER_REFERENCE, "PT-2026-000001",
                        Field.EARLIER_DATE, "",
                        Field.FACTS, "",
                        Field.NOTIFIED, "made",
                        Field.PHONE, "",
                        Field.EMAIL, "",
                        Field.DATA_DESCRIPTION, ""));

        assertThat(spoilt.missing(measure))
                .filteredOn(missing -> missing.key().equals(key))
                .singleElement()
                .satisfies(missing -> assertThat(missing.basis()).hasToString(paragraph));
    }

    @ParameterizedTest
    @MethodSource("ofTheProtocol")
    void aFieldIsCitedUnderTheProvisionItServesInTheMeasure(RequestedMeasure measure) {
        assertThat(measure.rules().fields())
                .filteredOn(field -> measure.rules().requires().stream().anyMatch(element -> element.isServedBy(field)))
                .allSatisfy(field ->
                        assertThat(measure.rules().basis(field).treaty()).isEqualTo(ArticleRef.SECOND_PROTOCOL));
    }

    /// Article 8(3)(b), and the summary of the facts of Article 7(5)(a).
    @ParameterizedTest
    @MethodSource("towardsProviders")
    void noWordOfWhatSupportsAnOrderIsInTheOrder(RequestedMeasure measure) {
        var values = new EnumMap<Field, String>(Field.class);
        for (var field : measure.rules().fields()) {
            if (field.kind() == Field.Kind.LINE || field.kind() == Field.Kind.TEXT) {
                values.put(field, Complete.text(field));
            }
        }
        var request = ARequest.thatIs(Status.DRAFT)
                .asking(measure)
                .saying(Content.of(values, List.of()))
                .build();

        var order = words(PartOfRequest.ORDER.of(request));
        var support = words(PartOfRequest.SUPPORT.of(request));

        assertThat(PartOfRequest.kept(measure)).isNotEmpty();
        for (var field : values.keySet()) {
            var kept = PartOfRequest.of(measure, field) == PartOfRequest.SUPPORT;
            assertThat(order.contains(values.get(field))).as(field.key()).isNotEqualTo(kept);
            assertThat(support.contains(values.get(field))).as(field.key()).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "giving-effect, facts",
        "giving-effect, linkToOffence",
        "giving-effect, whyProvider",
        "giving-effect, legalPower",
        "giving-effect, provisions",
        "giving-effect, soughtOtherwise",
        "giving-effect, moreInformation",
        "giving-effect, specialInstructions",
        "giving-effect, earlierReference",
        "giving-effect, personInCharge",
        "subscriber-from-provider, facts",
        "provider-directed, facts",
        "domain-registration, subject"
    })
    void whatIsForTheAuthorityIsKeptFromTheProvider(String written, String field) {
        var measure = RequestedMeasure.ofWritten(written).orElseThrow();

        assertThat(PartOfRequest.of(measure, Field.ofKey(field).orElseThrow())).isEqualTo(PartOfRequest.SUPPORT);
    }

    /// What a measure does not name as shown is kept, also a field that another form brings.
    @Test
    void whatIsNotNamedAsShownIsKept() {
        assertThat(PartOfRequest.of(RequestedMeasure.GIVING_EFFECT, Field.NECESSITY))
                .isEqualTo(PartOfRequest.SUPPORT);
        assertThat(PartOfRequest.of(RequestedMeasure.PRESERVATION, Field.NECESSITY))
                .isEqualTo(PartOfRequest.ORDER);
    }

    private static String words(Request request) {
        return new String(CanonicalContent.bytes(request.content()), StandardCharsets.UTF_8);
    }

    private static LegalPath path(RequestedMeasure measure) {
        var need = switch (measure) {
            case DOMAIN_REGISTRATION -> Need.DOMAIN_REGISTRATION;
            case VIDEO_CONFERENCE -> Need.VIDEO_HEARING;
            case JOINT_TEAM -> Need.JOINT_TEAM;
            default -> Need.SUBSCRIBER;
        };
        var question = Question.between(
                Country.of("PT"),
                Country.of("CR"),
                need,
                Question.Circumstances.NONE.inAnEmergency(),
                LocalDate.of(2026, 11, 26));
        return new FindingPaths(KnownLaw.of(FactFiles.shipped()))
                .find(question)
                .about(measure.path().orElseThrow())
                .orElseThrow();
    }
}

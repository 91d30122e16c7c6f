package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.requests.ARequest.completeContent;
import static org.comity.requests.ARequest.ipAddress;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    @Test
    void aCompleteRequestLacksNothing() {
        assertThat(completeContent().missing(RequestedMeasure.PRESERVATION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "personInCharge, ETS185 29(2)(a)",
        "phone, ETS185 29(2)(a)",
        "offence, ETS185 29(2)(b)",
        "facts, ETS185 29(2)(b)",
        "subject, ETS185 29(2)(c)",
        "dataCategory, ETS185 29(2)(c)",
        "linkToOffence, ETS185 29(2)(c)",
        "custodian, ETS185 29(2)(d)",
        "necessity, ETS185 29(2)(e)",
        "assistanceIntended, ETS185 29(2)(f)"
    })
    void whatIsMissingIsListedWithItsParagraph(String key, String paragraph) {
        var field = Field.ofKey(key).orElseThrow();
        var missing = completeContent().with(Map.of(field, "")).missing(RequestedMeasure.PRESERVATION);

        assertThat(missing).singleElement().satisfies(element -> {
            assertThat(element.basis()).hasToString(paragraph);
            assertThat(element.anchor()).isEqualTo(field);
        });
    }

    @Test
    void eitherCustodianOrLocationIsEnough() {
        var located = completeContent().with(Map.of(Field.CUSTODIAN, "", Field.LOCATION, "a data centre in Osaka"));

        assertThat(located.missing(RequestedMeasure.PRESERVATION)).isEmpty();
    }

    @Test
    void anIpAddressNeedsTimeAndZone() {
        assertThat(ipAddress("", "").gap()).contains(Identifier.Gap.TIME);
        assertThat(ipAddress("2026-11-02T03:12:09", "").gap()).contains(Identifier.Gap.ZONE);
        assertThat(ipAddress("2026-11-02T03:12:09", "Asia/Tokyo").gap()).isEmpty();
        assertThat(completeContent()
                        .with(List.of(ipAddress("2026-11-02T03:12:09", "")))
                        .missing(RequestedMeasure.PRESERVATION))
                .singleElement()
                .satisfies(missing -> assertThat(missing.key()).isEqualTo("identifierTime"));
    }

    @Test
    void theMomentOfUseIsTheSameInEveryZone() {
        assertThat(ipAddress("2026-11-02T03:12:09", "Asia/Tokyo").moment())
                .get()
                .satisfies(at -> assertThat(at.toInstant()).isEqualTo(Instant.parse("2026-11-01T18:12:09Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "0.0.0.0", "255.255.255.255", "2001:db8::1", "::", "1:2:3:4:5:6:7:8"})
    void anIpAddressIsRead(String value) {
        assertThat(IdentifierKind.IP_ADDRESS.reads(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.256",
                "203.0.113",
                "203.0.113.07",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "12345::",
                "1:2:3:4:5:6:7:8::",
                "localhost",
                " ",
                "203.0.113.7 ",
                "fe80::1%eth0"
            })
    void whatIsNoIpAddressIsNotRead(String value) {
        assertThat(IdentifierKind.IP_ADDRESS.reads(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "email, someone@example.org, true",
        "email, someone, false",
        "url, https://example.org/a?b=c, true",
        "url, javascript:alert(1), false",
        "url, ftp://example.org, false",
        "domain, example.org, true",
        "domain, пример.рф, true",
        "domain, -example.org, false",
        "domain, example, false",
        "phone, +351 000 000 000, true",
        "phone, call me, false",
        "account, @someone, true"
    })
    void identifiersHaveTheFormOfTheirKind(String kind, String value, boolean expected) {
        assertThat(IdentifierKind.ofCode(kind).orElseThrow().reads(value)).isEqualTo(expected);
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        var turned = completeContent().with(Map.of(Field.PERIOD_FROM, "2026-11-03", Field.PERIOD_TO, "2026-11-02"));

        assertThat(turned.missing(RequestedMeasure.PRESERVATION))
                .singleElement()
                .satisfies(missing -> assertThat(missing.key()).isEqualTo("periodOrder"));
    }

    @Test
    void whatDoesNotFitItsFieldCannotExist() {
        assertThatThrownBy(() -> completeContent().with(Map.of(Field.OFFENCE, "99")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(FieldProblem.of(Field.FACTS, "a\u0000b")).contains(FieldProblem.CONTROL_CHARACTER);
        assertThat(FieldProblem.of(Field.FACTS, "a\u202Eb")).contains(FieldProblem.BIDI_OVERRIDE);
        assertThat(FieldProblem.of(Field.FACTS, "x".repeat(4001))).contains(FieldProblem.TOO_LONG);
        assertThat(FieldProblem.of(Field.SUBJECT, "two\nlines")).contains(FieldProblem.LINE_BREAK);
        assertThat(FieldProblem.of(Field.PERIOD_FROM, "2026-02-30")).contains(FieldProblem.DATE);
        assertThat(FieldProblem.of(Field.FACTS, "<script>' OR 1=1 --")).isEmpty();
    }

    @Test
    void theCanonicalFormIsTheSameWhateverTheOrderOfTyping() {
        var one = Content.empty().with(Map.of(Field.SUBJECT, "a \"b\"")).with(Map.of(Field.FACTS, "é\n"));
        var other = Content.empty().with(Map.of(Field.FACTS, "é\n")).with(Map.of(Field.SUBJECT, "a \"b\""));

        assertThat(CanonicalContent.hash(one)).isEqualTo(CanonicalContent.hash(other));
        assertThat(new String(CanonicalContent.bytes(one), StandardCharsets.UTF_8))
                .isEqualTo("{\"identifiers\":[],\"values\":{\"facts\":\"é\\n\",\"subject\":\"a \\\"b\\\"\"}}");
    }

    @Test
    void contentDoesNotPrint() {
        assertThat(completeContent()).hasToString("[redacted]");
    }
}

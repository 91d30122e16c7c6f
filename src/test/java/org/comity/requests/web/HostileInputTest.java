package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.comity.requests.model.Field;
import org.comity.requests.model.RequestedMeasure;
import org.comity.testing.Attacks;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Hostile samples in every field of every form and call: refused with a reason and nothing stored, or, where free
/// text may be about such things, kept as written and shown as text.
@NodeTest
class HostileInputTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<Attacks.Text> TEXTS = Attacks.texts();
    private static final Set<String> FREE_PARTS = Set.of("text", "reference", "to");

    static Stream<Attacks.Call> calls() {
        return Attacks.calls().stream();
    }

    /// Every field of the form most used, and of the others one of each kind: fields of one kind are read alike.
    static Stream<Field> fields() {
        var preservation = RequestedMeasure.PRESERVATION.rules().fields();
        var kinds = EnumSet.allOf(Field.Kind.class);
        preservation.forEach(field -> kinds.remove(field.kind()));
        return Stream.concat(
                preservation.stream(),
                kinds.stream()
                        .map(kind -> Stream.of(Field.values())
                                .filter(field -> field.kind() == kind)
                                .findFirst()
                                .orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldOfADraftIsHeldAgainstEverySample(Field field) {
        var draft = ADraft.begun();
        var check = new SoftAssertions();
        var before = draft.seen();
        for (var attack : TEXTS) {
            var kept = !attack.invisible() && isFree(field);
            var value = Attacks.json(attack.text());

            var called = draft.patch("{\"values\": {\"%s\": %s}}".formatted(field.key(), value));
            check.assertThat(called.status()).as("%s, call", attack.name()).isEqualTo(kept ? 200 : 422);
            check.assertThat(Attacks.traces(called))
                    .as("%s, call", attack.name())
                    .isEmpty();
            if (kept) {
                check.assertThat(draft.seen().at("/values/" + field.key()).asString())
                        .as(attack.name())
                        .isEqualTo(attack.text());
            } else {
                check.assertThat(called.body()).as(attack.name()).contains("\"field\":\"" + field.key() + "\"");
            }
            var sent = post(draft, "draft", field.key() + "=" + Attacks.form(attack.text()));
            check.assertThat(sent.status())
                    .as("%s, form", attack.name())
                    .isEqualTo(kept ? 200 : formStatus(attack, 422));
            check.assertThat(Attacks.traces(sent)).as("%s, form", attack.name()).isEmpty();
            var after = draft.seen();
            if (!kept) {
                check.assertThat(after).as("%s, stored", attack.name()).isEqualTo(before);
            }
            before = after;
        }
        check.assertAll();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void noFieldTakesMoreThanItsLengthNorAnotherType(Field field) {
        var draft = ADraft.begun();
        var before = draft.seen();
        var tooLong = "7".repeat(field.kind().maximum() + 1);

        assertThat(draft.patch("{\"values\": {\"%s\": \"%s\"}}".formatted(field.key(), tooLong))
                        .body())
                .contains("\"status\":422", "\"field\":\"" + field.key() + "\"");
        assertThat(post(draft, "draft", field.key() + "=" + tooLong).status()).isEqualTo(422);
        for (var other : List.of("7", "true", "[\"a\"]", "{\"a\": \"b\"}", "1e400")) {
            assertThat(draft.patch("{\"values\": {\"%s\": %s}}".formatted(field.key(), other))
                            .body())
                    .contains("\"status\":400", "“values." + field.key() + "”");
        }
        assertThat(draft.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "value", "at", "zone", "port"})
    void everyPartOfAnIdentifierIsHeldAgainstEverySample(String part) {
        var draft = ADraft.begun();
        var before = draft.seen();
        var check = new SoftAssertions();
        for (var attack : TEXTS) {
            check.assertThat(draft.patch(identifierCall(part, Attacks.json(attack.text())))
                            .body())
                    .as("%s, call", attack.name())
                    .contains("\"status\":422", "\"field\":\"identifiers.0\"");
            check.assertThat(post(draft, "draft", identifierForm(part, Attacks.form(attack.text())))
                            .status())
                    .as("%s, form", attack.name())
                    .isEqualTo(formStatus(attack, 422));
        }
        for (var other : List.of("7", "true", "[]", "{}")) {
            check.assertThat(draft.patch(identifierCall(part, other)).body())
                    .contains("\"status\":400", "“identifiers.0." + part + "”");
        }
        check.assertThat(draft.patch(identifierCall(part, "\"" + "7".repeat(501) + "\""))
                        .status())
                .isEqualTo(422);
        check.assertAll();
        assertThat(draft.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(ActShape.class)
    void everyPartOfAnActIsHeldAgainstEverySample(ActShape shape) {
        var draft = ADraft.begun();
        var before = draft.seen();
        var act = act(shape);
        var check = new SoftAssertions();
        for (var part : shape.parts()) {
            for (var attack : TEXTS) {
                if (!attack.invisible() && FREE_PARTS.contains(part)) {
                    continue;
                }
                check.assertThat(draft.act(actCall(act, part, Attacks.json(attack.text())))
                                .body())
                        .as("%s, %s, call", attack.name(), part)
                        .contains("\"status\":422", "\"field\":\"" + part + "\"");
                var form = "act=" + act + "&" + part + "=" + Attacks.form(attack.text());
                check.assertThat(post(draft, "acts", form).status())
                        .as("%s, %s, form", attack.name(), part)
                        .isEqualTo(formStatus(attack, 422));
            }
            for (var other : List.of("7", "true", "[]", "{}")) {
                check.assertThat(draft.act(actCall(act, part, other)).body())
                        .contains("\"status\":400", "“" + part + "”");
            }
            check.assertThat(draft.act(actCall(act, part, "\"" + "7".repeat(4001) + "\""))
                            .status())
                    .isEqualTo(422);
        }
        for (var attack : TEXTS) {
            check.assertThat(draft.act("{\"act\": " + Attacks.json(attack.text()) + "}")
                            .status())
                    .isEqualTo(400);
            check.assertThat(post(draft, "acts", "act=" + Attacks.form(attack.text()))
                            .status())
                    .isEqualTo(formStatus(attack, 404));
        }
        check.assertAll();
        assertThat(draft.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "0000-00-00", "2026-02-30", "2026-11-23T00:00"})
    void daysOutsideAllCalendarsAreRefused(String day) {
        var draft = ADraft.begun();
        draft.patch("{\"values\": {\"periodFrom\": \"%s\"}}".formatted(day));

        for (var act : List.of(act(ActShape.CONFIRMATION), act(ActShape.EXTENSION), act(ActShape.ASSISTANCE))) {
            assertThat(post(
                                    draft,
                                    "acts",
                                    "act=%s&from=%s&until=%s&sentOn=%s&reference=x"
                                            .formatted(act, Attacks.form(day), Attacks.form(day), Attacks.form(day)))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(draft.patch(identifierCall("at", "\"%sT00:00\"".formatted(day)))
                        .status())
                .isEqualTo(422);
        assertThat(draft.seen().at("/values/periodFrom").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallThatIsNoneBeginsNothing(Attacks.Call call) {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var before = officer.get("/api/v1/requests").body();

        var reply = officer.json("POST", "/api/v1/requests", call.body());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body()).contains("\"detail\":\"");
        assertThat(Attacks.traces(reply)).isEmpty();
        assertThat(officer.get("/api/v1/requests").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"to", "offence", "language"})
    void everyFieldThatBeginsADraftIsHeldAgainstEverySample(String field) {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var before = officer.get("/api/v1/requests").body();
        var check = new SoftAssertions();
        for (var attack : TEXTS) {
            var others = field.equals("to") ? "" : "to=JP&";
            var sent = officer.raw(
                    "POST",
                    "/en/requests",
                    others + field + "=" + Attacks.form(attack.text()),
                    "Content-Type",
                    FORM,
                    "X-CSRF-TOKEN",
                    officer.token());
            check.assertThat(sent.status()).as(attack.name()).isEqualTo(formStatus(attack, 422));
            check.assertThat(Attacks.traces(sent)).as(attack.name()).isEmpty();
        }
        check.assertAll();
        assertThat(officer.get("/api/v1/requests").body()).isEqualTo(before);
    }

    @Test
    void wordsOfAnActThatLookLikeProgramsAreShownAsText() {
        var check = new SoftAssertions();
        for (var attack : TEXTS.stream().filter(each -> !each.invisible()).toList()) {
            var draft = ADraft.begun();
            var reply = draft.act("{\"act\": \"WITHDRAW\", \"text\": %s}".formatted(Attacks.json(attack.text())));
            check.assertThat(reply.status()).as(attack.name()).isEqualTo(200);
            var page = draft.officer().get("/ar/requests/" + draft.id());
            check.assertThat(page.status()).as(attack.name()).isEqualTo(200);
            check.assertThat(Attacks.traces(page)).as(attack.name()).isEmpty();
        }
        check.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"subject=%zz", "subject=%", "subject=%0", "subject=%00", "%zz=x", "&&&=&=", "subject=%u0041"})
    void aFormWithBrokenEscapesIsRefused(String body) {
        var draft = ADraft.begun();
        var before = draft.seen();

        var reply = post(draft, "draft", body);

        assertThat(reply.status()).isLessThan(500);
        assertThat(Attacks.traces(reply)).isEmpty();
        assertThat(draft.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/json",
                "text/xml",
                "x",
                "nonsense/"
            })
    void aBodyOfAnotherKindChangesNothing(String type) {
        var draft = ADraft.begun();
        var before = draft.seen();
        for (var path : List.of(
                "/en/requests/" + draft.id() + "/draft", draft.address() + "/draft", draft.address() + "/acts")) {
            for (var method : List.of("POST", "PATCH", "PUT", "DELETE")) {
                var reply = draft.officer()
                        .raw(
                                method,
                                path,
                                "--x\r\nsubject",
                                "Content-Type",
                                type,
                                "X-CSRF-TOKEN",
                                draft.officer().token());
                assertThat(reply.status()).as(method + " " + path).isLessThan(500);
                assertThat(Attacks.traces(reply)).isEmpty();
            }
        }
        assertThat(draft.seen()).isEqualTo(before);
    }

    /// What was typed is case content, even where it cannot be read.
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aFormThatCannotBeReadLeavesNothingInTheLog(CapturedOutput output) {
        var reply = post(ADraft.begun(), "draft", "facts=told-in-confidence%ED%A0%80");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(output.getAll()).doesNotContain("told-in-confidence", "MalformedInput");
    }

    @Test
    void aBodyWithoutEndIsCutOff() {
        var draft = ADraft.begun();
        var endless = "{\"values\": {\"facts\": \"" + "x".repeat(2_000_000) + "\"}}";

        assertThat(draft.patch(endless).status()).isEqualTo(413);
        assertThat(post(draft, "draft", "facts=" + "x".repeat(2_000_000)).status())
                .isBetween(400, 499);
        assertThat(draft.seen().at("/values/facts").isMissingNode()).isTrue();
    }

    /// Halves of surrogate pairs cannot be written in UTF-8: the form as a whole cannot be read.
    private static int formStatus(Attacks.Text attack, int status) {
        var bytes = attack.text().codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        return bytes ? 400 : status;
    }

    /// Electronic addresses and telephone numbers have forms of their own, and so has everything that is chosen.
    private static boolean isFree(Field field) {
        return switch (field.kind()) {
            case LINE -> field != Field.EMAIL && field != Field.PHONE;
            case TEXT -> true;
            default -> false;
        };
    }

    private static String act(ActShape shape) {
        return switch (shape) {
            case BUTTON -> "SUBMIT";
            case WORDS -> "WITHDRAW";
            case CONFIRMATION -> "CONFIRM";
            case REFUSAL -> "REFUSE";
            case EXTENSION -> "EXTEND";
            case ASSISTANCE -> "RECORD_ASSISTANCE";
            case CONDITIONS -> "PROPOSE_CONDITIONS";
            case POSTPONEMENT -> "POSTPONE";
            case FORWARDING -> "FORWARD";
            case RECEIPT -> "RECORD_RECEIPT";
            case RECORD -> "RECORD_ANSWER";
        };
    }

    private static String actCall(String act, String part, String value) {
        return "{\"act\": \"%s\", \"%s\": %s}".formatted(act, part, value);
    }

    private static String identifierCall(String part, String value) {
        var kind = part.equals("kind") ? value : "\"ip\"";
        var address = part.equals("value") ? value : "\"192.0.2.7\"";
        var other = Set.of("kind", "value").contains(part) ? "" : ", \"%s\": %s".formatted(part, value);
        return "{\"identifiers\": [{\"kind\": %s, \"value\": %s%s}]}".formatted(kind, address, other);
    }

    private static String identifierForm(String part, String value) {
        var kind = part.equals("kind") ? value : "ip";
        var address = part.equals("value") ? value : "192.0.2.7";
        var other = Set.of("kind", "value").contains(part) ? "" : "&identifier.0.%s=%s".formatted(part, value);
        return "identifier.0.kind=%s&identifier.0.value=%s%s".formatted(kind, address, other);
    }

    private static Reply post(ADraft draft, String place, String body) {
        return draft.officer()
                .raw(
                        "POST",
                        "/en/requests/" + draft.id() + "/" + place,
                        body,
                        "Content-Type",
                        FORM,
                        "X-CSRF-TOKEN",
                        draft.officer().token());
    }
}

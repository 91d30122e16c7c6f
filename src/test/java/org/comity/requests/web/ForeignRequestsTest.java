package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Another authority's request is answered exactly as one that does not exist, wherever it is asked for.
@NodeTest
class ForeignRequestsTest {

    private static final String NO_ID = "not-an-id-but-just-as-long-as-one-is";
    private static final List<String> STRANGERS = List.of("Demo Prosecutor (Lisbon)", "Demo Approving Officer (Tokyo)");

    private static final String WAYS = """
            GET   | /api/v1/requests/ID                  |
            PATCH | /api/v1/requests/ID/draft            | {"values": {"subject": "x"}}
            PATCH | /api/v1/requests/ID/draft            | {"values": {"periodFrom": "x"}}
            PATCH | /api/v1/requests/ID/draft            | {"unknown": 1}
            POST  | /api/v1/requests/ID/acts             | {"act": "SUBMIT"}
            POST  | /api/v1/requests/ID/acts             | {"act": "SEND"}
            POST  | /api/v1/requests/ID/acts             | {"act": "ACKNOWLEDGE"}
            POST  | /api/v1/requests/ID/acts             | {"act": "WITHDRAW"}
            POST  | /api/v1/requests/ID/acts             | no JSON
            GET   | /api/v1/requests/ID/document         |
            GET   | /api/v1/requests/ID/receipts/1       |
            GET   | /api/v1/requests/ID/assistance.pdf   |
            GET   | /en/requests/ID                      |
            GET   | /en/requests/ID/draft                |
            POST  | /en/requests/ID/draft                | subject=x
            POST  | /en/requests/ID/draft                | periodFrom=x&secondLanguage=xx
            POST  | /en/requests/ID/acts                 | act=SUBMIT
            POST  | /en/requests/ID/acts                 | act=WITHDRAW
            POST  | /en/requests/ID/acts                 | act=DANCE
            GET   | /en/requests/ID/document             |
            GET   | /en/requests/ID/receipts/1           |
            GET   | /en/requests/ID/assistance           |
            GET   | /en/requests/ID/assistance.pdf       |
            POST  | /en/requests/ID/members              | person=ID
            POST  | /en/requests/ID/members/removed      | person=ID
            POST  | /en/requests/ID/handling             | handling=TLP:RED
            POST  | /en/requests/ID/handling             | handling=TLP:WHITE
            GET   | /api/v1/requests/ID/notes            |
            POST  | /api/v1/requests/ID/letters          | {"text": "x"}
            POST  | /api/v1/requests/ID/letters          | no JSON
            POST  | /api/v1/requests/ID/shown            | {}
            DELETE | /api/v1/requests/ID/shown           | x
            GET   | /api/v1/requests/ID/notes/LETTER/1/receipt |
            GET   | /api/v1/drafts/ID                    |
            POST  | /api/v1/drafts/ID/comments           | {"comments": {"whole": "x"}}
            POST  | /en/requests/ID/letters              | letter=x
            POST  | /en/requests/ID/letters              | letter=
            POST  | /en/requests/ID/shown                | which=all
            POST  | /en/requests/ID/shown/ended          | end=yes
            GET   | /en/drafts/ID                        |
            POST  | /en/drafts/ID/comments               | comment.whole=x
            POST  | /en/drafts/ID/comments               | comment.whole=
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WAYS + "POST | /en/requests/ID/take | take=yes")
    void nobodyCanTellItFromNothing(String method, String path, String body) {
        var draft = ADraft.begun();
        draft.patch(ADraft.COMPLETE);
        var before = draft.seen();

        for (var name : STRANGERS) {
            var stranger = Http.officer(name);
            var foreign = ask(stranger, method, path, body, draft.id());

            assertThat(foreign.get("status")).isEqualTo(404);
            assertThat(foreign)
                    .isEqualTo(
                            ask(stranger, method, path, body, UUID.randomUUID().toString()));
            assertThat(foreign).isEqualTo(ask(stranger, method, path, body, NO_ID));
        }
        assertThat(draft.seen()).isEqualTo(before);
    }

    /// Under TLP:RED the colleagues who do not work on it are strangers too; those on the other side have the envelope,
    /// and nothing else.
    @Test
    void colleaguesCannotTellARedRequestThatIsNotTheirsFromNothing() throws InterruptedException {
        var drafter = Http.officer("Demo Duty Officer (Lisbon)");
        var approver = Http.officer("Demo Approving Officer (Lisbon)");
        var draft = ADraft.begunBy(drafter);
        draft.patch(ADraft.COMPLETE);
        draft.patch("{\"handling\": \"TLP:RED\"}");
        assertNothingFor(approver, draft);
        var before = draft.seen();

        var page = drafter.get("/en/requests/" + draft.id()).body();
        var colleague = page.replaceFirst("(?s)^.*<option value=\"([^\"]+)\">Demo Approving.*$", "$1");
        Touch.confirm(drafter, "/en/requests/" + draft.id() + "/members", Map.of("person", colleague));
        draft.act("{\"act\": \"SUBMIT\"}");
        ADraft.touched(approver, draft.address(), "APPROVE");
        ADraft.touched(approver, draft.address(), "SEND");
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        var reference = before.get("reference").asString();
        for (var attempt = 0; attempt < 100 && !tokyo.get("/en/requests").body().contains(reference); attempt++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(tokyo.get("/en/requests").body()).contains(reference);
        assertNothingFor(tokyo, draft);
        assertThat(draft.seen().get("steps").size()).isEqualTo(6);
    }

    private static void assertNothingFor(Http stranger, ADraft draft) {
        for (var way : WAYS.lines().toList()) {
            var parts = Arrays.stream((way + " ").split("\\|", -1))
                    .map(String::strip)
                    .toList();
            var foreign = ask(stranger, parts.get(0), parts.get(1), parts.get(2), draft.id());

            assertThat(foreign.get("status")).as(way).isEqualTo(404);
            assertThat(foreign)
                    .as(way)
                    .isEqualTo(ask(
                            stranger,
                            parts.get(0),
                            parts.get(1),
                            parts.get(2),
                            UUID.randomUUID().toString()));
        }
    }

    private static Map<String, Object> ask(Http stranger, String method, String path, String body, String id) {
        var api = path.startsWith("/api/");
        var type = api ? "application/json" : "application/x-www-form-urlencoded";
        var reply = stranger.raw(
                method,
                path.replace("ID", id),
                body == null ? "" : body.replace("ID", id),
                "Content-Type",
                type,
                "X-CSRF-TOKEN",
                stranger.token());
        return api
                ? whole(reply, reply.body())
                : whole(reply, reply.bodyWithoutToken().replace(id, "ID"));
    }

    private static Map<String, Object> whole(Reply reply, String body) {
        var headers = new HashMap<>(reply.headers());
        headers.remove("date");
        return Map.of("status", reply.status(), "headers", headers, "body", body);
    }
}

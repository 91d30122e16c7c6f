package org.comity.courseware.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.courseware.Packages.bring;
import static org.comity.courseware.Packages.cmi5;
import static org.comity.courseware.Packages.launch;
import static org.comity.courseware.Packages.zip;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.courseware.Courseware;
import org.comity.courseware.PackageId;
import org.comity.courseware.Result;
import org.comity.identity.Directory;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;

/// A package of cmi5 over plain HTTP, as its unit speaks to the node.
@NodeTest
class RunningCmi5Test {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
    private static final String SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

    @Autowired
    private Courseware courseware;

    @Autowired
    private Directory directory;

    @Autowired
    private ObjectMapper json;

    private Http secretary;
    private Http learner;

    @BeforeEach
    void signIn() {
        secretary = Http.officer("Demo Secretary One");
        learner = Http.officer("Demo Member");
    }

    @Test
    void aUnitIsLaunchedSpeaksItsVerbsInOrderAndSatisfies() {
        var id = bring(secretary, zip(cmi5("CompletedAndPassed")));
        var unit = unit(launch(learner, id));
        assertThat(unit.say("passed", Map.of("success", true, "duration", "PT1S"))
                        .status())
                .as("first")
                .isEqualTo(403);
        assertThat(unit.say("initialized", Map.of()).status()).isEqualTo(204);
        assertThat(unit.say("initialized", Map.of()).status()).as("twice").isEqualTo(403);
        assertThat(unit.say("failed", scored(false, 0.9)).status())
                .as("against the mastery score")
                .isEqualTo(403);
        assertThat(unit.say("passed", scored(true, 0.7)).status())
                .as("against the mastery score")
                .isEqualTo(403);
        assertThat(unit.say("failed", scored(false, 0.5)).status()).isEqualTo(204);
        assertThat(unit.say("passed", scored(true, 0.9)).status()).isEqualTo(204);
        assertThat(result(id).completed()).isFalse();
        assertThat(unit.say("failed", scored(false, 0.5)).status())
                .as("after passed")
                .isEqualTo(403);
        assertThat(unit.say("completed", Map.of("completion", true, "duration", "PT1S"))
                        .status())
                .isEqualTo(204);
        assertThat(unit.say("completed", Map.of("completion", true, "duration", "PT1S"))
                        .status())
                .isEqualTo(403);
        var all = unit.call("GET", "statements?limit=50", "").body();
        assertThat(all).contains("launched", "satisfied", "passed").doesNotContain("Demo Member");
        assertThat(unit.say("terminated", Map.of("duration", "PT5M")).status()).isEqualTo(204);
        assertThat(unit.call("GET", "statements", "").status())
                .as("its token is over")
                .isEqualTo(403);

        assertThat(List.of(result(id).completed(), result(id).passed())).containsExactly(true, true);
        assertThat(result(id).score()).hasValue(0.9);
    }

    @Test
    void theTokenIsGivenOnceAndOpensThisRegistrationAlone() {
        var id = bring(secretary, zip(cmi5("Passed")));
        var unit = unit(launch(learner, id));
        assertThat(unit.http().raw("POST", unit.fetch(), "").body())
                .contains("error-code")
                .doesNotContain("auth-token");
        var other = unit(launch(Http.officer("Demo Trainer"), id));

        var crossed = new Spoken(unit.http(), unit.parameters(), other.token(), unit.ticket());
        assertThat(crossed.say("initialized", Map.of()).status()).isEqualTo(403);
        assertThat(unit.http()
                        .get(unit.ticket() + "xapi/statements", "X-Experience-API-Version", "1.0.3")
                        .status())
                .isEqualTo(401);
        assertThat(unit.http()
                        .get(unit.ticket() + "xapi/statements", "Authorization", "Basic " + unit.token())
                        .status())
                .as("without its version")
                .isEqualTo(400);
    }

    @Test
    void nobodySpeaksForAnotherOrForTheNode() {
        var id = bring(secretary, zip(cmi5("Passed")));
        var unit = unit(launch(learner, id));
        unit.say("initialized", Map.of());
        for (var verb : List.of("launched", "abandoned", "waived", "satisfied")) {
            var iri = verb.equals("launched") ? ADL + verb : "https://w3id.org/xapi/adl/verbs/" + verb;
            assertThat(unit.put(unit.statement(iri, Map.of(), List.of("cmi5"))).status())
                    .as(verb)
                    .isEqualTo(403);
        }
        var another = unit.statement(ADL + "experienced", Map.of(), List.of());
        another.put("actor", Map.of("mbox", "mailto:somebody@example.org"));
        assertThat(unit.put(another).status()).isEqualTo(403);
        var elsewhere = unit.statement(ADL + "experienced", Map.of(), List.of());
        elsewhere.put("context", Map.of("registration", UUID.randomUUID().toString()));
        assertThat(unit.put(elsewhere).status()).isEqualTo(403);
        var unknown = unit.statement(ADL + "experienced", Map.of(), List.of());
        unknown.put("attachments", List.of());
        assertThat(unit.put(unknown).status()).isEqualTo(400);
        assertThat(unit.put(unit.statement(ADL + "experienced", Map.of(), List.of()))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aStatementPutTwiceIsKeptOnceAndNoneIsReplaced() {
        var id = bring(secretary, zip(cmi5("Passed")));
        var unit = unit(launch(learner, id));
        unit.say("initialized", Map.of());
        var statement = unit.statement(ADL + "experienced", Map.of("response", "\u0000 \ud83d\ude00"), List.of());
        assertThat(unit.put(statement).status()).isEqualTo(204);
        assertThat(unit.put(statement).status()).isEqualTo(204);
        statement.put("result", Map.of("response", "b"));
        assertThat(unit.put(statement).status()).isEqualTo(409);
        var batch = json.writeValueAsString(List.of(
                unit.statement(ADL + "experienced", Map.of(), List.of()),
                unit.statement(ADL + "initialized", Map.of(), List.of("cmi5"))));
        var before = unit.call("GET", "statements", "").body().split("\"verb\"", -1).length;
        assertThat(unit.call("POST", "statements", batch).status()).isEqualTo(403);
        assertThat(unit.call("GET", "statements", "").body().split("\"verb\"", -1))
                .as("all or none")
                .hasSize(before);
    }

    @Test
    void whatAUnitKeepsIsThereAgainAtTheNextLaunchAndTheOneBeforeIsAbandoned() {
        var id = bring(secretary, zip(cmi5("Passed")));
        var unit = unit(launch(learner, id));
        var data = unit.call("GET", unit.state("LMS.LaunchData"), "");
        assertThat(data.body()).contains("\"masteryScore\":0.8", "\"moveOn\":\"Passed\"", "returnURL");
        assertThat(unit.call("PUT", unit.state("LMS.LaunchData"), "{}").status())
                .isEqualTo(403);
        assertThat(unit.call("PUT", unit.state("bookmark"), "{\"page\":7}").status())
                .isEqualTo(204);
        assertThat(unit.call("PUT", unit.state("large"), "\"" + "x".repeat(300_000) + "\"")
                        .status())
                .isEqualTo(413);
        assertThat(unit.call("GET", "agents/profile?profileId=cmi5LearnerPreferences&agent=" + unit.agent(), "")
                        .body())
                .contains("languagePreference");
        unit.say("initialized", Map.of());

        var again = unit(launch(learner, id));
        assertThat(again.call("GET", again.state("bookmark"), "").body()).isEqualTo("{\"page\":7}");
        assertThat(again.call("GET", "statements", "").body()).contains("adl/verbs/abandoned");
    }

    private static Map<String, Object> scored(boolean success, double scaled) {
        return Map.of("success", success, "duration", "PT1S", "score", Map.of("scaled", scaled));
    }

    private Spoken unit(URI address) {
        var http = Http.visitorOf(URI.create(address.getScheme() + "://" + address.getAuthority()));
        var opened = http.raw("POST", address.getPath() + "units/1", "").body();
        var parameters = new HashMap<String, String>();
        var launched = URI.create(json.readTree(opened).get("address").stringValue());
        assertThat(launched.getRawQuery()).startsWith("theme=plain&endpoint=");
        for (var one : launched.getRawQuery().split("&")) {
            var parts = one.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        var fetched = http.raw("POST", URI.create(parameters.get("fetch")).getPath(), "")
                .body();
        return new Spoken(
                http, parameters, json.readTree(fetched).get("auth-token").stringValue(), address.getPath());
    }

    /// A unit that was launched and has its token.
    private record Spoken(Http http, Map<String, String> parameters, String token, String ticket) {

        String fetch() {
            return URI.create(parameters.get("fetch")).getPath();
        }

        String agent() {
            return URLEncoder.encode(parameters.get("actor"), StandardCharsets.UTF_8);
        }

        String state(String name) {
            return "activities/state?stateId=" + name + "&agent=" + agent() + "&registration="
                    + parameters.get("registration") + "&activityId="
                    + URLEncoder.encode(parameters.get("activityId"), StandardCharsets.UTF_8);
        }

        Reply say(String verb, Map<String, Object> result) {
            var judged = List.of("completed", "passed", "failed").contains(verb);
            return put(statement(ADL + verb, result, judged ? List.of("cmi5", "moveon") : List.of("cmi5")));
        }

        Map<String, Object> statement(String verb, Map<String, Object> result, List<String> categories) {
            var mapper = new ObjectMapper();
            var statement = new HashMap<String, Object>();
            statement.put("id", UUID.randomUUID().toString());
            statement.put("actor", mapper.readTree(parameters.get("actor")));
            statement.put("verb", Map.of("id", verb));
            statement.put("object", Map.of("id", parameters.get("activityId")));
            statement.put("timestamp", "2026-01-01T00:00:00Z");
            if (!result.isEmpty()) {
                statement.put("result", result);
            }
            var category = new ArrayList<Map<String, String>>();
            categories.forEach(name -> category.add(Map.of("id", CATEGORY + name)));
            var session = fetch().replaceFirst("^.*/", "");
            statement.put(
                    "context",
                    Map.of(
                            "registration",
                            parameters.get("registration"),
                            "contextActivities",
                            Map.of("category", category),
                            "extensions",
                            Map.of(SESSION, session)));
            return statement;
        }

        Reply put(Map<String, Object> statement) {
            return call(
                    "PUT",
                    "statements?statementId=" + statement.get("id"),
                    new ObjectMapper().writeValueAsString(statement));
        }

        Reply call(String method, String path, String body) {
            return http.raw(
                    method,
                    ticket + "xapi/" + path,
                    body,
                    "Authorization",
                    "Basic " + token,
                    "X-Experience-API-Version",
                    "1.0.3",
                    "Content-Type",
                    "application/json");
        }
    }

    private Result result(String id) {
        var member = directory.demonstrationPeople().stream()
                .filter(person -> person.name().equals("Demo Member"))
                .findFirst()
                .orElseThrow();
        return courseware.result(PackageId.named(id).orElseThrow(), member.id()).orElseThrow();
    }
}

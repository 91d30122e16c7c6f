package org.comity.courseware.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.courseware.Packages.bring;
import static org.comity.courseware.Packages.launch;
import static org.comity.courseware.Packages.made;
import static org.comity.courseware.Packages.scorm12;
import static org.comity.courseware.Packages.zip;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.courseware.Courseware;
import org.comity.courseware.PackageId;
import org.comity.courseware.PackageReported;
import org.comity.courseware.Result;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Packages of SCORM over plain HTTP, as the script in their frame speaks to the node.
@NodeTest
class RunningScormTest {

    @Autowired
    private Courseware courseware;

    @Autowired
    private Directory directory;

    @Autowired
    private ConfigurableApplicationContext context;

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
    void whatASco12SaysIsKeptAndReportedAndResumed() {
        var id = bring(secretary, made("scorm-1.2.zip"));
        var run = origin(launch(learner, id));
        var opened = opened(run, 1);
        assertThat(opened.at("/given/cmi.core.entry").stringValue()).isEqualTo("ab-initio");
        assertThat(opened.at("/given/cmi.core.student_name").stringValue()).isEqualTo("Learner");
        assertThat(opened.toString()).doesNotContain("Demo Member");
        assertThat(run.get(opened.get("address").stringValue()).status()).isEqualTo(200);

        var kept = say(
                run,
                1,
                1,
                1,
                false,
                Map.of(
                        "cmi.core.lesson_location",
                        "page 3",
                        "cmi.suspend_data",
                        "a=1",
                        "cmi.core.lesson_status",
                        "incomplete",
                        "cmi.core.session_time",
                        "0000:10:00",
                        "cmi.core.exit",
                        "suspend"));
        assertThat(kept.status()).isEqualTo(204);
        assertThat(result(id).orElseThrow().completed()).isFalse();

        var again = opened(origin(launch(learner, id)), 1);
        assertThat(again.at("/given/cmi.core.entry").stringValue()).isEqualTo("resume");
        assertThat(again.at("/given/cmi.core.total_time").stringValue()).isEqualTo("0000:10:00.00");
        assertThat(again.at("/kept/cmi.suspend_data").stringValue()).isEqualTo("a=1");
    }

    @Test
    void theMasteryScoreDecidesAndTrainingIsTold() {
        var id = bring(secretary, made("scorm-1.2.zip"));
        var told = new ArrayList<PackageReported>();
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> {
            if (event.getPayload() instanceof PackageReported reported
                    && reported.id().toString().equals(id)) {
                told.add(reported);
            }
        };
        context.addApplicationListener(listener);
        var run = origin(launch(learner, id));
        opened(run, 1);
        say(run, 1, 1, 1, true, Map.of("cmi.core.lesson_status", "completed", "cmi.core.score.raw", "79.9"));

        var failed = result(id).orElseThrow();
        assertThat(List.of(failed.completed(), failed.passed())).containsExactly(true, false);

        opened(run, 1);
        say(run, 1, 2, 1, true, Map.of("cmi.core.lesson_status", "completed", "cmi.core.score.raw", "80"));
        context.removeApplicationListener(listener);

        var passed = result(id).orElseThrow();
        assertThat(passed.passed()).isTrue();
        assertThat(passed.score()).hasValue(0.8);
        assertThat(told.stream().map(PackageReported::result).distinct())
                .as("what is told again, for whoever enrolled meanwhile, is the same")
                .hasSize(2);
        assertThat(told.getFirst().failed()).isTrue();
        assertThat(told.getLast().learner()).isEqualTo(member().id());
        assertThat(told.getLast().result().passed()).isTrue();
    }

    @Test
    void aScoOf2004IsJudgedByTheMeasureOfItsManifest() {
        var id = bring(secretary, made("scorm-2004.zip"));
        var run = origin(launch(learner, id));
        opened(run, 1);
        say(
                run,
                1,
                1,
                1,
                true,
                Map.of(
                        "cmi.score.scaled",
                        "0.79",
                        "cmi.success_status",
                        "passed",
                        "cmi.completion_status",
                        "completed"));
        assertThat(result(id).orElseThrow().passed()).isFalse();

        var again = opened(run, 1);
        assertThat(again.at("/given/cmi.entry").stringValue()).isEqualTo("ab-initio");
        assertThat(again.get("kept").size()).isZero();
        say(run, 1, 2, 1, true, Map.of("cmi.score.scaled", "0.8", "cmi.completion_status", "completed"));
        assertThat(result(id).orElseThrow().passed()).isTrue();
    }

    @Test
    void aPackageIsCompleteWhenAllItsPartsAre() {
        var id = bring(secretary, zip(scorm12()));
        var run = origin(launch(learner, id));
        var first = opened(run, 1);
        assertThat(first.get("address").stringValue()).endsWith("/content/first%20part.html?part=1");
        assertThat(first.at("/given/cmi.launch_data").stringValue()).isEqualTo("given");
        say(run, 1, 1, 1, true, Map.of("cmi.core.score.raw", "70"));
        opened(run, 2);
        say(run, 2, 1, 1, true, Map.of());
        assertThat(result(id).orElseThrow().completed()).isFalse();

        opened(run, 3);

        var all = result(id).orElseThrow();
        assertThat(all.completed()).isTrue();
        assertThat(all.passed()).isTrue();
        assertThat(run.get(path(run, "status")).body()).contains("\"1\":\"PASSED\"", "\"2\":\"COMPLETED\"");
    }

    @Test
    void whatComesLateOrTwiceSpoilsNothing() {
        var id = bring(secretary, zip(scorm12()));
        var run = origin(launch(learner, id));
        opened(run, 1);
        assertThat(say(run, 1, 1, 2, false, Map.of("cmi.suspend_data", "new")).status())
                .isEqualTo(204);
        assertThat(say(run, 1, 1, 1, false, Map.of("cmi.suspend_data", "old")).status())
                .isEqualTo(204);
        assertThat(say(run, 1, 1, 3, true, Map.of("cmi.suspend_data", "new")).status())
                .isEqualTo(204);
        assertThat(say(run, 1, 1, 3, true, Map.of("cmi.suspend_data", "new")).status())
                .isEqualTo(204);
        assertThat(say(run, 1, 1, 4, false, Map.of("cmi.suspend_data", "after")).status())
                .isEqualTo(409);

        var again = opened(run, 1);
        assertThat(again.at("/kept/cmi.suspend_data").stringValue()).isEqualTo("new");
        assertThat(say(run, 1, 1, 9, false, Map.of()).status())
                .as("an opening before")
                .isEqualTo(409);
    }

    @Test
    void aNewLaunchEndsTheOneBefore() {
        var id = bring(secretary, zip(scorm12()));
        var before = origin(launch(learner, id));
        opened(before, 1);
        launch(learner, id);

        assertThat(say(before, 1, 1, 1, true, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whateverTheDataModelDoesNotAllowIsNotKept() {
        var id = bring(secretary, zip(scorm12()));
        var run = origin(launch(learner, id));
        opened(run, 1);
        var long4096 = "x".repeat(4_096);
        assertThat(say(run, 1, 1, 1, false, Map.of("cmi.suspend_data", long4096))
                        .status())
                .isEqualTo(204);
        for (var refused : List.of(
                Map.of("cmi.suspend_data", long4096 + "x"),
                Map.of("cmi.core.student_id", "another"),
                Map.of("cmi.core.lesson_status", "excellent"),
                Map.of("cmi.core.score.raw", "101"),
                Map.of("cmi.core.session_time", "10 minutes"),
                Map.of("cmi.objectives.1.id", "a-gap"),
                Map.of("cmi.interactions.999999.id", "x"),
                Map.of("cmi.core.score._children", "raw"),
                Map.of("__proto__", "x"))) {
            assertThat(say(run, 1, 1, 2, false, refused).status())
                    .as(refused.toString())
                    .isEqualTo(400);
        }
        assertThat(opened(run, 1).at("/kept/cmi.suspend_data").stringValue()).isEqualTo(long4096);
    }

    /// A browser at the other origin that knows the ticket.
    private record Origin(Http http, String ticket) {
        Reply get(String path) {
            return http.get(path);
        }
    }

    private static Origin origin(URI address) {
        return new Origin(
                Http.visitorOf(URI.create(address.getScheme() + "://" + address.getAuthority())), address.getPath());
    }

    private static String path(Origin run, String rest) {
        return run.ticket() + rest;
    }

    private JsonNode opened(Origin run, int unit) {
        var reply = run.http().raw("POST", path(run, "units/" + unit), "");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return json.readTree(reply.body());
    }

    private Reply say(Origin run, int unit, int session, int sequence, boolean ended, Map<String, String> elements) {
        var body = json.writeValueAsString(
                Map.of("session", session, "sequence", sequence, "elements", elements, "ended", ended));
        return run.http().raw("POST", path(run, "units/" + unit + "/progress"), body);
    }

    private Optional<Result> result(String id) {
        return courseware.result(PackageId.named(id).orElseThrow(), member().id());
    }

    private Person member() {
        return directory.demonstrationPeople().stream()
                .filter(person -> person.name().equals("Demo Member"))
                .findFirst()
                .orElseThrow();
    }
}

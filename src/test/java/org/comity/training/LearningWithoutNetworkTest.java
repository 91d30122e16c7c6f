package org.comity.training;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.ALearner;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.training.pack.Packs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A course taken away on a stick, and what comes back from there.
@NodeTest
class LearningWithoutNetworkTest {

    private static final String COURSE = "/en/training/first-preservation-request";
    private static final String RESULTS = COURSE + "/offline/results";
    private static final String QUIZ = "what-it-is-check";

    @Autowired
    MutableClock clock;

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @TempDir
    private Path stick;

    private ALearner learner;

    @BeforeEach
    void aLearnerWhoIsNew() {
        learner = ALearner.ofLisbon(people, clock);
    }

    @Test
    void aPackIsReadAnsweredAndBroughtBackAndThenCounts() {
        learner.enrol(COURSE);
        assertThat(learner.session().get(COURSE).body()).contains(COURSE + "/offline");
        Packs.onto(stick, pack(learner, "en").bytes());

        var results = learnOnTheStick();

        try (var window =
                Browsers.window().withoutContentSecurityPolicy().width(320).open()) {
            var page = window.newPage();
            page.navigate("/en/sign-in?next=" + RESULTS);
            page.getByText(learner.person().name()).click();
            page.waitForURL(address -> address.endsWith(RESULTS));
            page.locator("#file").setInputFiles(results);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring back"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Noted: 2 parts of the course.");
            assertThat(page.locator("#brought + table")).containsText("What preservation is, and what it is not");
            Axe.assertClean(page);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(320);
            page.navigate(COURSE + "/offline");
            Axe.assertClean(page);
        }
        assertThat(learner.session().get(COURSE).body()).contains("2 of 14 parts done");
    }

    /// With the page's own policy in force, as on any computer.
    private Path learnOnTheStick() {
        try (var window = Browsers.window().open()) {
            var page = window.newPage();
            var asked = new ArrayList<String>();
            var complaints = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(stick.resolve("index.html").toUri().toString());
            assertThat(page.locator("#progress")).hasText("Done: 0 of 13");
            page.getByRole(AriaRole.LINK)
                    .getByText("What preservation is, and what it is not")
                    .first()
                    .click();
            page.locator("#p-what-it-is [data-read]").click();
            page.locator("#p-what-it-is a[rel=next]").click();
            page.locator("#f-" + QUIZ + " button").click();
            assertThat(page.locator("#f-" + QUIZ + " .sum")).containsText("Still without an answer: 4.");
            for (var chosen : new String[] {
                "after-confirmation.time",
                "which-data.stored-mail",
                "which-data.old-log",
                "ninety.mixed",
                "which-offence.treaty"
            }) {
                page.locator("[id='" + QUIZ + "-" + chosen + "']").check();
            }
            page.locator("#f-" + QUIZ + " button").click();
            assertThat(page.locator("#f-" + QUIZ + " .sum")).hasText("Right: 3 of 4. Passed.");
            assertThat(page.locator("#q-" + QUIZ + "-which-offence .said")).hasCount(2);
            page.reload();
            page.evaluate("location.hash = 'p-results'");
            var download = page.waitForDownload(() -> page.locator("#take").click());
            var file = stick.resolve("results.json");
            download.saveAs(file);
            assertThat(download.suggestedFilename()).startsWith("results-first-preservation-request-");
            assertThat(asked).allMatch(address -> address.startsWith("file:") || address.startsWith("blob:"));
            assertThat(complaints).isEmpty();
            return file;
        }
    }

    @Test
    void broughtTwiceItChangesNothing() {
        learner.enrol(COURSE);
        var file = results(learner, "time");

        assertThat(bring(learner, file).location()).isEqualTo(RESULTS + "?noted=2&changed=0");
        assertThat(bring(learner, file).location()).isEqualTo(RESULTS + "?noted=0&changed=0");
        assertThat(learner.session().get(RESULTS + "?noted=0&changed=0").body()).contains("Nothing new");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void alteredAnswersAreMarkedLikeAnyOthersAndTheBestCounts() {
        learner.enrol(COURSE);

        bring(learner, results(learner, "log").replace("\"mixed\"", "\"no-such-answer\""));
        assertThat(learner.session().get(RESULTS).body()).contains("not passed yet");
        assertThat(learner.session().get(COURSE).body()).contains("1 of 14 parts done");
        bring(learner, results(learner, "time"));

        assertThat(learner.session().get(COURSE).body()).contains("2 of 14 parts done");
    }

    @Test
    void aClockThatRunsAheadMakesNothingLaterThanToday() {
        learner.enrol(COURSE);

        bring(learner, results(learner, "time").replace("2026-11-02T", "2190-11-02T"));

        assertThat(rows()).isEqualTo(2);
        assertThat(database.sql("SELECT max(learnt_at) FROM training_without_network WHERE person_id = ?")
                        .param(learner.person().id().value())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void somebodyElsesResultsAreRefused() {
        learner.enrol(COURSE);
        var other = ALearner.ofLisbon(people, clock);
        other.enrol(COURSE);

        assertThat(bring(other, results(learner, "time"))).satisfies(refused -> {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("The pack was made for somebody else");
        });
        assertThat(other.session().get(COURSE).body()).contains("0 of 14 parts done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version":1                       | "version":2                           | somebody else
            "course":"first-preservation-request" | "course":"tiny-course"            | another course
            "pack":"                          | "pack":"0                             | not a results file
            "format":"comity-course-results/1"| "format":"comity-course-results/2"    | not a results file
            "lessons":{                       | "lessons":{"no-such-part":"2026-11-02T10:00:00Z", | not a results file
            "lessons":{                       | "lessons":{"first-request":"2026-11-02T10:00:00Z", | not a results file
            "lessons":{                       | "lessons":{"what-it-is":"2026-11-02T10:00:00Z", | not a results file
            "lessons":{                       | "lessons":{"../../x":"2026-11-02T10:00:00Z", | not a results file
            2026-11-02T10:00:00Z              | 0001-01-01T00:00:00Z                  | not a results file
            2026-11-02T10:00:00Z              | yesterday                             | not a results file
            "quizzes":{                       | "surprise":1,"quizzes":{              | not a results file
            "quizzes":{                       | "quizzes":{"what-it-is":{"at":"2026-11-02T10:00:00Z","answers":{}}, | not a results file
            ["time"]                          | [["time"]]                            | not a results file
            ["time"]                          | ["time","time"]                       | not a results file
            ["time"]                          | "time"                                | not a results file
            ["time"]                          | ["a","b","c","d","e","f","g","h","i","j","k"] | not a results file
            "made":                           | "made":"2026-11-02T10:00:00Z","made": | not a results file
            {"answers"                        | [{"answers"                           | not a results file
            """)
    void aFileThatNoPackMakesCountsForNothing(String from, String to, String why) {
        learner.enrol(COURSE);
        var file = results(learner, "time");
        assertThat(file).contains(from);

        var refused = bring(learner, file.replace(from, to));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(why);
        assertThat(rows()).isZero();
    }

    @Test
    void bytesThatAreNoFileOfResultsAreRefusedWithAWord() {
        learner.enrol(COURSE);
        for (var bytes : new byte[][] {
            new byte[] {'{', (byte) 0xC3, '}'},
            "PK\u0003\u0004".getBytes(UTF_8),
            "[".repeat(100_000).getBytes(UTF_8),
            "{\"a\":".repeat(5_000).getBytes(UTF_8),
            " ".repeat(300_000).getBytes(UTF_8),
            "null".getBytes(UTF_8)
        }) {
            var refused = sent(learner, bytes);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("not a results file");
        }
        assertThat(sent(learner, new byte[0]).body()).contains("Choose the results file first.");
    }

    @Test
    void whoeverIsNotInTheCourseGetsNoPackAndBringsNothing() {
        var visitor = Http.visitor();
        var enrolled = ALearner.ofLisbon(people, clock);
        enrolled.enrol(COURSE);
        var file = results(enrolled, "time");

        assertThat(pack(learner, "en").header("content-type")).startsWith("text/html");
        assertThat(learner.session().get(COURSE + "/offline").body()).contains("Enrol first");
        assertThat(bring(learner, file).body()).contains("Enrol first");
        assertThat(rows()).isZero();
        assertThat(visitor.get(COURSE + "/offline").status()).isEqualTo(302);
        assertThat(learner.session().get("/en/training/no-such-course/offline").status())
                .isEqualTo(404);
    }

    @Test
    void aPackIsTakenInLanguagesOfTheCourseAndIsTheSameAgain() {
        learner.enrol(COURSE);

        var pack = pack(learner, "ar&language=fr");
        assertThat(pack.header("content-disposition")).contains("comity-course-first-preservation-request-");
        assertThat(Packs.unpacked(pack.bytes()))
                .containsOnlyKeys(
                        "index.html", "course-ar.html", "course-fr.html", "answers-ar.html", "answers-fr.html");
        assertThat(pack(learner, "ar&language=fr").bytes()).isEqualTo(pack.bytes());
        assertThat(pack(learner, "xx").status()).isEqualTo(422);
    }

    private static Reply pack(ALearner learner, String languages) {
        return learner.session().get(COURSE + "/offline/pack?language=" + languages);
    }

    /// What the pack would make of a lesson read and a quiz answered.
    private static String results(ALearner learner, String after) {
        var page = new String(
                Objects.requireNonNull(
                        Packs.unpacked(pack(learner, "en").bytes()).get("index.html")),
                UTF_8);
        var known = Stream.of("pack", "learner")
                .collect(Collectors.toMap(
                        name -> name, name -> page.replaceFirst("(?s).*\"" + name + "\":\"([^\"]+)\".*", "$1")));
        return """
                {"format":"comity-course-results/1","pack":"%s","course":"first-preservation-request","version":1,\
                "learner":"%s","lessons":{"what-it-is":"2026-11-02T10:00:00Z"},"quizzes":{"what-it-is-check":\
                {"answers":{"after-confirmation":["%s"],"which-data":["stored-mail","old-log"],"ninety":["mixed"],\
                "which-offence":["treaty"]},"at":"2026-11-02T10:20:00Z"}},"made":"2026-11-02T11:00:00Z"}""".formatted(known.get("pack"), known.get("learner"), after);
    }

    private static Reply bring(ALearner learner, String file) {
        return sent(learner, file.getBytes(UTF_8));
    }

    private static Reply sent(ALearner learner, byte[] file) {
        learner.session().get(RESULTS);
        return learner.session().postFile(RESULTS, Map.of(), "results.json", file);
    }

    private int rows() {
        return database.sql("SELECT count(*) FROM training_without_network WHERE person_id = ?")
                .param(learner.person().id().value())
                .query(Integer.class)
                .single();
    }
}

package org.comity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.ACourse;
import org.comity.testing.ALearner;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.comity.training.model.CourseZip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lessons and quizzes that the secretariat edits in pages.
@NodeTest
class EditingCoursesTest {

    private static final String LESSON = "/parts/sixty-days";
    private static final String QUIZ = "/parts/check";

    @Autowired
    MutableClock clock;

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    private ACourse course;

    @BeforeEach
    void aCourseThatIsTaught() {
        course = new ACourse().published(1);
    }

    @Test
    void whatIsSavedGathersInOneDraftUntilItIsPublished() {
        var learner = ALearner.ofLisbon(people, clock);
        learner.enrol(course.page());
        assertThat(course.secretary().get(course.desk() + LESSON).body()).contains("becomes version 2");
        assertThat(save(LESSON, "en", "# What follows", "# What comes next").location())
                .isEqualTo(course.desk() + "/versions/2");
        assertThat(course.secretary().get(course.desk() + QUIZ).body()).contains("Version 2 waits to be published");
        assertThat(save(QUIZ, "en", "For how many days", "For how many whole days")
                        .location())
                .isEqualTo(course.desk() + "/versions/2");
        assertThat(course.secretary().get(course.desk() + "/versions/2").body())
                .contains("What comes next", "For how many whole days", course.seen());
        assertThat(learner.session().get(course.page() + LESSON).body()).doesNotContain("What comes next");

        assertThat(course.act("PUBLISH", 2).status()).isEqualTo(303);

        assertThat(learner.session().get(course.page() + LESSON).body()).contains("What comes next");
        assertThat(learner.session().get(course.page() + QUIZ).body()).contains("For how many whole days");
        assertThat(save(LESSON, "en", "# What comes next", "# And then").location())
                .isEqualTo(course.desk() + "/versions/3");
        assertThat(database.sql("SELECT count(*) FROM audit_entry WHERE act = 'course.edited' AND statement LIKE ?")
                        .param("%" + course.id() + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aTranslationThatIsMendedTakesNothingFromLearners() {
        var learner = ALearner.ofLisbon(people, clock);
        learner.enrol(course.page());
        learner.read(course.page(), "sixty-days");

        var form = form(LESSON);
        form.compute("text-en", (_, text) -> Objects.requireNonNull(text).replace("\n", "\r\n"));
        form.compute("text-ar", (_, text) -> text + "\r\n\r\nخاتمة.");
        course.secretary().post(course.desk() + LESSON, form);
        course.act("PUBLISH", 2);

        assertThat(learner.session().get(course.page()).body()).contains("1 of 3 parts done");
        assertThat(learner.session()
                        .get(course.page().replace("/en/", "/ar/") + LESSON)
                        .body())
                .contains("خاتمة.");
    }

    @Test
    void whatIsNoCourseAnyMoreIsRefusedBesideItsFieldWithItsLineAndKept() {
        var html = save(LESSON, "en", "# What follows", "<b>What</b> follows");
        assertThat(html.status()).isEqualTo(422);
        assertThat(html.body())
                .contains("id=\"text-en-error\"", "lesson-sixty-days.en.md: HTML (line 3)")
                .contains("&lt;b&gt;What&lt;/b&gt; follows");
        assertThat(save(QUIZ, "ar", "\"answer\": 60", "\"answer\": 61").body())
                .contains("id=\"text-ar-error\"", "quiz-check.ar.json: questions[0].answer (line 2)");
        assertThat(save(QUIZ, "en", "\"Nothing\", ", "\"Nothing\" ").body())
                .contains("id=\"text-en-error\"", "No JSON, or a field twice: quiz-check.en.json (line 5)");
        assertThat(course.secretary().get(course.desk() + "/versions/2").status())
                .isEqualTo(404);
    }

    @Test
    void aPreviewShowsWhatLearnersWillSeeAndSavesNothing() {
        var lesson = preview(LESSON, "ar", "text-ar", "# ماذا بعد؟\n\nنص جديد.");
        assertThat(lesson.body()).contains("Nothing is saved yet", ">ماذا بعد؟</h3>", "name=\"stand\"");
        var quiz = form(QUIZ);
        var asked = Objects.requireNonNull(quiz.get("text-en")).replace("For how many days", "For how many whole days");
        assertThat(preview(QUIZ, "en", "text-en", asked).body())
                .contains("1. <bdi lang=\"en\">For how many whole days at least", "name=\"q.days\"")
                .contains("name=\"q.after\" value=\"assistance\"");
        assertThat(preview(LESSON, "en", "text-en", "![eye](https://elsewhere.example/eye.png)")
                        .body())
                .contains("lesson-sixty-days.en.md: IMAGE (line 1)")
                .doesNotContain("Nothing is saved yet");
        assertThat(course.secretary().get(course.desk() + "/versions/2").status())
                .isEqualTo(404);
    }

    @Test
    void whoeverSavesLaterIsToldThatSomebodySavedMeanwhile() {
        var late = form(LESSON);
        late.compute("text-en", (_, text) -> "My own words.\n" + text);
        save(LESSON, "en", "# What follows", "# What others wrote");

        var told = course.secretary().post(course.desk() + LESSON, late);

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("Somebody else saved this part meanwhile", "My own words.");
        late.put("stand", stand(told));
        assertThat(course.secretary().post(course.desk() + LESSON, late).status())
                .isEqualTo(303);
        assertThat(course.secretary().get(course.desk() + "/versions/2").body())
                .contains("My own words.")
                .doesNotContain("What others wrote");
    }

    @Test
    void whatWasEditedAfterItWasLookedThroughIsNotPublished() {
        save(LESSON, "en", "# What follows", "# What comes next");
        var act = Map.of("act", "PUBLISH", "version", "2", "seen", course.seen());
        var demand = Touch.demand(course.secretary().post(course.desk() + "/acts", act));
        save(LESSON, "en", "# What comes next", "# Something else");

        var refused = course.secretary().post(course.desk() + "/acts", Touch.answered(act, demand));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("was edited after you looked through it");
        assertThat(Http.visitor().get("/api/v1/courses/" + course.id()).body()).contains("\"version\":1");
    }

    @Test
    void aVersionThatWasPublishedNeverChangesNotEvenInTheDatabase() {
        course.act("RETIRE", 1);
        assertThat(save(LESSON, "en", "# What follows", "# What comes next").location())
                .isEqualTo(course.desk() + "/versions/2");
        assertThatThrownBy(() -> database.sql("""
                        INSERT INTO training_course (course_id, version, content, sha256, brought_by, demonstration, at, entry_id)
                        SELECT course_id, version, content, sha256, brought_by, demonstration, at, entry_id
                        FROM training_course WHERE course_id = ? AND version = 1
                        """).param(course.id()).update())
                .hasMessageContaining("was published, and does not change");
    }

    @Test
    void theFilesOfAVersionAreTakenAwayAsOneZip() throws Exception {
        save(LESSON, "en", "# What follows", "# What comes next");
        var zip = course.secretary().get(course.desk() + "/versions/2/zip");
        assertThat(zip.header("content-disposition")).contains(course.id() + "-2.zip");
        var files = CourseZip.open(new ByteArrayInputStream(zip.bytes()));
        assertThat(files).containsKeys("course.json", "quiz-check.ar.json");
        assertThat(new String(files.get("course.json"), StandardCharsets.UTF_8)).contains("\"version\": 2,");
        assertThat(new String(files.get("lesson-sixty-days.en.md"), StandardCharsets.UTF_8))
                .contains("# What comes next");
        var shipped = course.secretary().get("/en/secretariat/training/first-preservation-request/versions/1/zip");
        assertThat(CourseZip.open(new ByteArrayInputStream(shipped.bytes()))).containsKey("lesson-clocks.fr.md");
    }

    @Test
    void nobodyElseEditsOrTakesAway() {
        var trainer = ALearner.validatedTrainer(people, clock).session();
        for (var path : new String[] {LESSON, "/versions/1/zip"}) {
            assertThat(trainer.get(course.desk() + path).status()).isEqualTo(404);
        }
        assertThat(trainer.post(course.desk() + LESSON, form(LESSON)).status()).isEqualTo(404);
        for (var path : new String[] {"/parts/practice", "/parts/none", "/versions/9/zip"}) {
            assertThat(course.secretary().get(course.desk() + path).status()).isEqualTo(404);
        }
    }

    private Reply save(String part, String language, String from, String to) {
        var form = form(part);
        form.compute("text-" + language, (_, text) -> {
            assertThat(text).contains(from);
            return Objects.requireNonNull(text).replace(from, to);
        });
        return course.secretary().post(course.desk() + part, form);
    }

    private Reply preview(String part, String language, String field, String text) {
        var form = form(part);
        form.put(field, text);
        form.put("preview", language);
        return course.secretary().post(course.desk() + part, form);
    }

    /// As a browser would send it: what stands in the form.
    private Map<String, String> form(String part) {
        var page = course.secretary().get(course.desk() + part);
        var form = new HashMap<String, String>();
        form.put("stand", stand(page));
        for (var language : new String[] {"en", "ar"}) {
            var text = page.body()
                    .replaceFirst(
                            "(?s)^.*<textarea [^>]*name=\"text-" + language + "\"[^>]*>\n(.*?)</textarea>.*$", "$1");
            form.put(
                    "text-" + language,
                    text.replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&#39;", "'")
                            .replace("&amp;", "&"));
        }
        return form;
    }

    private static String stand(Reply page) {
        return page.body().replaceFirst("(?s)^.*name=\"stand\" value=\"([0-9a-f]*)\".*$", "$1");
    }
}

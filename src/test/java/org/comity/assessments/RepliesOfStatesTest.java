package org.comity.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Several people of a State write one reply, each on a page of their own, and submit what they read.
@NodeTest
class RepliesOfStatesTest {

    private static final Pattern BASE = Pattern.compile("name=\"(was-[^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("<option value=\"([a-z-]*)\" selected>");

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient database;

    private static Http session(String name) {
        var session = Http.officer(name);
        session.get("/en/account");
        return session;
    }

    /// The page of one person, open while answers are kept one by one.
    private record OpenPage(Http person, String path, Map<String, String> fields) {

        static OpenPage of(Http person, AnAssessment assessment) {
            var page = new OpenPage(person, assessment.replies(), new HashMap<>());
            page.take(person.get(page.path()).body());
            return page;
        }

        private void take(String body) {
            BASE.matcher(body).results().forEach(base -> fields.put(base.group(1), base.group(2)));
        }

        /// As scripts send it: the whole form after each change.
        Reply choose(String question, String answer) {
            fields.put("answer-" + question, answer);
            var form = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            var reply = person.raw(
                    "POST",
                    path,
                    form,
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "X-CSRF-TOKEN",
                    person.token(),
                    "HX-Request",
                    "true");
            take(reply.body());
            return reply;
        }
    }

    /// What is kept of the first question.
    private static String first(Http person, AnAssessment assessment) {
        var body = person.get(assessment.replies()).body();
        var value = VALUE.matcher(body.substring(body.indexOf("<select"), body.indexOf("</select>")));
        return value.find() ? value.group(1) : "";
    }

    @Test
    void aChoiceTakenBackOnTheSamePageIsKept() {
        var assessment = AnAssessment.until(clock, 30).opened();
        var officer = session("Demo Duty Officer (Lisbon)");
        assessment.answer(officer, "1.1", "no");
        var page = OpenPage.of(officer, assessment);

        page.choose("1.1", "yes");
        page.choose("1.1", "no");

        assertThat(first(officer, assessment)).isEqualTo("no");
    }

    @Test
    void aPageLeftOpenDoesNotBringBackWhatAColleagueChanged() {
        var assessment = AnAssessment.until(clock, 30).opened();
        var officer = session("Demo Duty Officer (Lisbon)");
        var page = OpenPage.of(officer, assessment);
        page.choose("1.1", "yes");

        OpenPage.of(session("Demo Gatekeeper (Lisbon)"), assessment).choose("1.1", "in-part");
        page.choose("2.1", "17");
        page.choose("2.2", "Nothing.");

        assertThat(first(officer, assessment)).isEqualTo("in-part");
    }

    @Test
    void aReplyIsSubmittedOnlyAsItWasRead() {
        var assessment = AnAssessment.until(clock, 30).opened();
        var officer = session("Demo Duty Officer (Lisbon)");
        var head = session("Demo Head (Lisbon)");
        assessment.answer(officer, "2.1", "17");
        var read = AnAssessment.seen(head, assessment.replies());
        assessment.answer(officer, "2.2", "Written after the head had read.");

        var refused = assessment.submit(head, "yes", read);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Somebody else changed this meanwhile", "Written after the head had read.")
                .doesNotContain("id=\"touch-form\"");
        assertThat(assessment.submit(head, "yes").status()).isEqualTo(303);
    }

    @Test
    void aDraftIsOpenedOnlyAsItWasRead() {
        var assessment = AnAssessment.until(clock, 30).drafted();
        var secretary = assessment.secretary();
        var read = AnAssessment.seen(secretary, assessment.desk());
        assertThat(secretary
                        .post(
                                AnAssessment.DESK + "/edit",
                                assessment.changed(read, "questions-en", "# Part\ntext Changed?"))
                        .status())
                .isEqualTo(303);

        var refused = secretary.post(assessment.desk(), Map.of("do", "open", "seen", read));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Somebody else changed this meanwhile")
                .doesNotContain("id=\"touch-form\"");
        assertThat(assessment.act("open").status()).isEqualTo(303);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var assessment = AnAssessment.until(clock, 30).opened();
        var officer = session("Demo Duty Officer (Lisbon)");
        var head = session("Demo Head (Lisbon)");

        assertThat(assessment.answer(officer, "1.3", "Article\u0007 5").body())
                .contains("id=\"answer-1.3-error\"", "aria-describedby=\"answer-1.3-hint answer-1.3-error\"");
        var undecided = assessment.submit(head, "");
        assertThat(undecided.body()).contains("id=\"consents-error\"", "aria-describedby=\"consents-error\"");
    }

    /// A reply that cannot be read stands for one that nobody needs to read.
    @Test
    void answersAreReadOnlyForWhomTheyAreShown() {
        var assessment = AnAssessment.until(clock, 30).opened();
        var officer = session("Demo Duty Officer (Lisbon)");
        database.sql("""
                        INSERT INTO assessments_submission
                            (slug, state, answers, consents, through, at, submitted_by, demonstration, entry_id)
                        VALUES (?, 'PT', '{"1.1": {"no": "text"}, "2.1": "17"}', true, 1, ?, gen_random_uuid(), true,
                            gen_random_uuid())
                        """)
                .param(assessment.slug())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();

        assertThat(Http.visitor().get(assessment.page()).body()).contains(">replied<");
        assertThat(officer.get(assessment.page()).body()).contains("Read the replies (1)");
        assertThat(Http.visitor()
                        .get("/api/v1" + assessment.page().substring(3))
                        .status())
                .isEqualTo(200);
        assertThat(Http.visitor().get(assessment.page() + "/answers").status()).isEqualTo(404);
    }
}

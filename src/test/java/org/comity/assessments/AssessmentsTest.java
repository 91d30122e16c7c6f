package org.comity.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.comity.assessments.usecase.RemindingOfAssessments;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// An assessment by questionnaire: from the questions of the secretariat to a publication of what States said.
@NodeTest
class AssessmentsTest {

    private static final Pattern FILE = Pattern.compile("file-0=([0-9a-f]{64})");

    private final Http visitor = Http.visitor();

    @Autowired
    private MutableClock clock;

    @Autowired
    private IdentityStore people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RemindingOfAssessments reminding;

    /// Somebody of the Portuguese authority, who was never seen before.
    private Http portuguese(Role... roles) {
        return session(name(roles));
    }

    private String name(Role... roles) {
        var person = Person.of(
                new PersonId(UUID.randomUUID()),
                "Assessed " + UUID.randomUUID(),
                new Belonging.ToAuthority(Lisbon.officer(people).authority()),
                Set.of(roles));
        people.add(person, clock.instant());
        return person.name();
    }

    private static Http session(String name) {
        var session = Http.officer(name);
        session.get("/en/account");
        return session;
    }

    @Test
    void aDraftIsTheSecretariatsUntilATouchPutsTheQuestionsToEveryParty() {
        var assessment = AnAssessment.until(clock, 30).drafted();
        assertThat(visitor.get(assessment.page()).status()).isEqualTo(404);
        assertThat(visitor.get("/en/assessments").body()).doesNotContain(assessment.name());

        assertThat(assessment
                        .secretary()
                        .post(
                                assessment.desk(),
                                Map.of(
                                        "do",
                                        "open",
                                        "seen",
                                        AnAssessment.seen(assessment.secretary(), assessment.desk())))
                        .body())
                .contains("id=\"touch-form\"");
        assertThat(visitor.get(assessment.page()).status()).isEqualTo(404);

        assertThat(assessment.act("open").status()).isEqualTo(303);
        assertThat(visitor.get(assessment.page()).body())
                .contains(assessment.name(), "Is Article 16 carried out?", "ETS 185 · 17(1)(a)", "Portugal", "Japan");
        assertThat(visitor.get("/en/assessments").body()).contains(assessment.name());
        assertThat(assessment
                        .secretary()
                        .get(AnAssessment.DESK + "/edit?id=" + assessment.slug())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thoseWhoAnswerForAStateAreTold() {
        var gatekeeper = portuguese(Role.GATEKEEPER);
        var assessment = AnAssessment.until(clock, 30).opened();

        assertThat(gatekeeper.get("/en/notices").body())
                .contains("Your State is asked to reply to an assessment", assessment.slug());
    }

    @Test
    void theReplyIsWrittenByOneAndSubmittedByAnotherWithATouch() {
        var assessment = AnAssessment.until(clock, 30).opened();
        var officer = portuguese(Role.OFFICER);
        var gatekeeper = portuguese(Role.GATEKEEPER);
        var head = portuguese(Role.HEAD);

        assertThat(assessment
                        .answer(officer, "1.1", "yes", "1.2", "2", "2.1", "17")
                        .body())
                .contains("3 of 5 questions answered", "Kept.");
        assertThat(assessment.answer(gatekeeper, "2.2", "Nothing but <time>.").status())
                .isEqualTo(200);
        assertThat(visitor.get(assessment.page()).body()).doesNotContain("replied late", ">replied<");
        assertThat(assessment.submit(officer, "yes").status()).isEqualTo(404);
        assertThat(assessment.submit(gatekeeper, "yes").body()).contains("You wrote of this draft");
        assertThat(head.post(assessment.replies() + "/submitted", Map.of("consents", ""))
                        .status())
                .isEqualTo(422);

        assertThat(assessment.submit(head, "yes").status()).isEqualTo(303);

        assertThat(assessment.secretary().get(assessment.desk()).body()).contains("submitted: 1", "may be published");
        assertThat(visitor.get(assessment.page()).body()).contains(">replied<");
        assertThat(count(session("Demo Secretary Two"), "A State replied to an assessment", assessment))
                .isEqualTo(1);
        assertThat(assessment.submit(head, "yes").body()).contains("There is nothing new to submit");
        assertThat(database.sql("SELECT count(*) FROM assessments_submission WHERE slug = ? AND entry_id IS NOT NULL")
                        .param(assessment.slug())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingTypedIsLostAndNobodyOverwritesWhatTheyDidNotTouch() {
        var assessment = AnAssessment.until(clock, 30).opened();
        var one = portuguese(Role.OFFICER);
        var other = portuguese(Role.MEMBER);

        var mixed = assessment.answer(one, "2.1", "seventeen", "2.2", "First words.");
        assertThat(mixed.status()).isEqualTo(422);
        assertThat(mixed.body()).contains("seventeen", "whole number", "First words.", "href=\"#answer-2.1\"");
        assertThat(other.get(assessment.replies()).body())
                .contains("First words.")
                .doesNotContain("seventeen");

        // The other's page was opened before and holds nothing of it; only what they change is kept.
        other.post(assessment.replies(), Map.of("answer-2.2", "", "was-2.2", "", "answer-1.1", "in-part"));
        assertThat(one.get(assessment.replies()).body()).contains("First words.", "2 of 5 questions answered");
        assertThat(one.raw(
                                "POST",
                                assessment.replies(),
                                "answer-1.2=1",
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "X-CSRF-TOKEN",
                                one.token(),
                                "HX-Request",
                                "true")
                        .body())
                .contains("3 of 5 questions answered")
                .doesNotContain("role=\"status\"");
    }

    @Test
    void theSecretariatAsksBackAndTheStateCorrectsWhatItSaid() {
        var assessment = AnAssessment.until(clock, 30).opened();
        var officer = portuguese(Role.OFFICER);
        var head = portuguese(Role.HEAD);
        assessment.answer(officer, "2.1", "17");
        assessment.submit(head, "no");

        var asked = assessment
                .secretary()
                .post(
                        assessment.desk() + "/asked",
                        Map.of("state", "PT", "question", "2.1", "words", "In which year?"));
        assertThat(asked.status()).isEqualTo(303);
        assertThat(head.get("/en/notices").body()).contains("The secretariat asks about a reply of your State");
        assertThat(officer.get(assessment.replies()).body()).contains("In which year?");
        assertThat(assessment
                        .secretary()
                        .post(assessment.desk() + "/asked", Map.of("state", "FR", "question", "2.1", "words", "Why?"))
                        .status())
                .isEqualTo(422);

        officer.post(assessment.replies(), Map.of("answer-2.1", "21", "was-2.1", "17"));
        assertThat(assessment.submit(head, "no").status()).isEqualTo(303);

        assertThat(assessment.secretary().get(assessment.desk()).body()).contains("corrected: 1");
        assertThat(assessment
                        .secretary()
                        .get(assessment.page() + "/answers?question=2.1")
                        .body())
                .contains("21");
        assertThat(database.sql("SELECT count(*) FROM assessments_submission WHERE slug = ?")
                        .param(assessment.slug())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aReplyAfterTheDeadlineOfStrasbourgIsLateAndThoseWhoDidNotReplyAreRemindedOnce() {
        var assessment = AnAssessment.until(clock, 20).opened();
        var name = name(Role.HEAD);
        clock.advance(Duration.ofDays(7));
        reminding.remind();
        reminding.remind();
        assertThat(count(session(name), "The deadline for your State’s reply to an assessment is near", assessment))
                .isEqualTo(1);

        clock.advance(Duration.ofDays(15));
        reminding.remind();
        var head = session(name);
        assertThat(count(head, "The deadline of an assessment is over", assessment))
                .isEqualTo(1);
        assertThat(head.get(assessment.replies()).body()).contains("it will be marked as late");

        assessment.answer(portuguese(Role.OFFICER), "1.1", "no");
        assessment.submit(head, "yes");
        assertThat(visitor.get(assessment.page()).body()).contains(">replied late<");
        assessment.submit(head, "no");
        assertThat(visitor.get(assessment.page()).body()).contains(">replied late, corrected since<");
        assertThat(AnAssessment.until(clock, -1).drafted().act("open").body()).contains("The deadline is over already");
    }

    /// How many notices of a kind lead to the reply.
    private static long count(Http reader, String words, AnAssessment assessment) {
        var page = reader.get("/en/notices").body();
        return Pattern.compile("(?s)<li.*?</li>")
                .matcher(page)
                .results()
                .filter(row -> row.group().contains(words) && row.group().contains(assessment.slug()))
                .count();
    }

    @Test
    void repliesAreReadByWhomTheAssessmentSaysAndByEveryoneOnlyWhenTheStateAgreed() {
        var assessment = AnAssessment.until(clock, 30).opened();
        var shared = AnAssessment.until(clock, 30).with("readers", "PARTIES").opened();
        var officer = portuguese(Role.OFFICER);
        var head = portuguese(Role.HEAD);
        var japanese = session("Demo Duty Officer (Tokyo)");
        for (var one : List.of(assessment, shared)) {
            one.answer(officer, "2.2", "Said by Lisbon.");
            one.submit(head, one.equals(shared) ? "no" : "yes");
        }

        assertThat(officer.get(assessment.page() + "/answers?question=2.2").body())
                .contains("Said by Lisbon.");
        assertThat(japanese.get(assessment.page() + "/answers").status()).isEqualTo(404);
        assertThat(visitor.get(assessment.page() + "/answers").status()).isEqualTo(404);
        assertThat(japanese.get(shared.page() + "/answers?state=PT").body()).contains("Said by Lisbon.");
        assertThat(visitor.get(shared.page() + "/answers").status()).isEqualTo(404);

        assertThat(assessment.act("publish").status()).isEqualTo(303);
        assertThat(shared.act("publish").status()).isEqualTo(303);

        assertThat(visitor.get(assessment.page() + "/answers?question=2.2").body())
                .contains("Said by Lisbon.");
        var data = "/api/v1" + assessment.page().substring(3);
        assertThat(visitor.get(data).body()).contains("\"state\":\"PT\"", "Said by Lisbon.", "\"id\":\"2.2\"");
        assertThat(visitor.get("/api/v1" + shared.page().substring(3)).body()).doesNotContain("Said by Lisbon.");
        assertThat(visitor.get(shared.page() + "/answers").status()).isEqualTo(404);
        assertThat(assessment
                        .secretary()
                        .get(shared.page() + "/answers?state=PT")
                        .body())
                .contains("Said by Lisbon.", "Only the people of the Parties asked");
    }

    @Test
    void theCompilationBecomesAnOriginalOfTheLibraryAndIsNobodysUntilAWorkOfItIsPublished() throws IOException {
        var assessment = AnAssessment.until(clock, 30).opened();
        var officer = portuguese(Role.OFFICER);
        assessment.answer(officer, "1.2", "2", "2.2", "Ours to say.");
        assessment.submit(portuguese(Role.HEAD), "yes");
        assertThat(assessment
                        .secretary()
                        .post(assessment.desk() + "/compiled", Map.of("x", ""))
                        .status())
                .isEqualTo(404);
        assessment.act("publish");

        var brought = assessment.secretary().post(assessment.desk() + "/compiled", Map.of("x", ""));

        assertThat(brought.status()).isEqualTo(303);
        var file = FILE.matcher(brought.location());
        assertThat(file.find()).isTrue();
        assertThat(assessment.secretary().get(brought.location()).body())
                .contains(
                        "Compilation of replies: Preservation " + assessment.name(),
                        "value=\"" + file.group(1) + "\" selected");
        assertThat(visitor.get("/library/originals/" + file.group(1) + ".pdf").status())
                .isEqualTo(404);
        assertThat(visitor.get("/en/library").body()).doesNotContain(assessment.name());
        var word = assessment.secretary().get(assessment.desk() + "/compiled.docx");
        assertThat(word(word.bytes()))
                .contains("Law", "1.2  Who orders it?", "Portugal", "a prosecutor", "Ours to say.");
        assertThat(officer.get(assessment.desk() + "/compiled.docx").status()).isEqualTo(404);
        assertThat(database.sql("SELECT text FROM library_page WHERE digest = decode(?, 'hex')")
                        .param(file.group(1))
                        .query(String.class)
                        .list()
                        .toString())
                .contains("a prosecutor", "Ours to say.", "Portugal");
    }

    private static List<String> word(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    @Test
    void aPersonOfNoStateAskedHasNoReply() {
        var assessment = AnAssessment.until(clock, 30).opened();

        assertThat(assessment.secretary().get(assessment.replies()).status()).isEqualTo(404);
        assertThat(session("Demo Provider Lawyer").get(assessment.replies()).status())
                .isEqualTo(404);
        assertThat(visitor.get(assessment.replies()).location()).startsWith("/en/sign-in");
        assertThat(visitor.get("/en/assessments/nothing-here").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "title-en; ''; Please fill this in",
                "deadline; 31.1.2027; Please give a date",
                "instrument; ETS005; Please choose",
                "articles; sixteen; numbers of articles",
                "questions-en; text No part; the first line must begin a part"
            })
    void whatCannotBeReadIsSaidBesideItsFieldAndNothingTypedIsLost(String field, String typed, String said) {
        var refused =
                AnAssessment.until(clock, 30).with("lead-en", "Kept as typed.").with(field, typed);

        var reply = refused.send();

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains(said, "href=\"#" + field + "\"", "Kept as typed.");
    }

    @Test
    void whatIsTypedIsTextAndNoMarkup() {
        var assessment = AnAssessment.until(clock, 30)
                .with("title-en", "<script>alert(1)</script>")
                .with("questions-en", "# <b>Part</b>\ntext <i>What?</i>")
                .opened();
        var officer = portuguese(Role.OFFICER);
        assessment.answer(officer, "1.1", "</textarea><script>alert(2)</script>");

        assertThat(visitor.get(assessment.page()).body()).doesNotContain("<script>alert", "<i>What");
        assertThat(officer.get(assessment.replies()).body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assessments_version",
                "assessments_answer",
                "assessments_submission",
                "assessments_asked",
                "assessments_reminder"
            })
    void nothingThatWasSaidIsChangedOrDeleted(String table, @Value("${spring.flyway.url}") String ownersUrl) {
        var owner = JdbcClient.create(new SingleConnectionDataSource(ownersUrl, true));

        assertThatThrownBy(() -> owner.sql("DELETE FROM " + table).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("insert-only");
    }
}

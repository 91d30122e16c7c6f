package org.comity.children.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.children.usecase.CurrentAnswers;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The checklist of a State: answered by its reviewers, line by line, in words and with a source.
@NodeTest
class BenchmarksTest {

    private static final String FORM = "/en/children/benchmarks/PT";
    private static final String PAGE = "/en/help/children/benchmarks/pt";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    private final Http visitor = Http.visitor();
    private final String words = "Answered " + UUID.randomUUID();

    @Autowired
    private JdbcClient database;

    @Autowired
    private CurrentAnswers answers;

    @Test
    void aLineThatNobodyAssessedSaysSoAndFactsSpeakForThemselves() {
        assertThat(visitor.get("/en/help/children/benchmarks/ad").body())
                .contains("Not assessed", "Reserved: it does not apply there", "person appearing to be a minor")
                .contains("Named for Article 9 as a whole:", "CP art. 155")
                .doesNotContain("%", "Answered by");
        assertThat(visitor.get("/en/help/children/benchmarks").body())
                .contains("Nobody is ranked", "Somebody studies the threats to children online", "childhub.org");
    }

    @Test
    void whatAReviewerAnswersWithATouchEverybodyReadsWithItsSourceAndWhoseWordItIs() {
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var form = form(gatekeeper, "cets201-23", "in-part");
        assertThat(gatekeeper.post(FORM, form).body())
                .contains("id=\"touch-form\"", "Proposing by computer to meet a child", "In part");

        var done = Touch.confirm(gatekeeper, FORM, form);

        assertThat(done.location()).isEqualTo(FORM + "?published=yes");
        assertThat(gatekeeper.follow(done).body()).contains("Published.", words);
        assertThat(visitor.get(PAGE).body())
                .contains(words, "Answered by a reviewer of the State", "https://example.org/report", "4 March 2026");
        assertThat(visitor.get("/ar" + PAGE.substring(3)).body()).contains("lang=\"en\" dir=\"auto\">" + words);
        assertThat(visitor.get("/api/v1/children/benchmarks/PT").body())
                .contains(words, "\"answer\":\"in-part\"", "\"by\":\"party\"");
        assertThat(visitor.get("/en/help/children/benchmarks.csv").body())
                .contains("PT,cets201-23,CETS201 23,in-part," + words);
        assertThat(recorded("PT")).isOne();
    }

    @Test
    void anAnswerIsTakenBackAndStaysInTheHistory() {
        var head = Http.officer("Demo Head (Lisbon)");
        published(head, form(head, "child-protection-4", "yes"));
        assertThat(visitor.get(PAGE).body()).contains(words);

        var back = form(head, "child-protection-4", "not-assessed");
        published(head, back);

        assertThat(visitor.get(PAGE).body()).doesNotContain(words);
        assertThat(database.sql("SELECT said FROM children_answer WHERE words = ?")
                        .param(words)
                        .query(String.class)
                        .list())
                .containsExactly("YES");
    }

    @Test
    void whoeverWasOvertakenSeesItAndPublishesKnowingly() {
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var head = Http.officer("Demo Head (Lisbon)");
        var late = form(head, "child-protection-1", "yes");
        published(gatekeeper, form(gatekeeper, "child-protection-2", "no"));

        var overtaken = head.post(FORM, late);

        assertThat(overtaken.status()).isEqualTo(422);
        assertThat(overtaken.body()).contains("Somebody else answered meanwhile", words);
        late.put("seen", seen(overtaken.body()));
        published(head, late);
    }

    @Test
    void publishingTheSameAgainPublishesNothing() {
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var form = form(gatekeeper, "child-protection-5", "yes");
        published(gatekeeper, form);
        form.put("seen", seen(gatekeeper.get(FORM).body()));

        assertThat(gatekeeper.post(FORM, form).body()).contains("Nothing is different from what stands there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            words  | ''                          | Please fill this in
            source | javascript:alert(1)         | Please give a whole web address
            source | data:image/png;base64,iVBOR | Please give a whole web address
            source | ''                          | Please fill this in
            asof   | 2199-01-01                  | Please give a day since 1990
            asof   | soon                        | Please give a date
            said   | perhaps                     | Please choose one of the entries
            """)
    void whoeverSaysSomethingSaysItInWordsWithASourceAndADay(String field, String typed, String told) {
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var form = form(gatekeeper, "cets201-18", "yes");
        form.put(field + "-cets201-18", typed);

        var refused = gatekeeper.post(FORM, form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(told, "href=\"#" + field + "-cets201-18\"");
    }

    @Test
    void nobodyElseFindsTheFormAndTheSecretariatStandsInOnlyWhereThereIsNoReviewer() {
        assertThat(visitor.get(FORM).location()).startsWith("/en/sign-in");
        for (var name : new String[] {"Demo Duty Officer (Lisbon)", "Demo Gatekeeper (Tokyo)", "Demo Secretary One"}) {
            assertThat(Http.officer(name).get(FORM).status()).as(name).isEqualTo(404);
        }
        var secretary = Http.officer("Demo Secretary One");
        var form = "/en/children/benchmarks/TV";
        assertThat(secretary.get("/en/children/benchmarks/ZZ").status()).isEqualTo(404);
        var typed = form(secretary, form, "cets201-24", "no");

        var done = Touch.confirm(secretary, form, typed);

        assertThat(done.status()).as(done.body()).isEqualTo(303);
        secretary.follow(done);
        assertThat(visitor.get("/en/help/children/benchmarks/tv").body())
                .contains(words, "Answered by the Secretariat, as the State has no reviewer here");
    }

    @Test
    void whatWasAnsweredIsNeverChanged() {
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        published(gatekeeper, form(gatekeeper, "child-protection-8", "yes"));

        assertThatThrownBy(() -> database.sql("UPDATE children_answer SET said = 'NO' WHERE words = ?")
                        .param(words)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("DELETE FROM children_answer WHERE words = ?")
                        .param(words)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(answers.all()).isNotEmpty();
    }

    private Map<String, String> form(Http person, String line, String said) {
        return form(person, FORM, line, said);
    }

    /// The form as it stands, with one line answered.
    private Map<String, String> form(Http person, String address, String line, String said) {
        var page = person.get(address);
        assertThat(page.status()).isEqualTo(200);
        var form = new HashMap<String, String>();
        var field = Pattern.compile(
                        "(?:name=\"((?:words|source|asof)-[a-z0-9-]+)\"[^>]*?)(?: value=\"([^\"]*)\"[^>]*)?>([^<]*)")
                .matcher(page.body());
        while (field.find()) {
            form.put(field.group(1), (field.group(2) == null ? field.group(3) : field.group(2)).strip());
        }
        var chosen = Pattern.compile("name=\"(said-[a-z0-9-]+)\">.*?value=\"([a-z-]+)\" selected")
                .matcher(page.body());
        while (chosen.find()) {
            form.put(chosen.group(1), chosen.group(2));
        }
        form.put("seen", seen(page.body()));
        form.put("said-" + line, said);
        form.put("words-" + line, words);
        form.put("source-" + line, "https://example.org/report");
        form.put("asof-" + line, "2026-03-04");
        return form;
    }

    private static void published(Http person, Map<String, String> form) {
        var done = Touch.confirm(person, FORM, form);
        assertThat(done.status()).as(done.body()).isEqualTo(303);
        person.follow(done);
    }

    private static String seen(String page) {
        var seen = SEEN.matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private long recorded(String state) {
        return database.sql("""
                        SELECT count(*) FROM children_answer JOIN audit_entry ON audit_entry.id = entry_id
                        WHERE state = ? AND words = ?
                        """).params(state, words).query(Long.class).single();
    }
}

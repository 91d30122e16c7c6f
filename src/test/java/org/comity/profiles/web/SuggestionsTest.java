package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.comity.profiles.SuggestionSettings;
import org.comity.profiles.usecase.ForgettingSuggestions;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// "Do you know a newer development?": anybody tells, nothing is public, whoever decides answers, and whoever told it
/// learns what became of it.
@NodeTest
class SuggestionsTest {

    private static final String FORM = "/en/states/PT/newer";

    private final Http visitor = Http.visitor();
    private Http officer = Http.visitor();

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    SuggestionSettings settings;

    @Autowired
    ForgettingSuggestions forgetting;

    @BeforeEach
    void anHourLater() {
        clock.advance(Duration.ofMinutes(61));
        officer = Http.officer("Demo Duty Officer (Lisbon)");
    }

    @Test
    void everySectionAndArticleAsksAndTheFormKnowsOfWhich() {
        assertThat(visitor.get("/en/states/PT/wiki").body())
                .contains("Do you know a newer development?", "/en/states/PT/newer?about=CASE_LAW");
        assertThat(visitor.get("/en/states/PT/profile").body()).contains("/en/states/PT/newer?about=ETS185+16");
        assertThat(visitor.get(FORM + "?about=ETS185+16").body())
                .contains("<option value=\"ETS185 16\" selected>", "A newer development: Portugal");
        assertThat(visitor.get("/en/states/QQ/newer").status()).isEqualTo(404);
    }

    @Test
    void whatAVisitorTellsIsReadByTheStateAndTheSecretariatAloneAndNothingOfItIsPublic() {
        var mark = mark();
        var status = told(fields(mark)).location();

        assertThat(status).startsWith("/en/suggestions/");
        assertThat(visitor.get(status).body()).contains(mark, "Keep the address of this page", "Waits");
        assertThat(visitor.get(status).header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(officer.get(waiting(officer)).body()).contains(mark, "reader@example.org");
        var secretary = Http.officer("Demo Secretary One");
        assertThat(secretary.get(waiting(secretary)).status()).isEqualTo(200);
        var path = waiting(officer);
        assertThat(Http.officer("Demo Gatekeeper (Tokyo)").get(path).status()).isEqualTo(404);
        assertThat(visitor.get(path).status()).isNotEqualTo(200);
        for (var page : new String[] {"wiki", "profile", "revisions"}) {
            assertThat(visitor.get("/en/states/PT/" + page).body()).doesNotContain(mark);
        }
        assertThat(visitor.get("/en/suggestions/" + "x".repeat(43)).status()).isEqualTo(404);
    }

    @Test
    void takenUpItIsADraftWithTheWordsAsANoteAndTheirSourceByWhoeverTookIt() {
        var mark = mark();
        var fields = fields(mark + " <b>*new*</b> law");
        var status = told(fields).location();

        var draft = act(officer, Map.of("act", "TAKE_UP")).location();

        var page = officer.get(draft).body();
        assertThat(page).contains("Newer development: ETS 185 · 16", mark, "https://law.example/new", "Draft");
        var proposal = draft.replaceFirst("^/en", "");
        assertThat(visitor.get(status).body()).contains("It was taken up").doesNotContain(proposal);
        submitted(draft);
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        gatekeeper.get(draft);
        assertThat(Touch.confirm(gatekeeper, draft + "/acts", Map.of("act", "PUBLISH"))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(status).body()).contains("what came of it is published", "/en/states/PT/revisions/");
    }

    @Test
    void takenUpForASectionItStandsBelowTheTextAsAQuotationInWhichNothingSetsAnything() {
        var mark = mark();
        var fields = fields(mark + " ![x](https://a.example/x) <script>\n# no heading");
        fields.put("about", "CASE_LAW");
        fields.put("tongue", "fr");
        told(fields);

        var draft = act(officer, Map.of("act", "TAKE_UP")).location();

        var form = officer.get(draft + "/sections/CASE_LAW/fr").body();
        assertThat(form).contains(mark);
        var saved = AProposal.footing(form);
        var text = form.replaceFirst("(?s).*<textarea[^>]*>(.*)</textarea>.*", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        var all = new HashMap<>(saved);
        all.putAll(Map.of("markdown", text, "do", "PREVIEW"));
        var preview = officer.post(draft + "/sections/CASE_LAW/fr", all);
        assertThat(preview.status()).as("nothing in it is refused").isEqualTo(200);
        assertThat(preview.body())
                .contains("![x](https://a.example/x) &lt;script&gt;")
                .doesNotContain("<h3>no heading");
    }

    @Test
    void withTheDecisionTheMailAddressIsErasedAndWhoeverToldItReadsTheReason() {
        var mark = mark();
        var status = told(fields(mark)).location();
        assertThat(act(officer, Map.of("act", "ANSWER", "how", "KNOWN", "answer", ""))
                        .status())
                .isEqualTo(422);
        var path = waiting(officer);

        assertThat(act(officer, Map.of("act", "ANSWER", "how", "KNOWN", "answer", "It is in the row of Article 16."))
                        .status())
                .isEqualTo(303);

        assertThat(visitor.get(status).body()).contains("Known already", "It is in the row of Article 16.");
        assertThat(officer.get(path).body()).contains(mark).doesNotContain("reader@example.org");
        assertThat(mails(mark)).isZero();
        assertThat(officer.get("/en/proposals").body()).doesNotContain(path);
        assertThat(officer.post(path + "/acts", Map.of("act", "REMOVE")).body()).contains("Somebody was faster");
    }

    @Test
    void spamIsErasedAndTheRecordKeepsItsDigestAlone() {
        var mark = mark();
        var status = told(fields(mark)).location();
        var path = waiting(officer);

        assertThat(act(officer, Map.of("act", "REMOVE")).status()).isEqualTo(303);

        assertThat(officer.get(path).body()).contains("Removed").doesNotContain(mark);
        assertThat(visitor.get(status).body()).contains("It was removed").doesNotContain(mark);
        assertThat(rows(mark)).isZero();
        assertThat(telling(fields(mark)).body()).as("told again").contains("Somebody has told exactly this already");
    }

    @Test
    void wordsThatNameSomebodyAreErasedForGood() {
        var mark = mark();
        told(fields(mark + " by Maria Example of Porto"));
        var path = waiting(officer);

        assertThat(act(officer, Map.of("act", "ERASE", "phrase", "Nobody Here")).status())
                .isEqualTo(422);
        assertThat(act(officer, Map.of("act", "ERASE", "phrase", "Maria Example"))
                        .status())
                .isEqualTo(303);

        assertThat(officer.get(path).body()).contains(mark, "▇▇▇ of Porto").doesNotContain("Maria Example");
    }

    @Test
    void wordsThatADraftRepeatsAreErasedInTheDraftAndNotHereAlone() {
        var mark = mark();
        told(fields(mark));
        var path = waiting(officer);
        assertThat(act(officer, Map.of("act", "TAKE_UP")).status()).isEqualTo(303);

        assertThat(officer.get(path).body())
                .contains("The words stand in a draft now")
                .doesNotContain("Words to erase");
        var reply = officer.post(path + "/acts", Map.of("act", "ERASE", "phrase", mark));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("is taken out in the draft", mark);
    }

    @Test
    void whatHasNoRoomInASectionIsNotTakenUpAndStillWaits() {
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var line = "Palabras. ".repeat(100) + "\n\n";
        written("A long text", line.repeat(59)).published(officer, gatekeeper);
        var fields = fields(mark() + " " + "x".repeat(1_900));
        fields.put("about", "INSTITUTIONS");
        fields.put("tongue", "es");
        told(fields);

        var reply = act(officer, Map.of("act", "TAKE_UP"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("There is no room for it in this section");
        written("A short text", "Corto.").published(officer, gatekeeper);
        assertThat(act(officer, Map.of("act", "TAKE_UP")).status()).isEqualTo(303);
    }

    private AProposal written(String title, String markdown) {
        var proposal = AProposal.begun(officer, "PT", title);
        var saved = AProposal.save(officer, proposal.section("INSTITUTIONS", "es"), Map.of("markdown", markdown));
        assertThat(saved.status()).isEqualTo(303);
        return proposal;
    }

    @Test
    void theSourceIsNeededAndNothingTypedIsLost() {
        var fields = fields("words to keep " + mark());
        fields.put("source", "");
        fields.put("mail", "no address");
        fields.put("about", "NOTHING");

        var reply = telling(fields);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("words to keep", "A mail address looks like", "id=\"about-error\"");
        assertThat(telling(with(fields, "words", "x".repeat(2_001))).status()).isEqualTo(422);
        assertThat(telling(with(fields, "words", "a\u202Eb")).status()).isEqualTo(422);
    }

    @Test
    void programTextIsTextAndIsShownAsSuch() {
        var mark = mark();
        var status = told(fields("<script>alert('" + mark + "')</script>")).location();

        assertThat(visitor.get(status).body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
        assertThat(officer.get(waiting(officer)).body()).doesNotContain("<script>alert");
    }

    @Test
    void whoeverIsFasterThanAPersonOrFillsInWhatNobodySeesIsAskedToLookAgain() {
        var fields = fields(mark());
        visitor.get(FORM);
        var hasty = visitor.post(FORM, fields);
        assertThat(hasty.status()).isEqualTo(422);
        assertThat(hasty.body()).contains("faster than anybody writes", fields.get("words"));

        assertThat(telling(with(fields, "website", "https://spam.example")).body())
                .contains("Programs fill in this field", "https://spam.example");
        assertThat(told(fields).status()).isEqualTo(303);
    }

    @Test
    void aFormThatWasNeverShownIsNotTaken() {
        var other = Http.visitor();
        other.token();

        var reply = other.post(FORM, fields(mark()));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("faster than anybody writes");
    }

    @Test
    void theSameIsNotTakenTwiceHoweverItIsSpelt() {
        var mark = mark();
        told(fields("A new law: " + mark + "."));

        var again = telling(fields("a NEW   law " + mark));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Somebody has told exactly this already");
    }

    @Test
    void oneAddressTellsOnlySoMuchInAnHourAndNothingOfItIsKept() {
        var address = "2001:db8:" + Integer.toHexString(0x1000 + Math.floorMod(mark().hashCode(), 0xEFFF)) + "::7";
        for (var time = 0; time < settings.perHour(); time++) {
            assertThat(tellingFrom(address).status()).isEqualTo(303);
        }

        var tooMuch = tellingFrom(address);

        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.body()).contains("Much was told from your network");
        assertThat(tellingFrom("198.51.100.7").status())
                .as("another is not stopped")
                .isEqualTo(303);
        assertThat(database.sql(
                                "SELECT column_name FROM information_schema.columns WHERE table_name = 'profiles_suggestion'")
                        .query(String.class)
                        .list())
                .noneMatch(column -> column.contains("address") || column.equals("ip") || column.contains("teller"));
        clock.advance(Duration.ofMinutes(61));
        assertThat(tellingFrom(address).status()).isEqualTo(303);
    }

    @Test
    void whatIsOverIsForgottenAndMailThatNobodyAnsweredToo() {
        var undecided = mark();
        told(fields(undecided));
        var decided = mark();
        told(fields(decided));
        act(officer, Map.of("act", "ANSWER", "how", "NOT_TAKEN_UP", "answer", "No source."), decided);

        clock.advance(settings.mailFor().plusDays(1));
        forgetting.forget();
        assertThat(mails(undecided)).isZero();
        assertThat(rows(decided)).isEqualTo(1);
        assertThat(rows(undecided)).as("it still waits").isEqualTo(1);
        clock.advance(Duration.ofDays(366));
        forgetting.forget();
        assertThat(rows(decided)).isZero();
        assertThat(rows(undecided)).as("what nobody decided in a year").isZero();
    }

    @Test
    void aFloodAboutOneStateHidesNothingAboutAnotherFromTheSecretariat() {
        told(fields(mark()));
        database.sql("""
                        INSERT INTO profiles_suggestion (id, country, place, language, words, source, status, told_at,
                            secret_digest, words_digest)
                        SELECT gen_random_uuid(), 'AL', 'STATUS', 'en', 'flood ' || n, 'https://law.example/', 'WAITING',
                            :at, sha256(('secret ' || n)::bytea), sha256(('flood ' || n)::bytea)
                        FROM generate_series(1, 300) AS n
                        """).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();

        waiting(Http.officer("Demo Secretary One"));

        database.sql("DELETE FROM profiles_suggestion WHERE country = 'AL'").update();
    }

    private static String mark() {
        return "mark" + UUID.randomUUID().toString().replace("-", "");
    }

    private static Map<String, String> fields(String words) {
        return new HashMap<>(Map.of(
                "about", "ETS185 16",
                "words", words,
                "source", "https://law.example/new",
                "tongue", "en",
                "mail", "reader@example.org"));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private Reply telling(Map<String, String> fields) {
        visitor.get(FORM);
        clock.advance(Duration.ofSeconds(20));
        return visitor.post(FORM, fields);
    }

    private Reply told(Map<String, String> fields) {
        var reply = telling(fields);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply;
    }

    private Reply tellingFrom(String address) {
        var teller = Http.visitor();
        teller.get(FORM);
        clock.advance(Duration.ofSeconds(20));
        var body = new StringBuilder("_csrf=" + teller.token());
        fields(mark())
                .forEach((name, value) -> body.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return teller.raw(
                "POST",
                FORM,
                body.toString(),
                "Content-Type",
                "application/x-www-form-urlencoded",
                TestNode.CLIENT_ADDRESS,
                address);
    }

    /// The address of what was told last, of those that wait for Portugal.
    private String waiting(Http reader) {
        var id = database.sql(
                        "SELECT id FROM profiles_suggestion WHERE country = 'PT' AND status = 'WAITING' ORDER BY told_at DESC LIMIT 1")
                .query(UUID.class)
                .single();
        var path = "/en/proposals/suggestions/" + id;
        assertThat(reader.get("/en/proposals").body()).contains(path);
        return path;
    }

    private Reply act(Http reader, Map<String, String> form) {
        var path = waiting(reader);
        reader.get(path);
        return reader.post(path + "/acts", form);
    }

    private void act(Http reader, Map<String, String> form, String mark) {
        var id = database.sql("SELECT id FROM profiles_suggestion WHERE words LIKE '%' || :mark || '%'")
                .param("mark", mark)
                .query(UUID.class)
                .single();
        var path = "/en/proposals/suggestions/" + id;
        reader.get(path);
        assertThat(reader.post(path + "/acts", form).status()).isEqualTo(303);
    }

    private void submitted(String draft) {
        officer.get(draft);
        assertThat(officer.post(draft + "/acts", Map.of("act", "SUBMIT")).status())
                .isEqualTo(303);
    }

    private int rows(String mark) {
        return count("SELECT count(*) FROM profiles_suggestion WHERE words LIKE '%' || :mark || '%'", mark);
    }

    private int mails(String mark) {
        return count(
                "SELECT count(*) FROM profiles_suggestion WHERE words LIKE '%' || :mark || '%' AND mail IS NOT NULL",
                mark);
    }

    private int count(String query, String mark) {
        return database.sql(query).param("mark", mark).query(Integer.class).single();
    }
}

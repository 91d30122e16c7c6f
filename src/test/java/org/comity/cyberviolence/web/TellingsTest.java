package org.comity.cyberviolence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.cyberviolence.CyberviolenceSettings;
import org.comity.cyberviolence.usecase.ForgettingTellings;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anybody tells, nothing of it is public, the secretariat says what becomes of it, and whoever told it learns that.
@NodeTest
class TellingsTest extends Tellings {

    private static final Pattern ENTRY = Pattern.compile("entry\\?id=(entry-[0-9a-f]{12})");
    private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"([0-9a-f]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"");

    @Autowired
    private CyberviolenceSettings settings;

    @Autowired
    private ForgettingTellings forgetting;

    @Test
    void whatAVisitorTellsIsReadByTheSecretariatAloneAndTheySayNothingOfWhoItWas() {
        var mark = mark();

        var status = told(fields(mark));

        assertThat(status).startsWith("/en/help/cyberviolence/told/");
        var page = visitor.get(status);
        assertThat(page.body()).contains(mark, "Keep the address of this page", "It waits to be read");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.headers()).doesNotContainKey("set-cookie");
        assertThat(secretary.get(DESK).body()).contains(mark, "Portugal");
        assertThat(secretary.get(desk(mark)).body()).contains(mark, "https://law.example/new", "Doxing");
        assertThat(Http.officer("Demo Gatekeeper (Tokyo)").get(desk(mark)).status())
                .isEqualTo(404);
        assertThat(visitor.get(desk(mark)).status()).isNotEqualTo(200);
        for (var path : List.of(
                "/en/help/cyberviolence/measures?read=yes", "/en/help/cyberviolence/states/pt?read=yes",
                "/en/help/cyberviolence/new.atom", "/api/v1/cyberviolence/measures")) {
            assertThat(visitor.get(path).body()).doesNotContain(mark);
        }
        assertThat(visitor.get("/en/help/cyberviolence/told/" + "x".repeat(43)).status())
                .isEqualTo(404);
    }

    @Test
    void theSecretariatIsToldThatSomethingWaitsAndNotWhat() {
        var mark = mark();
        told(fields(mark));

        assertThat(secretary
                        .get("/en/secretariat/desk?kind=cyberviolence-telling")
                        .body())
                .contains(desk(mark), "Newer development on cyberviolence", "Portugal", "Take it up or answer")
                .doesNotContain(mark);
        assertThat(secretary.get("/en/notices").body())
                .contains("Somebody told of a newer development on cyberviolence")
                .doesNotContain(mark);
    }

    @Test
    void takenUpItIsADraftThatNobodyElseSeesAndPublishedWithATouchItIsThereForEveryone() {
        var mark = mark();
        var status = told(fields(mark + " <script>alert(1)</script>"));
        var draft = act(desk(mark), Map.of("act", "TAKE_UP")).location();
        var id = id(draft);
        var form = secretary.get(draft).body();
        assertThat(form)
                .contains(mark, "https://law.example/new", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(visitor.get("/en/help/cyberviolence/measures/" + id).status())
                .isEqualTo(404);
        assertThat(visitor.get(status).body()).contains("It was taken up").doesNotContain(id);

        var entry = entry(id, mark);
        var untouched = secretary.post(DESK + "/entry", entry);
        assertThat(untouched.body()).contains("touch");
        assertThat(visitor.get("/en/help/cyberviolence/measures/" + id).status())
                .isEqualTo(404);
        var published = secretary.post(DESK + "/entry", Touch.answered(entry, Touch.demand(untouched)));

        assertThat(published.location()).isEqualTo("/en/help/cyberviolence/measures/" + id + "?read=yes");
        assertThat(visitor.get(published.location()).body()).contains("Law of " + mark, "Doxing", "Portugal");
        assertThat(visitor.get(status).body()).contains("what came of it is published", "/measures/" + id);
        assertThat(visitor.get("/en/help/cyberviolence/new.atom").body()).contains("Portugal: Law of " + mark);
        assertThat(visitor.get("/en/help/cyberviolence/measures?read=yes&type=privacy-violation&state=PT")
                        .body())
                .contains("Law of " + mark);
        assertThat(database.sql("SELECT count(*) FROM cyberviolence_draft WHERE slug = :slug")
                        .param("slug", id)
                        .query(Integer.class)
                        .single())
                .as("the draft is gone")
                .isZero();
    }

    private static String id(String location) {
        var id = ENTRY.matcher(location);
        assertThat(id.find()).as(location).isTrue();
        return id.group(1);
    }

    private static Map<String, String> entry(String id, String mark) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("id", id),
                Map.entry("seen", ""),
                Map.entry("do", "PUBLISH"),
                Map.entry("state", "PT"),
                Map.entry("sort", "provision"),
                Map.entry("type-doxing", "yes"),
                Map.entry("measure-prosecution", "yes"),
                Map.entry("title-en", "Law of " + mark),
                Map.entry("act", "Act of " + mark),
                Map.entry("source", "https://law.example/new"),
                Map.entry("standing", "partly sourced")));
    }

    @Test
    void whatIsMissingInAnEntryIsSaidAndADraftKeepsWhatWasTyped() {
        var id = id(secretary
                .get(DESK + "/entry")
                .body()
                .replaceFirst("(?s).*name=\"id\" value=\"(entry-[0-9a-f]{12})\".*", "entry?id=$1"));
        var typed = new HashMap<>(Map.of(
                "id", id, "do", "SAVE", "title-ar", "قانون", "address", "javascript:alert(1)", "foreign", "field"));
        secretary.get(DESK + "/entry");
        assertThat(secretary.post(DESK + "/entry", typed).status()).isEqualTo(303);
        assertThat(secretary.get(DESK).body()).contains("قانون");
        assertThat(secretary.get(DESK + "/entry?id=" + id).body()).contains("قانون", "javascript:alert(1)", "Draft");

        typed.put("do", "PUBLISH");
        typed.put("standing", "unverified");
        var refused = secretary.post(DESK + "/entry", typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Choose a State or name an organisation", "A web address begins with https://")
                .contains("href=\"#standing\"", "href=\"#source\"", "href=\"#sort\"");
        assertThat(secretary.post(DESK + "/discarded", Map.of("id", id)).status())
                .isEqualTo(303);
        assertThat(secretary.get(DESK + "/entry?id=" + id).status()).isEqualTo(404);
        assertThat(secretary.post(DESK + "/discarded", Map.of("id", id)).status())
                .isEqualTo(404);
    }

    @Test
    void aDraftIsKeptWholeOrNotAtAllAndNothingTypedIsLost() {
        var page = secretary.get(DESK + "/entry").body();
        var id = id(page.replaceFirst("(?s).*name=\"id\" value=\"(entry-[0-9a-f]{12})\".*", "entry?id=$1"));
        var typed = Map.of(
                "id", id, "do", "SAVE", "title-en", "To keep", "summary-en", "x".repeat(4_001), "act", "a\u202Eb");

        var refused = secretary.post(DESK + "/entry", typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("To keep", "x".repeat(4_001), "a\u202Eb")
                .contains("id=\"summary-en-error\"", "id=\"act-error\"");
        assertThat(secretary.get(DESK + "/entry?id=" + id).status())
                .as("nothing was kept")
                .isEqualTo(404);

        var lines = "line\r\n".repeat(799) + "end";
        var longest = Map.of("id", id, "do", "SAVE", "title-en", "To keep", "summary-en", lines);
        assertThat(secretary.post(DESK + "/entry", longest).status())
                .as("a line's end counts once, as in the browser")
                .isEqualTo(303);
        assertThat(secretary.get(DESK + "/entry?id=" + id).body()).contains("To keep", "line\nend");
    }

    @Test
    void aDraftIsNotKeptOverANewerOneThatNobodyShowed() {
        var mark = mark();
        told(fields(mark));
        var draft = act(desk(mark), Map.of("act", "TAKE_UP")).location();
        var kept = KEPT.matcher(secretary.get(draft).body());
        assertThat(kept.find()).isTrue();
        var typed = new HashMap<>(
                Map.of("id", id(draft), "do", "SAVE", "title-en", "First " + mark, "kept", kept.group(1)));
        assertThat(secretary.post(DESK + "/entry", typed).status()).isEqualTo(303);

        typed.put("title-en", "Second " + mark);
        var refused = secretary.post(DESK + "/entry", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("kept another draft of this entry meanwhile", "Second " + mark);
        assertThat(secretary.get(draft).body()).contains("First " + mark).doesNotContain("Second " + mark);

        var newer = KEPT.matcher(refused.body());
        assertThat(newer.find()).isTrue();
        typed.put("kept", newer.group(1));
        assertThat(secretary.post(DESK + "/entry", typed).status()).isEqualTo(303);
    }

    @Test
    void whoeverErasesWordsIsToldThatThePublishedEntryHoldsThem() {
        var mark = mark();
        told(fields("A law, says Maria Example, " + mark));
        var page = desk(mark);
        var entry = entry(id(act(page, Map.of("act", "TAKE_UP")).location()), "Maria Example " + mark);
        assertThat(Touch.confirm(secretary, DESK + "/entry", entry).status()).isEqualTo(303);

        assertThat(act(page, Map.of("act", "ERASE", "phrase", "Maria Example")).body())
                .contains("The published entry still holds them", "▇▇▇");
    }

    @Test
    void whoeverWasOvertakenSeesItAndAWithdrawnEntryIsThereNoMore() {
        var mark = mark();
        told(fields(mark));
        var id = id(act(desk(mark), Map.of("act", "TAKE_UP")).location());
        var entry = entry(id, mark);
        secretary.get(DESK);
        assertThat(Touch.confirm(secretary, DESK + "/entry", entry).status()).isEqualTo(303);

        entry.put("title-en", "Otherwise " + mark);
        var overtaken = secretary.post(DESK + "/entry", entry);
        assertThat(overtaken.status()).isEqualTo(422);
        assertThat(overtaken.body()).contains("Somebody published this entry meanwhile", "Otherwise " + mark);
        var seen = SEEN.matcher(overtaken.body());
        assertThat(seen.find()).isTrue();
        entry.put("seen", seen.group(1));
        assertThat(Touch.confirm(secretary, DESK + "/entry", entry).status()).isEqualTo(303);
        var address = "/en/help/cyberviolence/measures/" + id + "?read=yes";
        assertThat(visitor.get(address).body()).contains("Otherwise " + mark);

        var withdrawal = new HashMap<>(Map.of("id", id, "reason", "It was repealed.", "seen", seen.group(1)));
        assertThat(secretary.post(DESK + "/withdrawn", withdrawal).body())
                .contains("This entry was changed meanwhile", "Otherwise " + mark, "It was repealed.");
        var now = SEEN.matcher(secretary.get(DESK + "/entry?id=" + id).body());
        assertThat(now.find()).isTrue();
        withdrawal.put("seen", now.group(1));
        var gone = Touch.confirm(secretary, DESK + "/withdrawn", withdrawal);
        assertThat(gone.status()).isEqualTo(303);
        assertThat(visitor.get(address).status()).isEqualTo(404);
        assertThat(database.sql("SELECT count(*) FROM cyberviolence_entry WHERE slug = :slug")
                        .param("slug", id)
                        .query(Integer.class)
                        .single())
                .as("every version stays")
                .isEqualTo(3);
    }

    @Test
    void aKindAnswerReachesWhoeverToldItAndTheDecisionStands() {
        var mark = mark();
        var status = told(fields(mark));
        var page = desk(mark);
        assertThat(act(page, Map.of("act", "ANSWER", "how", "", "answer", "")).status())
                .isEqualTo(422);

        assertThat(act(page, Map.of("act", "ANSWER", "how", "KNOWN", "answer", "Thank you, it is listed."))
                        .status())
                .isEqualTo(303);

        assertThat(visitor.get(status).body()).contains("It is known already", "Thank you, it is listed.");
        assertThat(secretary.get(DESK).body()).doesNotContain(mark);
        assertThat(act(page, Map.of("act", "TAKE_UP")).body()).contains("Somebody was faster");
    }

    @Test
    void spamIsErasedAndWordsThatNameSomebodyToo() {
        var spam = mark();
        var status = told(fields(spam));
        var page = desk(spam);
        assertThat(act(page, Map.of("act", "REMOVE")).status()).isEqualTo(303);
        assertThat(rows(spam)).isZero();
        assertThat(visitor.get(status).body()).contains("It was removed").doesNotContain(spam);
        assertThat(telling(fields(spam)).status())
                .as("no digest of what was erased is left")
                .isEqualTo(303);
        assertThat(database.sql("SELECT count(*) FROM audit_entry WHERE statement LIKE '%words.sha256%'"
                                + " AND act LIKE 'violence.telling.%'")
                        .query(Integer.class)
                        .single())
                .as("nor in the record")
                .isZero();

        var naming = mark();
        told(fields(naming + " by Maria Example of Porto"));
        var named = desk(naming);
        assertThat(act(named, Map.of("act", "ERASE", "phrase", "Nobody Here")).status())
                .isEqualTo(422);
        assertThat(act(named, Map.of("act", "ERASE", "phrase", "Maria Example")).status())
                .isEqualTo(303);
        assertThat(secretary.get(named).body()).contains("▇▇▇ of Porto").doesNotContain("Maria Example");

        var draft = act(named, Map.of("act", "TAKE_UP")).location();
        assertThat(act(named, Map.of("act", "ERASE", "phrase", "of Porto")).status())
                .isEqualTo(303);
        assertThat(secretary.get(draft).body())
                .as("in the draft too")
                .contains(naming)
                .doesNotContain("of Porto");
    }

    @Test
    void whatIsOverIsErased() {
        var undecided = mark();
        told(fields(undecided));
        var decided = mark();
        told(fields(decided));
        act(desk(decided), Map.of("act", "ANSWER", "how", "NOT_TAKEN_UP", "answer", "No source. Thank you."));

        clock.advance(Duration.ofDays(settings.keepDecided().toTotalMonths() * 31));
        forgetting.forget();
        assertThat(rows(decided)).isZero();
        assertThat(rows(undecided)).isEqualTo(1);
        clock.advance(Duration.ofDays(settings.keepUndecided().toTotalMonths() * 31));
        forgetting.forget();
        assertThat(rows(undecided)).as("what nobody decided").isZero();
    }
}

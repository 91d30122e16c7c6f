package org.comity.guides.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.guides.GuideId;
import org.comity.guides.Guides;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The secretariat writes a guide, looks at it, publishes it, takes an older version up again, and reviews it.
@NodeTest
class GuidesDeskTest {

    private static final String DESK = "/en/secretariat/guides";
    private static final GuideId GUIDE = new GuideId("professionals-child");
    private static final String ONE = DESK + "/" + GUIDE;
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");

    private final Http visitor = Http.visitor();
    private final String name = "Okapi" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Guides guides;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient database;

    /// And after what other tests published in the second before.
    @BeforeEach
    void afterTheTextsOfTheProgramWereWritten() {
        var written = guides.find(GUIDE).orElseThrow().changed();
        var until = Duration.between(clock.instant(), written);
        clock.advance((until.isPositive() ? until : Duration.ZERO).plusSeconds(1));
    }

    private static Http secretary() {
        var http = Http.visitor();
        http.signInAs("Demo Secretary One");
        return http;
    }

    private String page(Language language) {
        return visitor.get("/" + language.code() + GUIDE.path()).body();
    }

    private String written(Language language) {
        return guides.find(GUIDE).orElseThrow().in(language).written();
    }

    private String titled(Language language, String title) {
        return written(language).replaceFirst("# .*", "# " + title);
    }

    private static Map<String, String> form(Http person, String path, String text) {
        var seen = SEEN.matcher(person.get(path).body());
        assertThat(seen.find()).isTrue();
        var form = new HashMap<String, String>();
        form.put("seen", seen.group(1));
        form.put("restores", "");
        form.put("text", text);
        return form;
    }

    private static void publish(Http person, String path, String text) {
        var reply = Touch.confirm(person, path, form(person, path, text));
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    @Test
    void whatIsPublishedWithATouchIsReadByEverybodyAtOnceAndStandsInTheRecord() {
        var secretary = secretary();
        var title = "Le guide " + name;
        var text = titled(Language.FRENCH, title).replace("\n", "\r\n");

        var asked = secretary.post(ONE + "/fr", form(secretary, ONE + "/fr", text));
        assertThat(asked.body()).contains(title, "name=\"touch\"");
        assertThat(page(Language.FRENCH)).doesNotContain(name);

        publish(secretary, ONE + "/fr", text);

        assertThat(page(Language.FRENCH)).contains("<h1>" + title + "</h1>");
        assertThat(visitor.get("/fr" + GUIDE.path() + "/leaflet").body()).contains(title);
        assertThat(database.sql("SELECT entry_id IS NOT NULL FROM guides_edition WHERE written LIKE :title")
                        .param("title", "# " + title + "%")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void whatIsNotTakenIsSaidAtItsLineAndNothingTypedIsLost() {
        var secretary = secretary();
        var wrong = "See https://example.org/" + name;
        var text = titled(Language.ENGLISH, name).replaceFirst("\n## signs", "\n" + wrong + "\n\n## sings");

        var reply = secretary.post(ONE + "/en", form(secretary, ONE + "/en", text));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("No part is called sings.", "Guides hold no addresses: https:", ">Line ")
                .contains(wrong, "# " + name);
        assertThat(page(Language.ENGLISH)).doesNotContain(name);
    }

    @Test
    void aTextIsLookedAtBeforeAnybodyElseSeesIt() {
        var secretary = secretary();
        var form = form(secretary, ONE + "/ar", titled(Language.ARABIC, "دليل " + name));
        form.put("preview", "yes");

        var reply = secretary.post(ONE + "/ar", form);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("Nothing is published yet.", "<p class=\"h2 serif\">دليل " + name);
        assertThat(page(Language.ARABIC)).doesNotContain(name);
    }

    @Test
    void whoeverIsOvertakenKeepsWhatTheyTypedAndPublishesKnowingly() {
        var secretary = secretary();
        var mine = form(secretary, ONE + "/es", titled(Language.SPANISH, "Mi guía " + name));
        publish(secretary, ONE + "/es", titled(Language.SPANISH, "Otra guía " + name));

        var reply = secretary.post(ONE + "/es", mine);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("Somebody else published this text meanwhile", "# Mi guía " + name);
        var seen = SEEN.matcher(reply.body());
        assertThat(seen.find()).isTrue();
        mine.put("seen", seen.group(1));
        assertThat(Touch.confirm(secretary, ONE + "/es", mine).status()).isEqualTo(303);
        assertThat(page(Language.SPANISH)).contains("Mi guía " + name);
        assertThat(secretary
                        .post(ONE + "/es", form(secretary, ONE + "/es", written(Language.SPANISH)))
                        .body())
                .contains("It says just that already");
    }

    @Test
    void anOlderVersionIsTakenUpAgainAndTheOthersAreSeenToBeOlderThanTheEnglish() {
        var secretary = secretary();
        publish(secretary, ONE + "/en", titled(Language.ENGLISH, "Changed " + name));
        assertThat(secretary.get(ONE).body())
                .contains("older than the English", "The one that came with the program", "/en?from=0\"");

        var opened = secretary.get(ONE + "/en?from=0").body();
        assertThat(opened).contains("The field holds the text of version 0").doesNotContain("# Changed " + name);
        var form = form(secretary, ONE + "/en?from=0", typed(opened));
        form.put("restores", "0");
        assertThat(Touch.confirm(secretary, ONE + "/en", form).status()).isEqualTo(303);

        assertThat(page(Language.ENGLISH)).doesNotContain(name);
        assertThat(secretary.get(ONE).body()).contains("text of version 0 taken up again");
    }

    /// What stands in the field, as a browser would send it.
    private static String typed(String page) {
        var from = page.indexOf('>', page.indexOf("<textarea")) + 1;
        return page.substring(from, page.indexOf("</textarea>"))
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    @Test
    void aReviewIsConfirmedForWhatWasReadAndAnOverdueOneIsSaidToEverybody() {
        var secretary = secretary();
        secretary.get(ONE);
        var others = Map.of("digest", "0".repeat(64));
        assertThat(secretary.post(ONE + "/reviewed", others).status()).isEqualTo(422);

        confirm(secretary);

        assertThat(page(Language.ENGLISH))
                .contains("Reviewed by the secretariat on ")
                .doesNotContain("nobody has confirmed since");
        clock.advance(Duration.ofDays(200));
        assertThat(page(Language.ENGLISH)).contains("class=\"warning\"", "nobody has confirmed since");
        assertThat(secretary().get(DESK).body()).contains("overdue");
        assertThat(waiting("guides-review")).contains(ONE, "Read it whole", "Overdue");
    }

    @Test
    void newWordsAreNotSaidToBeReviewedUntilSomebodyReviewedThem() {
        var secretary = secretary();
        confirm(secretary);
        assertThat(page(Language.ENGLISH)).contains("Reviewed by the secretariat on ");

        clock.advance(Duration.ofSeconds(1));
        publish(secretary, ONE + "/en", titled(Language.ENGLISH, "New words " + name));

        for (var path : new String[] {GUIDE.path(), GUIDE.path() + "/leaflet"}) {
            assertThat(visitor.get("/en" + path).body())
                    .contains("Changed on ", "and not reviewed since: the review of ", "was of the former words")
                    .doesNotContain("Reviewed by the secretariat on ");
        }
        assertThat(secretary.get(DESK).body()).contains("changed, to be confirmed");
        assertThat(waiting("guides-changed")).contains(ONE, "New words " + name, "Read the new words whole");

        confirm(secretary);

        assertThat(page(Language.ENGLISH)).contains("Reviewed by the secretariat on ");
        assertThat(waiting("guides-changed")).doesNotContain(ONE + "\"");
    }

    private static void confirm(Http secretary) {
        var digest = DIGEST.matcher(secretary.get(ONE).body());
        assertThat(digest.find()).isTrue();
        assertThat(secretary
                        .post(ONE + "/reviewed", Map.of("digest", digest.group(1)))
                        .status())
                .isEqualTo(303);
    }

    /// The secretariat’s one list of what waits on the whole node.
    private static String waiting(String kind) {
        return secretary().get("/en/secretariat/desk?kind=" + kind).body();
    }

    @Test
    void nobodyElseSeesTheDesk() {
        var other = Http.officer("Demo Duty Officer (Lisbon)");

        assertThat(other.get(DESK).status()).isEqualTo(404);
        assertThat(other.get(ONE + "/en").status()).isEqualTo(404);
        assertThat(other.post(ONE + "/reviewed", Map.of("digest", "")).status()).isEqualTo(404);
        assertThat(visitor.get(DESK).location()).contains("/sign-in");
    }
}

package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.comity.profiles.SuggestionSettings;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is told without a source, twice, by a program, or too often; and program text in what is told.
@NodeTest
class SuggestionsThatAreNotTakenTest extends Suggestions {

    @Autowired
    SuggestionSettings settings;

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

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}

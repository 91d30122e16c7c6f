package org.comity.cyberviolence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.comity.cyberviolence.CyberviolenceSettings;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What is sent by a program, too often, twice, with files, with many addresses, or with other people's data.
@NodeTest
class TellingsThatAreNotTakenTest extends Tellings {

    @Autowired
    private CyberviolenceSettings settings;

    @Test
    void nothingTypedIsLostWhereSomethingIsToBeMended() {
        var fields = fields("words to keep " + mark());
        fields.remove("nobody");
        fields.put("source", "");
        fields.put("state", "QQ");
        fields.put("type", "nothing");

        var reply = telling(fields);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("words to keep", "href=\"#source\"", "href=\"#state\"", "href=\"#type\"", "tick the box");
        assertThat(telling(with("words", "x".repeat(2_001))).status()).isEqualTo(422);
        assertThat(telling(with("words", "a\u202Eb")).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            words  | mail Jana at jana@mail.example          | looks like a mail address
            words  | her number is +351 912 345 678          | looks like a telephone number
            words  | he is @bad_guy99 on a platform          | looks like somebody’s account
            source | https://www.instagram.com/some.one/post | looks like somebody’s account
            words  | from 203.0.113.7 at night               | looks like a network address
            """)
    void otherPeoplesDataIsNotTakenAndTheReasonIsSaidKindly(String field, String text, String reason) {
        var mark = mark();
        var fields = fields(mark);
        fields.put(field, field.equals("words") ? mark + " " + text : text);

        var reply = telling(fields);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains(reason, "Nothing was kept", mark);
        assertThat(rows(mark)).isZero();
    }

    @Test
    void moreThanTwoWebAddressesAreNotTaken() {
        var mark = mark();
        assertThat(telling(fields(mark + " https://a.example https://b.example www.c.example"))
                        .body())
                .contains("more than two web addresses");
        assertThat(telling(fields(mark + " https://a.example https://b.example"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void programTextIsTextAndIsShownAsSuch() {
        var mark = mark();
        var status = told(fields("<script>alert('" + mark + "')</script><img src=x onerror=alert(1)>"));

        assertThat(visitor.get(status).body())
                .doesNotContain("<script>alert", "<img src=x")
                .contains("&lt;script&gt;alert");
        assertThat(secretary.get(desk(mark)).body()).doesNotContain("<script>alert", "<img src=x");
        assertThat(secretary.get(DESK).body()).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void aProgramIsAskedToLookAgain() {
        var fields = fields(mark());
        assertThat(post(fields, "").body()).as("never shown").contains("faster than anybody writes");
        fields.put("shown", "1764160000000.0123456789abcdef");
        assertThat(post(fields, "").body()).as("forged").contains("faster than anybody writes");

        var trapped = new HashMap<>(fields);
        trapped.put("website", "https://spam.example");
        assertThat(telling(trapped).body()).contains("that people do not see", fields.get("words"));
        assertThat(telling(fields).status()).isEqualTo(303);
    }

    @Test
    void noFileIsTaken() {
        assertThat(visitor.upload(FORM, "file", "picture.jpg", new byte[] {1, 2, 3})
                        .status())
                .isEqualTo(415);
        assertThat(visitor.get(FORM).body())
                .contains("No files and no pictures are taken here")
                .doesNotContain("type=\"file\"");
    }

    @Test
    void theSameIsNotTakenTwiceHoweverItIsSpelt() {
        var mark = mark();
        told(fields("A new law: " + mark + "."));

        assertThat(telling(fields("a NEW   law " + mark)).body()).contains("Somebody has told exactly this already");
    }

    @Test
    void oneAddressTellsOnlySoMuchInAnHourAndNothingOfItIsKept() {
        var address = "2001:db8:" + Integer.toHexString(0x1000 + Math.floorMod(mark().hashCode(), 0xEFFF)) + "::9";
        for (var time = 0; time < settings.perHour(); time++) {
            assertThat(telling(fields(mark()), address).status()).isEqualTo(303);
        }

        assertThat(telling(fields(mark()), address).body()).contains("Much was told from your network");
        assertThat(telling(fields(mark()), "198.51.100.9").status())
                .as("another is not stopped")
                .isEqualTo(303);
        assertThat(database.sql(
                                "SELECT column_name FROM information_schema.columns WHERE table_name = 'cyberviolence_telling'")
                        .query(String.class)
                        .list())
                .noneMatch(column -> column.contains("address") || column.contains("ip_") || column.contains("mail"));
        clock.advance(Duration.ofMinutes(61));
        assertThat(telling(fields(mark()), address).status()).isEqualTo(303);
    }

    @Test
    void aFloodFromManyAddressesIsStoppedForAnHour() {
        database.sql("""
                        INSERT INTO cyberviolence_telling (id, type, language, words, source, status, told_at,
                            secret_digest, words_digest)
                        SELECT gen_random_uuid(), '', 'en', 'flood ' || n, 'https://law.example/', 'WAITING',
                            :at, sha256(('secret ' || n)::bytea), sha256(('flood ' || n)::bytea)
                        FROM generate_series(1, :most) AS n
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", settings.fromAllPerHour())
                .update();

        var reply = telling(fields("words to keep " + mark()));
        database.sql("DELETE FROM cyberviolence_telling WHERE words LIKE 'flood %'")
                .update();

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("More is being told than can be read", "words to keep");
    }

    private static Map<String, String> with(String name, String value) {
        var fields = fields(mark());
        fields.put(name, value);
        return fields;
    }
}

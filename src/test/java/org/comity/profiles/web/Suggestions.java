package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody outside who tells of a newer development in Portugal, and an officer there.
abstract class Suggestions {

    static final String FORM = "/en/states/PT/newer";

    final Http visitor = Http.visitor();
    Http officer = Http.visitor();

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void anHourLater() {
        clock.advance(Duration.ofMinutes(61));
        officer = Http.officer("Demo Duty Officer (Lisbon)");
    }

    static String mark() {
        return "mark" + UUID.randomUUID().toString().replace("-", "");
    }

    static Map<String, String> fields(String words) {
        return new HashMap<>(Map.of(
                "about", "ETS185 16",
                "words", words,
                "source", "https://law.example/new",
                "tongue", "en",
                "mail", "reader@example.org"));
    }

    Reply telling(Map<String, String> fields) {
        visitor.get(FORM);
        clock.advance(Duration.ofSeconds(20));
        return visitor.post(FORM, fields);
    }

    Reply told(Map<String, String> fields) {
        var reply = telling(fields);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply;
    }

    /// The address of what was told last, of those that wait for Portugal.
    String waiting(Http reader) {
        var id = database.sql(
                        "SELECT id FROM profiles_suggestion WHERE country = 'PT' AND status = 'WAITING' ORDER BY told_at DESC LIMIT 1")
                .query(UUID.class)
                .single();
        var path = "/en/proposals/suggestions/" + id;
        assertThat(reader.get("/en/proposals").body()).contains(path);
        return path;
    }
}

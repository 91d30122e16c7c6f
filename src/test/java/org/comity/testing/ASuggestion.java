package org.comity.testing;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a visitor tells of a newer development, as a browser would.
public final class ASuggestion {

    private ASuggestion() {}

    /// @param clock moved on a little more than an hour, as if nothing had been told before
    /// @return its id, as those who decide know it
    public static String told(String state, MutableClock clock, JdbcClient database) {
        clock.advance(Duration.ofMinutes(61));
        var visitor = Http.visitor();
        var form = "/en/states/" + state + "/newer";
        visitor.get(form);
        clock.advance(Duration.ofSeconds(30));
        var words = "A new law " + UUID.randomUUID();
        var fields = Map.of("about", "LEGISLATION", "words", words, "source", "Journal 7/2026", "tongue", "en");
        var reply = visitor.post(form, fields);
        if (reply.status() != 303) {
            throw new AssertionError("Not taken: " + reply.status() + " " + reply.body());
        }
        return database.sql("SELECT id FROM profiles_suggestion WHERE words = :words")
                .param("words", words)
                .query(UUID.class)
                .single()
                .toString();
    }
}

package org.comity.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.testing.Http.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A letter to the secretariat, written as a browser would.
///
/// @param mark words that stand in it and nowhere else
/// @param page of whoever wrote it
public record ATicket(String id, String mark, String page) {

    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");

    /// What is typed where nothing else matters.
    public static Map<String, String> fields(String words) {
        return new HashMap<>(Map.of("about", "PRESS", "words", words, "tongue", "en"));
    }

    /// Without digits: one in some hundred of random numbers is that of a card, and is not taken.
    public static String words() {
        var mark = UUID.randomUUID()
                .toString()
                .chars()
                .map(letter -> Character.isDigit(letter) ? letter + 'g' - '0' : letter);
        return "When is the next meeting, please? "
                + mark.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    /// Opens the form and, after as long as a person needs, sends it.
    public static Reply send(Http writer, MutableClock clock, Map<String, String> fields) {
        var form = SHOWN.matcher(writer.get("/en/contact").body());
        if (!form.find()) {
            throw new AssertionError("The form carries no moment");
        }
        clock.advance(Duration.ofSeconds(20));
        var all = new HashMap<>(fields);
        all.put("shown", form.group(1));
        return writer.post("/en/contact", all);
    }

    /// A visitor's, more than an hour after anything before it, as if nothing had been written.
    public static ATicket by(Http writer, MutableClock clock, JdbcClient database, Map<String, String> fields) {
        clock.advance(Duration.ofMinutes(61));
        var reply = send(writer, clock, fields);
        if (reply.status() != 303) {
            throw new AssertionError("Not taken: " + reply.status() + " " + reply.body());
        }
        var id = database.sql("SELECT id FROM desk_ticket ORDER BY written_at DESC, reference DESC LIMIT 1")
                .query(UUID.class)
                .single()
                .toString();
        return new ATicket(id, fields.getOrDefault("words", ""), reply.location());
    }

    public static ATicket by(Http writer, MutableClock clock, JdbcClient database) {
        return by(writer, clock, database, fields(words()));
    }

    /// Whatever anybody wrote before waits no more: no list is full of it.
    public static void noneWaits(JdbcClient database) {
        database.sql("""
                        UPDATE desk_ticket SET status = 'SPAM', due_at = NULL, warn_at = NULL
                        WHERE status IN ('NEW', 'ASSIGNED')
                        """).update();
    }

    /// Its page at the secretariat's desk.
    public String desk() {
        return "/en/secretariat/desk/" + id;
    }

    /// Does something to it, having looked at it.
    public Reply act(Http secretary, Map<String, String> form) {
        var seen = secretary.get(desk()).body().replaceFirst("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        var all = new HashMap<>(form);
        all.put("seen", seen.matches("\\d+") ? seen : "0");
        return secretary.post(desk() + "/acts", all);
    }
}

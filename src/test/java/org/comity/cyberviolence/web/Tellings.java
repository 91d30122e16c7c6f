package org.comity.cyberviolence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody outside who tells of a newer development, and the secretariat that reads it.
abstract class Tellings {

    static final String FORM = "/en/help/cyberviolence/tell";
    static final String DESK = "/en/secretariat/cyberviolence";
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");

    final Http visitor = Http.visitor();
    Http secretary = Http.visitor();

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void anHourLater() {
        clock.advance(Duration.ofMinutes(61));
        secretary = Http.officer("Demo Secretary One");
    }

    static String mark() {
        return "mark" + UUID.randomUUID().toString().replaceAll("[-\\d]", "");
    }

    static Map<String, String> fields(String words) {
        return new HashMap<>(Map.of(
                "state", "PT",
                "type", "doxing",
                "words", words,
                "source", "https://law.example/new",
                "tongue", "en",
                "nobody", "yes"));
    }

    /// The form is shown, and twenty seconds later it is sent.
    Reply telling(Map<String, String> fields) {
        return telling(fields, "");
    }

    Reply telling(Map<String, String> fields, String address) {
        var shown = SHOWN.matcher(visitor.get(FORM).body());
        assertThat(shown.find()).isTrue();
        clock.advance(Duration.ofSeconds(20));
        var all = new HashMap<>(fields);
        all.put("shown", shown.group(1));
        return post(all, address);
    }

    Reply post(Map<String, String> fields, String address) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var type = "application/x-www-form-urlencoded";
        return address.isEmpty()
                ? visitor.raw("POST", FORM, body, "Content-Type", type)
                : visitor.raw("POST", FORM, body, "Content-Type", type, TestNode.CLIENT_ADDRESS, address);
    }

    /// @return the private address
    String told(Map<String, String> fields) {
        var reply = telling(fields);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.location();
    }

    /// The page at the desk of what was told with these words.
    String desk(String mark) {
        var id = database.sql("SELECT id FROM cyberviolence_telling WHERE words LIKE '%' || :mark || '%'")
                .param("mark", mark)
                .query(UUID.class)
                .single();
        return DESK + "/told/" + id;
    }

    Reply act(String page, Map<String, String> form) {
        secretary.get(page);
        return secretary.post(page + "/acts", form);
    }

    int rows(String mark) {
        return database.sql("SELECT count(*) FROM cyberviolence_telling WHERE words LIKE '%' || :mark || '%'")
                .param("mark", mark)
                .query(Integer.class)
                .single();
    }
}

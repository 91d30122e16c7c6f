package org.comity.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.testing.Http.Reply;

/// An event of a test's own, as the secretariat types it.
public final class AnEvent {

    public static final String ROOM = "https://meet.example/secret-room";

    private static final Pattern ADDRESS = Pattern.compile("/secretariat/events/([0-9a-f-]{36})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Http secretary;
    private final Map<String, String> form;
    private String id = "";

    private AnEvent(Http secretary, Map<String, String> form) {
        this.secretary = secretary;
        this.form = form;
    }

    /// In ninety minutes' length, in English and Arabic, open to everyone.
    public static AnEvent at(Instant begins, ZoneId zone) {
        var secretary = Http.officer("Demo Secretary One");
        secretary.get("/en/account");
        var local = begins.atZone(zone);
        var form = new HashMap<String, String>();
        form.put("title-en", "Preservation in practice " + UUID.randomUUID());
        form.put("title-ar", "التحفظ عمليًا");
        form.put("summary-en", "What Article 29 asks; how to write it.");
        form.put("series", "");
        form.put("date", local.toLocalDate().toString());
        form.put("time", TIME.format(local));
        form.put("minutes", "90");
        form.put("zone", zone.getId());
        form.put("rule", "OPEN");
        form.put("articles", "29, 35");
        form.put("audience-PROSECUTORS", "yes");
        form.put("session.0.after", "0:30");
        form.put("session.0.minutes", "45");
        form.put("session.0.title", "The request");
        form.put("session.0.speakers", "First Speaker; Second Speaker");
        form.put("channel.0.language", "en");
        form.put("channel.0.address", ROOM);
        form.put("channel.1.language", "fr");
        form.put("channel.1.interpreted", "yes");
        form.put("channel.1.address", ROOM + "-fr");
        return new AnEvent(secretary, form);
    }

    /// A day after the node's clock, on a full minute.
    public static AnEvent tomorrow(MutableClock clock) {
        return at(
                Instant.ofEpochSecond(clock.instant().plus(Duration.ofDays(1)).getEpochSecond() / 60 * 60),
                ZoneId.of("Europe/Paris"));
    }

    public AnEvent with(String field, String value) {
        form.put(field, value);
        return this;
    }

    public AnEvent begun() {
        var reply = secretary.post("/en/secretariat/events/new", form);
        var found = ADDRESS.matcher(reply.location());
        if (!found.find()) {
            throw new AssertionError("A new event answers " + reply.status() + ": " + reply.body());
        }
        id = found.group(1);
        return this;
    }

    public AnEvent published() {
        begun();
        expect(act("PUBLISH", ""));
        return this;
    }

    public Reply act(String act, String said) {
        return secretary.post(desk() + "/acts", Map.of("act", act, "said", said));
    }

    /// Saves the form with other values.
    public Reply changed(Map<String, String> other) {
        form.putAll(other);
        return secretary.post(desk() + "/edit", form);
    }

    /// To another time by the clock of the same zone.
    public AnEvent moved(String date, String time) {
        expect(changed(Map.of("date", date, "time", time, "said", "The speaker is ill.")));
        return this;
    }

    public Http secretary() {
        return secretary;
    }

    public String id() {
        return id;
    }

    public String title() {
        return form.getOrDefault("title-en", "");
    }

    /// The address of its page, in English.
    public String page() {
        return "/en/events/" + id;
    }

    /// Where its editors look after it.
    public String desk() {
        return "/en/secretariat/events/" + id;
    }

    public Reply register(Http person) {
        return person.post(page() + "/registration", Map.of());
    }

    private static void expect(Reply reply) {
        if (reply.status() != 303) {
            throw new AssertionError("Expected to be led on, not " + reply.status() + ": " + reply.body());
        }
    }
}

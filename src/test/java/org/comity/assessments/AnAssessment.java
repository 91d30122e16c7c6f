package org.comity.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.Touch;

/// An assessment of Articles 16 and 17 with five questions in two parts, made by the secretariat.
public final class AnAssessment {

    public static final String DESK = "/en/secretariat/assessments";
    public static final String QUESTIONS = """
            # Law
            yes-no Is Article 16 carried out?
            choice Who orders it? | a court | a prosecutor | the police
            reference Which provision?

            # Practice
            number How many orders in a year?
            text What hinders you?
            """;

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"");

    private final Http secretary = Http.visitor();
    private final String name = "Wombat" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> form = new HashMap<>();
    private String slug = "";

    private AnAssessment(LocalDate deadline) {
        form.put("id", "");
        form.put("version", "0");
        form.put("title-en", "Preservation " + name);
        form.put("questions-en", QUESTIONS);
        form.put("instrument", "ETS185");
        form.put("articles", "16, 17(1)(a)");
        form.put("deadline", deadline.toString());
        form.put("readers", "SECRETARIAT");
    }

    public static AnAssessment until(MutableClock clock, int days) {
        return new AnAssessment(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days));
    }

    public AnAssessment with(String field, String value) {
        form.put(field, value);
        return this;
    }

    public Http secretary() {
        if (slug.isEmpty()) {
            secretary.signInAs("Demo Secretary One");
            secretary.get("/en/account");
        }
        return secretary;
    }

    /// The form for changing its draft.
    ///
    /// @param version of the draft that is changed
    public Map<String, String> changed(String version, String field, String value) {
        var changed = new HashMap<>(form);
        changed.putAll(Map.of("id", slug, "version", version, field, value));
        return changed;
    }

    public Reply send() {
        return secretary().post(DESK + "/edit", form);
    }

    public AnAssessment drafted() {
        var reply = send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        slug = reply.location().replaceFirst(".*/", "");
        return this;
    }

    public AnAssessment opened() {
        drafted();
        assertThat(act("open").status()).isEqualTo(303);
        return this;
    }

    /// With a touch, as a fictional person gives it.
    public Reply act(String act) {
        return Touch.confirm(secretary, desk(), Map.of("do", act, "seen", seen(secretary, desk())));
    }

    /// What a form says its reader saw; nothing where there is no such form.
    public static String seen(Http person, String page) {
        var form = SEEN.matcher(person.get(page).body());
        return form.find() ? form.group(1) : "";
    }

    public String name() {
        return name;
    }

    public String slug() {
        return slug;
    }

    public String desk() {
        return DESK + "/one/" + slug;
    }

    public String page() {
        return "/en/assessments/" + slug;
    }

    public String replies() {
        return page() + "/replies";
    }

    /// Keeps answers, each given in place of nothing.
    ///
    /// @param typed question and answer in turn
    public Reply answer(Http person, String... typed) {
        var fields = new HashMap<String, String>();
        for (var i = 0; i < typed.length; i += 2) {
            fields.put("answer-" + typed[i], typed[i + 1]);
        }
        return person.post(replies(), fields);
    }

    public Reply submit(Http person, String consents) {
        return submit(person, consents, seen(person, replies()));
    }

    public Reply submit(Http person, String consents, String seen) {
        return Touch.confirm(person, replies() + "/submitted", Map.of("consents", consents, "seen", seen));
    }
}

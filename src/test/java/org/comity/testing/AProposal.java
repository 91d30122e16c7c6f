package org.comity.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.testing.Http.Reply;

/// A proposal to change what is said of a State, brought along over plain HTTP as a browser would.
public final class AProposal {

    private static final Pattern FOOTING = Pattern.compile("name=\"(base|edition)\" value=\"(-?\\d+)\"");

    private final String path;

    private AProposal(String path) {
        this.path = path;
    }

    public static AProposal begun(Http writer, String state, String title) {
        writer.get("/en/proposals");
        var reply = writer.post("/en/proposals", Map.of("state", state, "title", title));
        if (reply.status() != 303) {
            throw new AssertionError("A proposal was not begun: " + reply.status() + " " + reply.body());
        }
        return new AProposal(reply.location());
    }

    /// The address of its page.
    public String path() {
        return path;
    }

    /// The address of the form for a row.
    public String row(UUID item) {
        return path + "/rows/" + item;
    }

    /// The address of the form for a measure in a part of a State: the paths of others rest on what holds in the whole.
    public String procedure(String subject, String territory) {
        return path + "/procedures/" + subject + "?territory=" + territory;
    }

    /// Fields of a measure with nothing missing that must be there.
    public static Map<String, String> aProcedure(Map<String, String> facts) {
        var fields = new HashMap<String, String>();
        fields.put("coverage", "FULL");
        fields.put("source", "https://law.example/" + UUID.randomUUID());
        fields.put("asOf", "2026-03-01");
        facts.forEach((fact, value) -> fields.put("fact-" + fact, value));
        return fields;
    }

    public String section(String section, String language) {
        return path + "/sections/" + section + "/" + language;
    }

    /// Fields of a row with nothing missing.
    public static Map<String, String> aRow(String articles, String place) {
        var fields = new HashMap<String, String>();
        fields.put("articles", articles);
        fields.put("coverage", "FULL");
        fields.put("act", "Demonstration Act");
        fields.put("place", place);
        fields.put("source", "https://law.example/" + UUID.randomUUID());
        return fields;
    }

    /// Upon what a form is written, as its page says.
    public static Map<String, String> footing(Http writer, String form) {
        return footing(writer.get(form).body());
    }

    /// The same from a page that was read already.
    public static Map<String, String> footing(String page) {
        var found = FOOTING.matcher(page);
        var footing = new HashMap<String, String>();
        while (found.find()) {
            footing.put(found.group(1), found.group(2));
        }
        return footing;
    }

    /// Opens a form and saves it.
    public static Reply save(Http writer, String form, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putAll(footing(writer, form));
        all.putIfAbsent("do", "SAVE");
        return writer.post(form, all);
    }

    /// Opens the form for an item and does something to it by a button.
    public static Reply press(Http writer, String form, String button) {
        var all = new HashMap<>(footing(writer, form));
        return writer.postForm(
                form,
                List.of(
                        Map.entry("do", button),
                        Map.entry("base", all.getOrDefault("base", "")),
                        Map.entry("edition", all.getOrDefault("edition", ""))));
    }

    /// Does something to the proposal, with a demonstration touch where one is asked for.
    public Reply act(Http person, String act, String... words) {
        person.get(path);
        var form = words.length == 0 ? Map.of("act", act) : Map.of("act", act, "words", words[0]);
        return Touch.confirm(person, path + "/acts", form);
    }

    /// Submitted by one, published by the other.
    public void published(Http writer, Http reviewer) {
        for (var reply : List.of(act(writer, "SUBMIT"), act(reviewer, "PUBLISH"))) {
            if (reply.status() != 303) {
                throw new AssertionError("Not published: " + reply.status() + " " + reply.body());
            }
        }
    }
}

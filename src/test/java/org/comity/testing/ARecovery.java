package org.comity.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.identity.Person;
import org.comity.testing.Http.Reply;
import org.comity.vocabulary.Country;

/// A recovery asked for over HTTP, and the people who decide about it.
///
/// @param asker a window of whoever asked
/// @param status where their page is
/// @param name by which the deciders find it in their lists
public record ARecovery(Http asker, String status, String name) {

    private static final Pattern LINK = Pattern.compile("/en/new-keys/[A-Za-z0-9_-]{43}");

    /// Asked for in the name of somebody.
    public static ARecovery of(Person person) {
        return ofForm(form(
                person.name(),
                person.belonging().name(),
                person.belonging().country().map(Country::code).orElse("none")));
    }

    public static ARecovery ofForm(Map<String, String> form) {
        var asker = Http.visitor();
        asker.get("/en/recover");
        var sent = asker.post("/en/recover", form);
        if (sent.status() != 303) {
            throw new AssertionError(sent.status() + " " + sent.body());
        }
        return new ARecovery(asker, sent.location(), form.getOrDefault("name", ""));
    }

    public static Map<String, String> form(String name, String place, String country) {
        var form = new HashMap<String, String>();
        form.put("name", name);
        form.put("place", place);
        form.put("country", country);
        form.put("why", "My bag with both keys was stolen.");
        return form;
    }

    /// What whoever asked reads now.
    public String seen() {
        return asker.get(status).body();
    }

    /// The recovery's address for deciders: found in the list of somebody who sees it.
    public String address(Http decider) {
        var list = decider.get("/en/recoveries").body();
        var before = list.substring(0, Math.max(0, list.indexOf(name)));
        var at = before.lastIndexOf("/recoveries/");
        if (at < 0) {
            throw new AssertionError("The list shows no " + name);
        }
        return "/en/recoveries/" + before.substring(at + 12, at + 48);
    }

    /// Decides, with a demonstration touch where one is asked for.
    public static Reply act(Http decider, String address, String act) {
        return act(decider, address, Map.of("act", act));
    }

    public static Reply act(Http decider, String address, Map<String, String> form) {
        return Touch.confirm(decider, address + "/acts", form);
    }

    /// The one-time link a page shows.
    public static String link(Reply reply) {
        var found = LINK.matcher(reply.body());
        if (!found.find()) {
            throw new AssertionError("No link: " + reply.status() + " " + reply.body());
        }
        return found.group();
    }
}

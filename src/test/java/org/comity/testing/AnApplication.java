package org.comity.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.comity.testing.Http.Reply;

/// An application sent over HTTP, and the people who decide about it.
///
/// @param applicant a window of the applicant's
/// @param status where their page is
/// @param name by which the deciders find it in their lists
public record AnApplication(Http applicant, String status, String name) {

    /// Sent from a State, for a role such as `OFFICER`.
    public static AnApplication from(String state, String role) {
        var name = "Example Applicant " + UUID.randomUUID();
        var applicant = Http.visitor();
        applicant.get("/en/join");
        var sent = applicant.post("/en/join", form(name, state, role));
        if (sent.status() != 303) {
            throw new AssertionError(sent.status() + " " + sent.body());
        }
        return new AnApplication(applicant, sent.location(), name);
    }

    public static Map<String, String> form(String name, String state, String role) {
        var form = new HashMap<String, String>();
        form.put("name", name);
        form.put("organisation", "Office of Examples");
        form.put("country", state);
        form.put("role", role);
        form.put("purpose", "To send and answer requests.");
        form.put("language-en", "yes");
        form.put("language-fr", "yes");
        form.put("mail", "someone@office.example");
        return form;
    }

    /// What the applicant reads now.
    public String seen() {
        return applicant.get(status).body();
    }

    /// The application's address for deciders: found in the list of somebody who sees it.
    public String address(Http decider) {
        var list = decider.get("/en/applications").body();
        var before = list.substring(0, Math.max(0, list.indexOf(name)));
        var at = before.lastIndexOf("/applications/");
        if (at < 0) {
            throw new AssertionError("The list shows no " + name);
        }
        return "/en/applications/" + before.substring(at + 14, at + 50);
    }

    public Reply act(Http decider, String address, String act) {
        return act(decider, address, Map.of("act", act));
    }

    /// Decides, with a demonstration touch where one is asked for.
    public Reply act(Http decider, String address, Map<String, String> form) {
        return Touch.confirm(decider, address + "/acts", form);
    }
}

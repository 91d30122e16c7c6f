package org.comity.testing;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.testing.Http.Reply;

/// Two officers of the Portuguese demonstration authority who bring requests to Japan as far as approval, over plain
/// HTTP as a browser would.
public final class Desk {

    private static final Pattern ID = Pattern.compile("/requests/([0-9a-f-]{36})");

    private static final Map<String, String> COMPLETE_DRAFT = Map.ofEntries(
            Map.entry("secondLanguage", "fr"),
            Map.entry("subject", "Connection logs of 2 November"),
            Map.entry("caseReference", "DEMO-77/26"),
            Map.entry("personInCharge", "Demo Duty Officer (Lisbon)"),
            Map.entry("phone", "+351 000 000 000"),
            Map.entry("offence", "2"),
            Map.entry("provisions", "Demonstration provision"),
            Map.entry("facts", "An unknown person entered a hospital’s booking system with a stolen account."),
            Map.entry("dataCategory", "traffic"),
            Map.entry("identifier.0.kind", "ip"),
            Map.entry("identifier.0.value", "203.0.113.7"),
            Map.entry("identifier.0.at", "2026-11-02T03:12:09"),
            Map.entry("identifier.0.zone", "Asia/Tokyo"),
            Map.entry("identifier.0.port", "51544"),
            Map.entry("linkToOffence", "The address was used for the intrusion at the time given."),
            Map.entry("custodian", "Demonstration provider in Osaka"),
            Map.entry("necessity", "The provider keeps such logs for a few weeks only."),
            Map.entry("urgency", "urgent"),
            Map.entry("urgencyReason", "The logs may be deleted within days."),
            Map.entry("assistanceIntended", "yes"),
            Map.entry("assistanceKind", "disclosure"),
            Map.entry("partialDisclosure", "yes"),
            Map.entry("confidentiality", "yes"),
            Map.entry("review", "yes"));

    /// What a draft with nothing missing says.
    public static Map<String, String> completeDraft() {
        return COMPLETE_DRAFT;
    }

    private final Http drafter;
    private final Http approver;

    private Desk(Http drafter, Http approver) {
        this.drafter = drafter;
        this.approver = approver;
    }

    /// The desk on a demonstration node, both officers signed in.
    public static Desk at(URI node) {
        return new Desk(drafter(node), officer(node, "Demo Approving Officer (Lisbon)"));
    }

    /// A session of the officer who drafts and sends; one per thread.
    public static Http drafter(URI node) {
        return officer(node, "Demo Duty Officer (Lisbon)");
    }

    private static Http officer(URI node, String name) {
        var officer = Http.visitorOf(node);
        officer.signInAs(name);
        officer.get("/en/account");
        return officer;
    }

    /// Begins a draft and leaves it there.
    ///
    /// @return its id
    public String draft() {
        var begun = redirected(drafter.post("/en/requests", Map.of("to", "JP", "offence", "2", "language", "fr")));
        var id = ID.matcher(begun.location());
        if (!id.find()) {
            throw new AssertionError("A new draft leads to " + begun.location());
        }
        return id.group(1);
    }

    /// Brings a new request to where only the sending is left.
    ///
    /// @return its id
    public String approved() {
        var id = submitted();
        redirected(act(approver, id, "APPROVE"));
        return id;
    }

    /// Brings a new request to where it waits for approval.
    ///
    /// @return its id
    public String submitted() {
        var id = draft();
        redirected(drafter.post("/en/requests/" + id + "/draft", COMPLETE_DRAFT));
        redirected(act(drafter, id, "SUBMIT"));
        return id;
    }

    /// Does something to a request, with a demonstration touch where one is asked for; a redirect (303) says that it is
    /// done and committed.
    public static Reply act(Http officer, String id, String act) {
        return Touch.confirm(officer, "/en/requests/" + id + "/acts", Map.of("act", act));
    }

    private static Reply redirected(Reply reply) {
        if (reply.status() != 303) {
            throw new AssertionError("Expected to be led on, not " + reply.status() + ": " + reply.body());
        }
        return reply;
    }
}

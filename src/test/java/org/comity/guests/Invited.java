package org.comity.guests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A request from Lisbon to Albania, whose contact point is known by name alone, and the link that was given for it.
///
/// @param id of the request
/// @param token of the link, without its address
/// @param code as it is read out
public record Invited(Http giver, String id, String token, String code) {

    static final Map<String, String> WHO = Map.of("name", "Arben Shehu", "function", "Duty officer, State Police");

    private static final Pattern ID = Pattern.compile("/requests/([0-9a-f-]{36})");
    private static final Pattern LINK = Pattern.compile("/en/guest/link/([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("id=\"code\"><bdi dir=\"ltr\">([0-9 ]{11})</bdi>");

    /// A request that was sent and for which no link was given yet.
    public static String sent(Http drafter) {
        var id = draft(drafter);
        done(drafter.post("/en/requests/" + id + "/draft", Desk.completeDraft()));
        done(Desk.act(drafter, id, "SUBMIT"));
        var approver = Http.officer("Demo Approving Officer (Lisbon)");
        approver.get("/en/account");
        done(Desk.act(approver, id, "APPROVE"));
        done(Desk.act(drafter, id, "SEND"));
        return id;
    }

    static String draft(Http drafter) {
        var begun = done(drafter.post("/en/requests", Map.of("to", "AL", "offence", "2", "language", "fr")));
        var id = ID.matcher(begun.location());
        if (!id.find()) {
            throw new AssertionError(begun.location());
        }
        return id.group(1);
    }

    static Invited toOne() {
        var drafter = Desk.drafter(TestNode.address());
        return given(drafter, sent(drafter));
    }

    /// Gives a link, the number being one of the authority's own list.
    static Invited given(Http giver, String id) {
        var page = Touch.confirm(giver, address(id), Map.of("OWN_NUMBER", "yes", "RED", "yes"));
        return new Invited(giver, id, found(LINK, page), found(CODE, page));
    }

    public static String address(String id) {
        return "/en/requests/" + id + "/link";
    }

    String reference() {
        return giver.get("/en/requests/" + id).body().replaceFirst("(?s)^.*?<title>([^ <]+).*$", "$1");
    }

    List<String> steps(JdbcClient database) {
        return database.sql("SELECT act FROM requests_step WHERE request_id = :id ORDER BY number")
                .param("id", UUID.fromString(id))
                .query((row, number) -> row.getString("act"))
                .list();
    }

    String link() {
        return "/en/guest/link/" + token;
    }

    Reply type(Http guest, String typed) {
        return guest.raw(
                "POST", link(), "code=" + typed.replace(" ", "+"), "Content-Type", "application/x-www-form-urlencoded");
    }

    /// Somebody who opened it.
    Guest opened() {
        return openedIn(Http.visitor());
    }

    Guest openedIn(Http browser) {
        return Guest.led(browser, type(browser, code));
    }

    private static Reply done(Reply reply) {
        if (reply.status() != 303) {
            throw new AssertionError("Expected to be led on, not " + reply.status() + ": " + reply.body());
        }
        return reply;
    }

    private static String found(Pattern pattern, Reply page) {
        var found = pattern.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError(page.status() + " " + page.body());
        }
        return found.group(1);
    }
}

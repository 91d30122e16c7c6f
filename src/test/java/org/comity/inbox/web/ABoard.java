package org.comity.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.identity.Authority;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.TestNode;

/// Requests that a test finds again on boards that all tests share: each bears a word that no other has.
public final class ABoard {

    private static final Pattern REFERENCE = Pattern.compile("\"ref\">(PT-\\d{4}-\\d{6})<");

    private ABoard() {}

    /// A request, and the word by which it is found.
    public record Made(String id, String reference, String word) {}

    /// The three whom a request takes from its draft to the other side, signed in.
    record Desks(Http lisbon, Http approver, Http tokyo) {

        static Desks signedIn() {
            return new Desks(
                    signedIn("Demo Duty Officer (Lisbon)"),
                    signedIn("Demo Approving Officer (Lisbon)"),
                    signedIn("Demo Duty Officer (Tokyo)"));
        }

        private static Http signedIn(String name) {
            var officer = Http.officer(name);
            officer.get("/en/account");
            return officer;
        }

        /// A request of Lisbon that has arrived in Tokyo.
        Made delivered() throws InterruptedException {
            return sent(draft(lisbon));
        }

        Made sent(Made made) throws InterruptedException {
            assertThat(Desk.act(lisbon, made.id(), "SUBMIT").status()).isEqualTo(303);
            assertThat(Desk.act(approver, made.id(), "APPROVE").status()).isEqualTo(303);
            assertThat(Desk.act(lisbon, made.id(), "SEND").status()).isEqualTo(303);
            for (var attempt = 0;
                    attempt < 100 && tokyo.get("/en/requests/" + made.id()).status() != 200;
                    attempt++) {
                Thread.sleep(Duration.ofMillis(50));
            }
            return made;
        }
    }

    /// A complete draft of the Lisbon point to Japan.
    public static Made draft(Http lisbon) {
        var word = "quay" + UUID.randomUUID().toString().substring(0, 8);
        var id = Desk.at(TestNode.address()).draft();
        var fields = new HashMap<>(Desk.completeDraft());
        fields.put("subject", "Logs of " + word);
        fields.put("facts", "Somebody wrote from " + word + "@example.org.");
        assertThat(lisbon.post("/en/requests/" + id + "/draft", fields).status())
                .isEqualTo(303);
        return new Made(id, reference(lisbon, id), word);
    }

    static String reference(Http officer, String id) {
        var reference = REFERENCE.matcher(officer.get("/en/requests/" + id).body());
        assertThat(reference.find()).isTrue();
        return reference.group(1);
    }

    /// What a search of an officer's board shows.
    public static Reply find(Http officer, String words) {
        return officer.post("/en/board/search", Map.of("words", words));
    }

    public static Reply ticked(Http officer, String what, List<String> ids, Map<String, String> more) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        ids.forEach(id -> fields.add(Map.entry("case", id)));
        fields.add(Map.entry("do", what));
        fields.addAll(more.entrySet());
        return officer.postForm("/en/board/ticked", fields);
    }

    /// A new officer of an authority.
    public static Officer joins(Authority authority, IdentityStore people, MutableClock clock, Role... roles) {
        var officer = new Officer(
                new PersonId(UUID.randomUUID()), "Demo Shift " + UUID.randomUUID(), authority, Set.of(roles));
        people.add(officer, clock.instant());
        return officer;
    }
}

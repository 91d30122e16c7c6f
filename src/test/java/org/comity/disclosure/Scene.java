package org.comity.disclosure;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Listing;
import org.comity.directory.usecase.TendingDirectory;
import org.comity.disclosure.usecase.EndingDisclosures;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.Touch;
import org.comity.vocabulary.Country;

/// An authority with a telephone number on request, an authority that asks, and their people: all new, so that
/// nothing another test did counts against them.
public final class Scene {

    /// What the asking says when nothing else matters.
    public static final String WHY = "A hospital is being blackmailed and its duty officer must be reached.";

    private static final Pattern ID = Pattern.compile("/disclosures/([0-9a-f-]{36})$");

    private final IdentityStore people;
    private final ContactDirectory directory;
    private final TendingDirectory tending;
    private final MutableClock clock;

    public Scene(IdentityStore people, ContactDirectory directory, TendingDirectory tending, MutableClock clock) {
        this.people = people;
        this.directory = directory;
        this.tending = tending;
        this.clock = clock;
    }

    /// Somebody with a session, who comes back when the clock has ended it.
    public record Actor(Person person, Http open) {
        public String name() {
            return person.name();
        }

        public Http session() {
            if (open.get("/en/account").status() != 200) {
                open.signInAs(name());
                open.get("/en/account");
            }
            return open;
        }
    }

    public Authority authority(String country, String name) {
        var authority = new Authority(
                new AuthorityId(UUID.randomUUID()),
                new Country(country),
                name + " " + inLetters(UUID.randomUUID()),
                Set.of(AuthorityFunction.CENTRAL_AUTHORITY),
                ZoneId.of("Europe/Lisbon"),
                true);
        people.add(authority, clock.instant());
        tending.tend();
        return authority;
    }

    public Actor actor(Authority authority, Role... roles) {
        return actor(new Belonging.ToAuthority(authority), roles);
    }

    public Actor actor(Belonging belonging, Role... roles) {
        var person =
                Person.of(new PersonId(UUID.randomUUID()), "Scene " + UUID.randomUUID(), belonging, List.of(roles));
        people.add(person, clock.instant());
        return new Actor(person, Http.visitor());
    }

    /// One of the fictional people every test may look at.
    public Actor known(String name) {
        return people.demonstrationPeople().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .map(person -> new Actor(person, Http.visitor()))
                .orElseThrow();
    }

    public Listing listing(Authority authority) {
        return directory.of(authority.id()).orElseThrow();
    }

    /// The gatekeeper lists a channel on request.
    public void list(Actor gatekeeper, Authority authority, String kind, String value) {
        var form = new HashMap<>(Map.of("act", "CHANNEL", "kind", kind, "value", value, "audience", "ON_REQUEST"));
        must(
                303,
                gatekeeper.session().post("/en/directory/" + listing(authority).id() + "/keep", form));
    }

    public static Map<String, String> plea(String urgency) {
        return Map.of("urgency", urgency, "why", WHY, "basis", "ARTICLE_35", "treaty", "", "case", "SC-11/26");
    }

    /// @return the new disclosure's id
    public static String ask(Http asker, Listing listing, String urgency) {
        return id(must(303, asker.post("/en/directory/" + listing.id() + "/ask", plea(urgency))));
    }

    public static String breakGlass(Http asker, Listing listing) {
        return id(must(303, Touch.confirm(asker, "/en/directory/" + listing.id() + "/emergency", plea("LIFE"))));
    }

    public static Reply act(Http person, String id, String act, String words) {
        var form = words.isEmpty() ? Map.of("act", act) : Map.of("act", act, "words", words);
        return Touch.confirm(person, page(id) + "/acts", form);
    }

    public static String page(String id) {
        return "/en/disclosures/" + id;
    }

    public static String id(Reply reply) {
        var found = ID.matcher(reply.location());
        if (!found.find()) {
            throw new AssertionError("Leads to " + reply.location());
        }
        return found.group(1);
    }

    public static Reply must(int status, Reply reply) {
        if (reply.status() != status) {
            throw new AssertionError("Expected " + status + ", got " + reply.status() + ": " + reply.body());
        }
        return reply;
    }

    /// Lets time pass, and lets the node look as it does every minute.
    public void pass(Duration time, EndingDisclosures ending) {
        clock.advance(time);
        ending.lookAtAll();
    }

    /// Without digits, so that no part of a number finds the name.
    private static String inLetters(UUID id) {
        return id.toString()
                .chars()
                .map(each -> each >= '0' && each <= '9' ? each - '0' + 'g' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

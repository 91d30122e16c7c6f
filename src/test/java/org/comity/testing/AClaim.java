package org.comity.testing;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Provider;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http.Reply;
import org.comity.vocabulary.Country;

/// A provider of a test's own, its lawyers, and a page of the directory they claim.
public final class AClaim {

    private static final Pattern ADDRESS = Pattern.compile("/claims/[0-9a-f-]{36}");

    private final IdentityStore people;
    private final Clock clock;
    private final Provider provider;
    private final String page;
    private String address = "";

    private AClaim(IdentityStore people, Clock clock, Provider provider, String page) {
        this.people = people;
        this.clock = clock;
        this.provider = provider;
        this.page = page;
    }

    /// @param page the last part of its address
    public static AClaim to(String page, IdentityStore people, Clock clock) {
        var id = UUID.randomUUID();
        return new AClaim(people, clock, new Provider(id, new Country("IE"), "Provider " + id, true), page);
    }

    public String providerName() {
        return provider.name();
    }

    /// Somebody of the provider.
    public Person lawyer() {
        var person = Person.of(
                new PersonId(UUID.randomUUID()),
                "Lawyer " + UUID.randomUUID(),
                new Belonging.ToProvider(provider, ZoneId.of("Europe/Dublin")),
                List.of(Role.PROVIDER_LAWYER));
        people.add(person, clock.instant());
        return person;
    }

    /// A session of somebody of the provider.
    public Http lawyerAtWork() {
        var session = Http.officer(lawyer().name());
        session.get("/en/account");
        return session;
    }

    public static Http secretary() {
        var secretary = Http.officer("Demo Secretary One");
        secretary.get("/en/account");
        return secretary;
    }

    /// Claims the page by a domain of it.
    public Reply make(Http lawyer, String domain) {
        var reply = lawyer.post(
                "/en/providers/" + page + "/claim",
                Map.of("function", "Head of response", "domain", domain, "way", "DNS"));
        var found = ADDRESS.matcher(reply.location());
        if (found.find()) {
            address = "/en" + found.group();
        }
        return reply;
    }

    /// The address of the claim's page, in English.
    public String address() {
        return address;
    }

    public Reply act(Http person, String act) {
        return act(person, act, Map.of());
    }

    public Reply act(Http person, String act, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.put("act", act);
        return Touch.confirm(person, address + "/acts", form);
    }

    /// The secretariat found the text.
    public Reply confirm(Http secretary) {
        return act(secretary, "CONFIRM", found());
    }

    /// What the secretariat types when it found the text just now.
    public Map<String, String> found() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return Map.of(
                "where",
                "DNS",
                "found-on",
                now.toLocalDate().toString(),
                "found-at",
                now.toLocalTime().withSecond(0).withNano(0).toString());
    }

    /// Claims the page and has the claim confirmed.
    ///
    /// @return a session of the lawyer
    public Http kept(String domain) {
        var lawyer = lawyerAtWork();
        expect(make(lawyer, domain));
        expect(confirm(secretary()));
        return lawyer;
    }

    /// Leaves the page as it was found: kept by nobody.
    public void end() {
        act(secretary(), "END", Map.of("reason-END", "the test is over"));
    }

    private static void expect(Reply reply) {
        if (reply.status() != 303) {
            throw new AssertionError("Expected to be led on, not " + reply.status() + ": " + reply.body());
        }
    }
}

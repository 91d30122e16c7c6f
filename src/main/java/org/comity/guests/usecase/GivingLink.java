package org.comity.guests.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.guests.model.Link;
import org.comity.guests.model.Link.End;
import org.comity.guests.model.Numbers;
import org.comity.guests.model.SpokenCode;
import org.comity.guests.store.LinkStore;
import org.comity.identity.Action;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.requests.GuestCase;
import org.comity.requests.GuestCase.Standing;
import org.comity.requests.GuestCases;
import org.comity.requests.RequestId;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Handling;
import org.springframework.transaction.annotation.Transactional;

/// Gives the link and the code by which somebody without an account receives a request, to be passed on by two ways:
/// the link by the authority's own mail, the code on a telephone number of the directory. A new one ends the one
/// before.
public class GivingLink {

    /// What a giver must confirm before touching the key.
    public enum Confirmation {
        /// Under TLP:RED: somebody reads it whom nobody here knows.
        RED,
        /// The directory shows no number: one of the 24/7 Network's own list is used, and none that somebody named.
        OWN_NUMBER
    }

    /// What came of it.
    public sealed interface Outcome {
        record NotFound() implements Outcome {}

        /// A link makes no sense.
        record Closed(Standing standing) implements Outcome {}

        record Unconfirmed(Set<Confirmation> missing) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// Shown once, and kept nowhere.
        record Given(GuestCase found, EnrolmentSecret token, SpokenCode code, Instant validUntil, Numbers numbers)
                implements Outcome {}
    }

    private final GuestCases cases;
    private final LinkStore links;
    private final KeyedDigests digests;
    private final FindingNumbers numbers;
    private final LinkChronicle chronicle;
    private final FreshTouch touch;
    private final Duration validFor;
    private final SecureRandom random;
    private final Clock clock;

    /// @param validFor how long link and code can be opened
    public GivingLink(
            GuestCases cases,
            LinkStore links,
            KeyedDigests digests,
            FindingNumbers numbers,
            LinkChronicle chronicle,
            FreshTouch touch,
            Duration validFor,
            SecureRandom random,
            Clock clock) {
        this.cases = cases;
        this.links = links;
        this.digests = digests;
        this.numbers = numbers;
        this.chronicle = chronicle;
        this.touch = touch;
        this.validFor = validFor;
        this.random = random;
        this.clock = clock;
    }

    @Transactional
    public Outcome give(RequestId id, Officer officer, Set<Confirmation> confirmed, Optional<TouchAnswer> answer) {
        var found = cases.forOfficer(id, officer, Action.START).orElse(null);
        if (found == null) {
            return new Outcome.NotFound();
        }
        if (found.standing() != Standing.OPEN) {
            return new Outcome.Closed(found.standing());
        }
        var known = numbers.of(found.request().requested(), officer);
        var missing = needed(found, known);
        missing.removeAll(confirmed);
        if (!missing.isEmpty()) {
            return new Outcome.Unconfirmed(Set.copyOf(missing));
        }
        var shown = shown(found, known);
        return switch (touch.proveAs(Role.OFFICER, officer.person(), shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var said = new TreeMap<>(proof);
                said.put("number", known.none() ? "own-list" : "directory");
                yield given(found, officer, known, said);
            }
        };
    }

    /// What the giver of this link must confirm.
    static Set<Confirmation> needed(GuestCase found, Numbers known) {
        var needed = EnumSet.noneOf(Confirmation.class);
        if (found.request().handling() == Handling.RED) {
            needed.add(Confirmation.RED);
        }
        if (known.none()) {
            needed.add(Confirmation.OWN_NUMBER);
        }
        return needed;
    }

    private Outcome given(GuestCase found, Officer officer, Numbers known, SortedMap<String, String> proof) {
        var request = found.request();
        var now = clock.instant();
        links.alone(request.id());
        links.last(request.id())
                .filter(before -> links.end(before.id(), End.REPLACED, now))
                .ifPresent(before -> chronicle.ended(before, End.REPLACED, found, officer));
        var token = EnrolmentSecret.draw(random);
        var code = SpokenCode.draw(random);
        var digest = digests.link(token);
        var link = new Link(
                UUID.randomUUID(),
                request.id(),
                officer.id(),
                digest,
                digests.code(digest, code.digits()),
                now,
                now.plus(validFor),
                0,
                null,
                null,
                null,
                null,
                null);
        links.add(link);
        chronicle.given(link, found, officer, proof);
        return new Outcome.Given(found, token, code, link.validUntil(), known);
    }

    private Shown shown(GuestCase found, Numbers known) {
        var request = found.request();
        var shown = Shown.of("guests.act.give")
                .coded(
                        "requests.touch.measure",
                        "requests.measure." + request.measure().written())
                .line("requests.touch.reference", request.reference())
                .line("requests.touch.requested", request.requested().name())
                .line("requests.handling", request.handling().label());
        if (request.handling() == Handling.RED) {
            shown.coded("guests.touch.red", "guests.touch.red.confirmed");
        }
        if (known.none()) {
            shown.coded("guests.touch.number", "guests.touch.number.own");
        }
        known.phones()
                .forEach(
                        phone -> shown.line("guests.touch.number", phone.value().reveal()));
        return shown.line("guests.touch.hours", Long.toString(validFor.toHours()))
                .line("requests.touch.digest", CanonicalContent.hash(request).hex())
                .shown();
    }
}

package org.comity.guests.usecase;

import java.time.Clock;
import java.util.Optional;
import org.comity.guests.model.Link;
import org.comity.guests.model.Link.End;
import org.comity.guests.store.LinkStore;
import org.comity.requests.GuestCase;
import org.comity.requests.GuestCases;
import org.comity.requests.GuestCases.Guest;
import org.comity.requests.GuestCases.Outcome;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.springframework.transaction.annotation.Transactional;

/// Acknowledges or answers a request for somebody who came by link and code. An answer ends the link.
public class AnsweringAsGuest {

    private final LinkStore links;
    private final LettingIn lettingIn;
    private final GuestCases cases;
    private final KeyedDigests digests;
    private final LinkChronicle chronicle;
    private final Clock clock;

    public AnsweringAsGuest(
            LinkStore links,
            LettingIn lettingIn,
            GuestCases cases,
            KeyedDigests digests,
            LinkChronicle chronicle,
            Clock clock) {
        this.links = links;
        this.lettingIn = lettingIn;
        this.cases = cases;
        this.digests = digests;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// @param name what they call themselves: nobody verifies it
    /// @param function for whom they act, as they say
    @Transactional
    public Outcome act(Optional<VisitKey> visit, String name, String function, Deed deed) {
        var link = visit.flatMap(key ->
                        links.visitedForChange(digests.visit(key.secret())).filter(key::opens))
                .filter(opened -> opened.reads(clock.instant()))
                .orElse(null);
        var found = link == null ? null : lettingIn.by(link).orElse(null);
        if (link == null || found == null) {
            return new Outcome.Closed();
        }
        var guest = new Guest(link.id(), name, function, LinkChronicle.proof(link));
        var outcome = cases.act(link.request(), guest, deed);
        if (outcome instanceof Outcome.Done) {
            done(link, found, deed.act());
        }
        return outcome;
    }

    private void done(Link link, GuestCase found, Act act) {
        var now = clock.instant();
        if (act == Act.ACKNOWLEDGE) {
            links.acknowledged(link.id(), now);
        } else if (links.end(link.id(), End.ANSWERED, now)) {
            chronicle.ended(link, End.ANSWERED, found);
        }
    }
}

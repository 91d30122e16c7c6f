package org.comity.guests.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.comity.guests.model.Link;
import org.comity.guests.model.Link.End;
import org.comity.guests.model.Link.State;
import org.comity.guests.model.SpokenCode;
import org.comity.guests.store.LinkStore;
import org.comity.identity.EnrolmentSecret;
import org.comity.requests.GuestCase;
import org.comity.requests.GuestCases;
import org.comity.vocabulary.Sha256;
import org.comity.web.AskedWithin;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens a request with link and code, once. Whatever is wrong gets the same answer after the same statements: a link
/// that never was, was used, replaced, taken back or is over, and a wrong code. Five wrong codes end a link, and the
/// requesting side is told.
public class OpeningLink {

    /// What came of it.
    public sealed interface Outcome {
        /// @param visit what this one browser comes back with, for an hour
        record Opened(VisitKey visit) implements Outcome {}

        record Nothing() implements Outcome {}

        /// So many codes came from this address that the next one waits.
        record TooMany() implements Outcome {}
    }

    private final LinkStore links;
    private final GuestCases cases;
    private final LettingIn lettingIn;
    private final KeyedDigests digests;
    private final LinkChronicle chronicle;
    private final AskedWithin codes;
    private final TransactionTemplate transaction;
    private final SecureRandom random;
    private final Clock clock;

    /// @param codesPerHour how many one client address may try
    public OpeningLink(
            LinkStore links,
            GuestCases cases,
            LettingIn lettingIn,
            KeyedDigests digests,
            LinkChronicle chronicle,
            int codesPerHour,
            TransactionTemplate transaction,
            SecureRandom random,
            Clock clock) {
        this.links = links;
        this.cases = cases;
        this.lettingIn = lettingIn;
        this.digests = digests;
        this.chronicle = chronicle;
        this.codes = AskedWithin.anHour(codesPerHour);
        this.transaction = transaction;
        this.random = random;
        this.clock = clock;
    }

    /// @param asker tells client addresses apart; empty where nobody says who asks
    public Outcome open(String token, String typed, Optional<String> asker) {
        if (asker.filter(address -> !codes.oneMore(address, clock.instant())).isPresent()) {
            return new Outcome.TooMany();
        }
        var link = digests.link(EnrolmentSecret.of(token));
        var code = digests.code(link, SpokenCode.typed(typed));
        return transaction.execute(status -> tried(link, code));
    }

    private Outcome tried(Sha256 token, Sha256 code) {
        var now = clock.instant();
        var link = links.tried(token).orElse(null);
        // Where there is no link the code is held against something it never is, so that it takes as long.
        var right = KeyedDigests.same(code, link == null ? token : link.code());
        var wrong = right ? 0 : links.wrong(token, now);
        if (link == null || link.state(now) != State.WAITING) {
            return new Outcome.Nothing();
        }
        if (!right) {
            endIfGuessed(link, wrong);
            return new Outcome.Nothing();
        }
        return lettingIn.by(link).<Outcome>map(found -> opened(link, found)).orElseGet(Outcome.Nothing::new);
    }

    private Outcome opened(Link link, GuestCase found) {
        var now = clock.instant();
        var visit = EnrolmentSecret.draw(random);
        links.open(link.id(), digests.visit(visit), now, now.plus(Link.VISIT));
        chronicle.opened(link, found);
        cases.deliver(link.request(), LinkChronicle.proof(link));
        return new Outcome.Opened(new VisitKey(link.id().toString(), visit));
    }

    private void endIfGuessed(Link link, int wrong) {
        var now = clock.instant();
        if (wrong >= Link.MOST_TRIES && links.end(link.id(), End.GUESSED, now)) {
            cases.ofRequesting(link.request()).ifPresent(found -> chronicle.guessed(link, found, now));
        }
    }
}

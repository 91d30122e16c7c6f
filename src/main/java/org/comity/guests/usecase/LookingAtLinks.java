package org.comity.guests.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.comity.guests.model.Link;
import org.comity.guests.model.Numbers;
import org.comity.guests.store.LinkStore;
import org.comity.guests.usecase.GivingLink.Confirmation;
import org.comity.identity.Action;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.comity.requests.GuestCase;
import org.comity.requests.GuestCases;
import org.comity.requests.GuestLinks;
import org.comity.requests.ReportedAnswers;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.model.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// How the link of a request stands, for officers of the requesting side.
public class LookingAtLinks implements GuestLinks {

    private final GuestCases cases;
    private final ReportedAnswers reports;
    private final LinkStore links;
    private final FindingNumbers numbers;
    private final Directory directory;
    private final Clock clock;

    public LookingAtLinks(
            GuestCases cases,
            ReportedAnswers reports,
            LinkStore links,
            FindingNumbers numbers,
            Directory directory,
            Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.links = links;
        this.numbers = numbers;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param last the link given last
    /// @param giver who gave it; empty as well when they are gone
    /// @param needed what a giver must confirm
    /// @param givable whether this officer may give one
    public record Look(
            GuestCase found,
            Optional<Link> last,
            Optional<String> giver,
            Numbers numbers,
            Set<Confirmation> needed,
            boolean givable) {}

    /// Empty for everyone for whom it does not exist.
    @Transactional(readOnly = true)
    public Optional<Look> look(RequestId id, Officer officer) {
        var givable = cases.forOfficer(id, officer, Action.START);
        return givable.or(() -> cases.forOfficer(id, officer, Action.READ)).map(found -> {
            var known = numbers.of(found.request().requested(), officer);
            var last = links.last(id);
            return new Look(
                    found,
                    last,
                    last.flatMap(link -> directory.person(link.giver())).map(Person::name),
                    known,
                    GivingLink.needed(found, known),
                    givable.isPresent());
        });
    }

    /// What the page of a request that the officer reads says of its link: nothing while the other side has officers.
    @Override
    public Optional<Line> of(RequestReading reading, Officer officer) {
        var request = reading.request();
        var sent = request.sentAt();
        if (reading.side() != Side.REQUESTING
                || sent == null
                || reading.destroyed() != null
                || request.exercise()
                || request.toEntity()
                || !cases.nobodyThere(request)) {
            return Optional.empty();
        }
        var last = links.last(request.id());
        var reportable = reports.open(reading, officer);
        return Optional.of(
                last.map(link -> line(link, reportable)).orElseGet(() -> new Line(Line.NONE, sent, reportable)));
    }

    private Line line(Link link, boolean reportable) {
        return new Line(link.state(clock.instant()).name(), since(link), reportable);
    }

    /// When the link came to stand as it does.
    private Instant since(Link link) {
        return switch (link.state(clock.instant())) {
            case WAITING -> link.givenAt();
            case OPENED -> first(link.openedAt(), link);
            case ACKNOWLEDGED -> first(link.acknowledgedAt(), link);
            case EXPIRED -> link.validUntil();
            case OVER -> first(link.visitUntil(), link);
            case ANSWERED, REPLACED, REVOKED, GUESSED -> first(link.endedAt(), link);
        };
    }

    private static Instant first(@Nullable Instant at, Link link) {
        return at == null ? link.givenAt() : at;
    }
}

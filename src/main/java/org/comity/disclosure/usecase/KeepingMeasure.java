package org.comity.disclosure.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.directory.Listing;
import org.comity.disclosure.DisclosureSettings;
import org.comity.disclosure.model.GlassRule;
import org.comity.disclosure.model.Unusual;
import org.comity.disclosure.store.MeasureStore;
import org.comity.identity.Authority;
import org.comity.identity.Person;

/// Keeps asking within limits, so that nobody copies the directory detail by detail, and notices what is unusual.
/// Whoever meets a limit is told when to go on; it is in the record, once in ten minutes, so that nobody floods
/// that instead.
public class KeepingMeasure {

    private static final Duration RECORDED_ONCE_IN = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final MeasureStore measure;
    private final DisclosureSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    public KeepingMeasure(MeasureStore measure, DisclosureSettings settings, AuditTrail audit, Clock clock) {
        this.measure = measure;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// Until the transaction ends nobody else of the authority is answered, so that many at once are not more than
    /// one after the other.
    void lock(Authority authority) {
        measure.lock(authority.id());
    }

    /// When one more may be asked for; empty when now. Only while holding the lock.
    Optional<Instant> again(Person person, Authority authority, Listing listing) {
        var limits = settings.limits();
        var now = clock.instant();
        var met = Stream.of(
                        measure.asked(person.id(), limits.personDay()).map(at -> at.plus(DAY)),
                        measure.asked(authority.id(), limits.authorityDay()).map(at -> at.plus(DAY)),
                        measure.otherListing(person.id(), listing.id(), limits.personListings())
                                .map(at -> at.plus(limits.window())))
                .flatMap(Optional::stream)
                .filter(free -> free.isAfter(now))
                .max(Comparator.naturalOrder());
        met.ifPresent(free -> record("limited", person, listing, free.toString()));
        return met;
    }

    /// Why the glass stays whole; empty when it may be broken. Only while holding the lock.
    Optional<GlassRule.Closed> closed(Person person, Authority authority, Listing listing) {
        var closed = settings.glass().rule().closed(measure.glass(person.id(), authority.id()), clock.instant());
        closed.ifPresent(
                why -> record("glass-closed", person, listing, why.why().name()));
        return closed;
    }

    /// What is out of the ordinary about one more.
    Set<Unusual> unusual(Person person, Listing listing) {
        var limits = settings.limits();
        var now = clock.instant();
        var latest = measure.latest(person.id(), limits.burst());
        var unusual = EnumSet.noneOf(Unusual.class);
        if (latest.isEmpty()) {
            unusual.add(Unusual.FIRST_TIME);
        }
        if (latest.stream().filter(at -> at.plus(HOUR).isAfter(now)).count() + 1 >= limits.burst()) {
            unusual.add(Unusual.BURST);
        }
        if (measure.otherStates(person.id(), listing.country(), now.minus(limits.window())) + 1
                >= limits.manyStates()) {
            unusual.add(Unusual.MANY_STATES);
        }
        return unusual;
    }

    private void record(String what, Person person, Listing listing, String why) {
        var now = clock.instant();
        if (measure.lastBraked(person.id())
                .filter(last -> last.plus(RECORDED_ONCE_IN).isAfter(now))
                .isEmpty()) {
            measure.braked(person.id(), now);
            audit.append(AuditEntry.of("detail." + what)
                    .with("listing", listing.id().toString())
                    .with("by", person.id().toString())
                    .with("why", why));
        }
    }
}

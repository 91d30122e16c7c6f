package org.comity.requests.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Authority;
import org.comity.identity.Officer;
import org.comity.requests.model.Act;
import org.comity.requests.model.Limit;
import org.comity.requests.model.Request;
import org.comity.requests.store.PaceStore;
import org.springframework.transaction.annotation.Transactional;

/// Keeps beginning and sending within limits, for a session that somebody took over. Whoever meets a limit is told
/// when to try again, and loses nothing; it is in the record, once in ten minutes, so that nobody floods that
/// instead.
public class KeepingPace {

    private static final Duration RECORDED_ONCE_IN = Duration.ofMinutes(10);

    /// A limit that was met.
    private record Met(Limit limit, Instant again) {}

    private final PaceStore pace;
    private final List<Limit> limits;
    private final AuditTrail audit;
    private final Clock clock;

    public KeepingPace(PaceStore pace, List<Limit> limits, AuditTrail audit, Clock clock) {
        this.pace = pace;
        this.limits = List.copyOf(limits);
        this.audit = audit;
        this.clock = clock;
    }

    /// When one more may be begun or sent; empty when now. Until the transaction ends nobody else of the authority
    /// is answered, so that many at once are not more than the limit.
    ///
    /// Exercises are not counted: they neither use up nor loosen what holds for real requests.
    ///
    /// @param act `START` or `SEND`
    @Transactional
    public Optional<Instant> again(Act act, Officer officer, Authority target) {
        if (limits.isEmpty() || target.country().inExercise()) {
            return Optional.empty();
        }
        pace.lock(officer.authority().id());
        var now = clock.instant();
        var met = limits.stream()
                .flatMap(limit -> pace
                        .at(limit, act, officer, target.id())
                        .flatMap(oldest -> limit.again(oldest, now))
                        .map(again -> new Met(limit, again))
                        .stream())
                .max(Comparator.comparing(Met::again));
        met.ifPresent(one -> record(one, act, officer, target, now));
        return met.map(Met::again);
    }

    /// One more was begun.
    void started(Request request, Officer officer) {
        pace.started(request, officer.id(), clock.instant());
    }

    private void record(Met met, Act act, Officer officer, Authority target, Instant now) {
        var recently = pace.lastLimited(officer.id())
                .filter(last -> last.plus(RECORDED_ONCE_IN).isAfter(now))
                .isPresent();
        if (!recently) {
            pace.limited(officer, target, now);
            audit.append(AuditEntry.of("request.limited")
                    .with("what", act.name().toLowerCase(Locale.ROOT))
                    .with("limit", met.limit().whose().name().toLowerCase(Locale.ROOT))
                    .with("most", Integer.toString(met.limit().most()))
                    .with("within", met.limit().within().toString())
                    .with("again", met.again().toString())
                    .with("authority", officer.authority().name())
                    .with("officer", officer.id().toString()));
        }
    }
}

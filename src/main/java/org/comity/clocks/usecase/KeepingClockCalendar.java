package org.comity.clocks.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.clocks.model.PrivateAddress;
import org.comity.clocks.store.ClockFeedStore;
import org.comity.identity.Action;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.springframework.transaction.annotation.Transactional;

/// The private address of an officer's calendar of clocks. Whoever has it reads without signing in, so making one takes
/// a touch. The node keeps its digest alone: it is shown once, a new one ends the one before, and it can be ended.
public class KeepingClockCalendar {

    private final ClockFeedStore feeds;
    private final ClockAccess access;
    private final Directory directory;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Clock clock;

    public KeepingClockCalendar(
            ClockFeedStore feeds,
            ClockAccess access,
            Directory directory,
            FreshTouch touch,
            AuditTrail audit,
            SecureRandom random,
            Clock clock) {
        this.feeds = feeds;
        this.access = access;
        this.directory = directory;
        this.touch = touch;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /// What came of asking for an address.
    public sealed interface Outcome {

        record Made(PrivateAddress address) implements Outcome {}

        record Untouched(TouchOutcome.Reason why, Shown shown) implements Outcome {}

        /// The policy gives this officer none.
        record NotFound() implements Outcome {}
    }

    /// Whether an address is in force; empty for those whom the policy gives none.
    @Transactional(readOnly = true)
    public Optional<Boolean> has(Officer officer) {
        return access.allows(Action.EXPORT, officer) ? Optional.of(feeds.has(officer.id())) : Optional.empty();
    }

    @Transactional
    public Outcome make(Officer officer, Optional<TouchAnswer> answer) {
        if (!access.allows(Action.EXPORT, officer)) {
            return new Outcome.NotFound();
        }
        var shown = Shown.of("clocks.calendar.make")
                .line("clocks.calendar.of", officer.name())
                .coded("clocks.calendar.means", "clocks.calendar.means.withoutSignIn")
                .shown();
        return switch (touch.prove(officer.person(), shown, answer)) {
            case TouchOutcome.Refused(var why) -> new Outcome.Untouched(why, shown);
            case TouchOutcome.Proven(var proof) -> {
                var address = PrivateAddress.draw(random);
                feeds.put(officer.id(), address.digest(), clock.instant());
                var entry = AuditEntry.of("clock.calendar-made")
                        .with("officer", officer.id().toString());
                for (var part : proof.entrySet()) {
                    entry = entry.with(part.getKey(), part.getValue());
                }
                audit.append(entry);
                yield new Outcome.Made(address);
            }
        };
    }

    @Transactional
    public void end(Officer officer) {
        if (feeds.remove(officer.id())) {
            audit.append(AuditEntry.of("clock.calendar-ended")
                    .with("officer", officer.id().toString()));
        }
    }

    /// Whose calendar an address opens; empty for an address of nobody, one that was ended, and for those who are
    /// suspended or whom the policy gives none any more.
    @Transactional(readOnly = true)
    public Optional<Officer> owner(String token) {
        return PrivateAddress.read(token)
                .flatMap(address -> feeds.owner(address.digest()))
                .flatMap(directory::officer)
                .filter(officer -> access.allows(Action.EXPORT, officer));
    }
}

package org.comity.disclosure.usecase;

import java.time.Clock;
import java.util.Optional;
import org.comity.disclosure.DisclosureSettings;
import org.comity.disclosure.model.Act;
import org.comity.disclosure.model.Disclosure;
import org.comity.disclosure.model.DisclosureId;
import org.comity.disclosure.model.Hand;
import org.comity.disclosure.model.Status;
import org.comity.disclosure.store.DisclosureStore;
import org.comity.vault.Retention;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/// Ends what nobody decided in time and what has run its time, and tells the secretariat of what waits too long.
/// Looks once a minute; what a stopped node missed is done at its next start, and a disclosure that is looked at is
/// never older than that look.
public class EndingDisclosures {

    private static final int AT_ONCE = 100;

    private final DisclosureStore disclosures;
    private final DisclosureChronicle chronicle;
    private final Retention retention;
    private final DisclosureSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    public EndingDisclosures(
            DisclosureStore disclosures,
            DisclosureChronicle chronicle,
            Retention retention,
            DisclosureSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.disclosures = disclosures;
        this.chronicle = chronicle;
        this.retention = retention;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    public void lookAtAll() {
        for (var id : disclosures.overdue(clock.instant(), AT_ONCE)) {
            transactions.executeWithoutResult(begun -> end(id));
        }
        for (var id : disclosures.late(clock.instant(), AT_ONCE)) {
            transactions.executeWithoutResult(begun -> disclosures
                    .findForChange(id)
                    .filter(found -> found.status() == Status.ASKED)
                    .ifPresent(found -> chronicle.write(found, Act.OPEN_TO_DEPUTY)));
        }
    }

    /// The disclosure as it stands now, within the caller's transaction.
    Disclosure current(Disclosure seen) {
        return seen.overdue(clock.instant()) ? end(seen.id()) : seen;
    }

    private Disclosure end(DisclosureId id) {
        var found = disclosures.findForChange(id).orElseThrow();
        var now = clock.instant();
        if (!found.overdue(now)) {
            return found;
        }
        var edge = found.open(Hand.NODE).getFirst();
        var moved = found.moved(edge, Optional.empty(), now, now);
        disclosures.save(moved);
        chronicle.write(moved, edge.act());
        keepWhileNeeded(moved);
        return moved;
    }

    /// What was written is kept for a time after everything is said; a broken glass is said to the end once
    /// reviewed.
    void keepWhileNeeded(Disclosure moved) {
        if (!moved.status().open() && !moved.unreviewedGlass()) {
            retention.schedule(moved.caseKey(), settings.ended(), clock.instant());
        }
    }
}

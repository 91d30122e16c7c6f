package org.comity.courseware.usecase;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.comity.courseware.store.ErasureStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/// Erases what packages kept of people once its time is over, and tickets that open nothing any more.
public class ErasingDetails {

    private final ErasureStore store;
    private final Period kept;
    private final Clock clock;

    /// @param kept how long after an attempt was last used
    public ErasingDetails(ErasureStore store, Period kept, Clock clock) {
        this.store = store;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    @Transactional
    public void erase() {
        var now = clock.instant();
        store.tickets(now);
        store.details(now.atOffset(ZoneOffset.UTC).minus(kept).toInstant());
    }
}

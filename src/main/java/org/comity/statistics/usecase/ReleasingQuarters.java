package org.comity.statistics.usecase;

import java.time.Clock;
import java.util.Optional;
import org.comity.statistics.model.Quarter;
import org.comity.statistics.model.Suppression;
import org.comity.statistics.store.CaseStore;
import org.comity.statistics.store.ReleaseStore;
import org.springframework.transaction.annotation.Transactional;

/// Releases the figures across authorities of a quarter that is over and had time to settle: once, never again.
public class ReleasingQuarters {

    private final CaseStore cases;
    private final ReleaseStore releases;
    private final Clock clock;

    public ReleasingQuarters(CaseStore cases, ReleaseStore releases, Clock clock) {
        this.cases = cases;
        this.releases = releases;
        this.clock = clock;
    }

    /// @return whether one was released; then there may be another
    @Transactional
    public boolean release() {
        return next().filter(quarter -> !quarter.released().isAfter(clock.instant()))
                .filter(quarter -> releases.begin(quarter, clock.instant()))
                .map(this::release)
                .isPresent();
    }

    /// The one after the last that was released, or that of the first request.
    private Optional<Quarter> next() {
        var released = releases.quarters();
        return released.isEmpty()
                ? cases.first().map(Quarter::of)
                : Optional.of(released.getFirst().next());
    }

    private Quarter release(Quarter quarter) {
        var suppression = new Suppression();
        cases.eachSent(quarter.period(), suppression::add);
        suppression.released().forEach((part, cells) -> releases.add(quarter, part, cells));
        return quarter;
    }
}

package org.comity.statistics.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.statistics.model.Quarter;
import org.comity.statistics.model.ReleasedCell;
import org.comity.statistics.model.ReleasedPart;
import org.comity.statistics.store.ReleaseStore;
import org.springframework.transaction.annotation.Transactional;

/// What was released across authorities: whole quarters, one dimension at a time, as they stood when they
/// were released.
public class ReadingFiguresOfAll {

    /// @param quarters all that were released, the latest first; empty where none was
    /// @param quarter the one that is shown
    public record OfAll(List<Quarter> quarters, Optional<Released> quarter) {}

    public record Released(Quarter quarter, Instant at, Map<ReleasedPart, List<ReleasedCell>> parts) {}

    private final ReleaseStore releases;
    private final StatisticsAccess access;

    public ReadingFiguresOfAll(ReleaseStore releases, StatisticsAccess access) {
        this.releases = releases;
        this.access = access;
    }

    /// Empty for whoever may not read it, and for a quarter that was not released.
    ///
    /// @param wanted empty for the latest
    @Transactional(readOnly = true)
    public Optional<OfAll> read(Person reader, String wanted) {
        if (!access.ofAll(reader)) {
            return Optional.empty();
        }
        var quarters = releases.quarters();
        if (wanted.isEmpty()) {
            return Optional.of(new OfAll(quarters, quarters.stream().findFirst().flatMap(this::released)));
        }
        return Quarter.read(wanted).flatMap(this::released).map(released -> new OfAll(quarters, Optional.of(released)));
    }

    private Optional<Released> released(Quarter quarter) {
        return releases.released(quarter).map(at -> new Released(quarter, at, releases.of(quarter)));
    }
}

package org.comity.statistics.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.identity.Authority;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.requests.model.Side;
import org.comity.statistics.model.Dimension;
import org.comity.statistics.model.Figures;
import org.comity.statistics.model.Period;
import org.springframework.transaction.annotation.Transactional;

/// The figures of one's own authority: what it sent, or what it received, over whole months. In full for the
/// head; for others requests under TLP:RED stand in the number of all and in nothing else.
public class ReadingOwnFigures {

    /// @param partners authorities of the other side that are on this node, by id
    /// @param whole whether requests under TLP:RED are told in full
    /// @param at when it was read
    public record Own(Authority authority, Figures figures, Map<String, String> partners, boolean whole, Instant at) {}

    private final CountingFigures counting;
    private final StatisticsAccess access;
    private final Directory directory;
    private final Clock clock;

    public ReadingOwnFigures(CountingFigures counting, StatisticsAccess access, Directory directory, Clock clock) {
        this.counting = counting;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    /// The usual period: this month and the eleven before it.
    public Period usual() {
        return Period.until(LocalDate.now(clock));
    }

    /// Empty for whoever has no figures to read.
    @Transactional(readOnly = true)
    public Optional<Own> read(Person reader, Side side, Period period) {
        return access.own(reader).map(authority -> {
            var whole = access.whole(reader);
            var figures = counting.of(authority.id(), side, period, whole);
            return new Own(authority, figures, partners(figures), whole, clock.instant());
        });
    }

    private Map<String, String> partners(Figures figures) {
        var known = directory.authorities().stream()
                .collect(Collectors.toMap(each -> each.id().toString(), Function.identity()));
        return figures.by(Dimension.PARTNER).keySet().stream()
                .filter(known::containsKey)
                .collect(Collectors.toMap(Function.identity(), id -> name(known, id)));
    }

    private static String name(Map<String, Authority> known, String id) {
        var authority = known.get(id);
        return authority == null ? "" : authority.name();
    }
}

package org.comity.duty.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.duty.model.Drill;
import org.comity.duty.model.DrillFigures;
import org.comity.duty.model.Figures;
import org.comity.duty.model.OrderedDrill;
import org.comity.duty.model.OwnDrills;
import org.comity.duty.store.CallStore;
import org.comity.duty.store.DrillStore;
import org.comity.duty.store.FiguresStore;
import org.comity.duty.store.FiguresStore.Counted;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// What came of drills: to each authority its own, to all taking part the figures of all, to the secretariat who needs
/// help.
public class ReadingDrills {

    private static final int MOST_DRILLS = 20;
    private static final int MOST_CALLS = 100;
    private static final int MOST_SILENT = 300;

    private final DrillStore drills;
    private final CallStore calls;
    private final FiguresStore figures;
    private final Directory directory;
    private final DutyAccess access;
    private final Clock clock;

    public ReadingDrills(
            DrillStore drills,
            CallStore calls,
            FiguresStore figures,
            Directory directory,
            DutyAccess access,
            Clock clock) {
        this.drills = drills;
        this.calls = calls;
        this.figures = figures;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<OwnDrills> own(Person reader) {
        return access.own(reader, Action.READ, Matter.DRILL).map(authority -> {
            var orders = access.own(reader, Action.START, Matter.DRILL).isPresent();
            return new OwnDrills(
                    authority,
                    clock.instant(),
                    drills.toCome(authority.id(), orders, MOST_DRILLS),
                    calls.of(authority.id(), MOST_CALLS),
                    orders);
        });
    }

    /// Drills of the secretariat that have figures of enough authorities, the newest first. Nothing for whoever may not
    /// see them.
    @Transactional(readOnly = true)
    public List<DrillFigures> figures(Person reader) {
        return access.always(reader, Action.LIST, Matter.DRILL)
                ? figures(drills.ofSecretariat(MOST_DRILLS)).stream()
                        .filter(drill -> drill.all().isPresent())
                        .toList()
                : List.of();
    }

    /// All drills of the secretariat, for those who order them.
    @Transactional(readOnly = true)
    public Optional<List<OrderedDrill>> ordered(Person reader) {
        if (!access.always(reader, Action.START, Matter.DRILL)) {
            return Optional.empty();
        }
        var authorities = directory.authorities().stream().collect(Collectors.toMap(Authority::id, each -> each));
        return Optional.of(figures(drills.ofSecretariat(MOST_DRILLS)).stream()
                .map(drill -> new OrderedDrill(drill, silent(drill.drill(), authorities)))
                .toList());
    }

    private List<Authority> silent(Drill drill, Map<AuthorityId, Authority> authorities) {
        return figures.silent(drill.id(), MOST_SILENT).stream()
                .flatMap(id -> Optional.ofNullable(authorities.get(id)).stream())
                .toList();
    }

    private List<DrillFigures> figures(List<Drill> ordered) {
        var counted = figures.of(ordered.stream().map(Drill::id).toList()).stream()
                .collect(Collectors.groupingBy(Counted::drill));
        return ordered.stream()
                .map(drill -> {
                    var parts = counted.getOrDefault(drill.id(), List.of());
                    return DrillFigures.of(
                            drill,
                            part(parts, Optional.empty()),
                            part(parts, Optional.of(false)),
                            part(parts, Optional.of(true)));
                })
                .toList();
    }

    private static Optional<Figures> part(List<Counted> parts, Optional<Boolean> night) {
        return parts.stream()
                .filter(part -> part.night().equals(night))
                .map(Counted::figures)
                .findFirst();
    }
}

package org.comity.statistics.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Person;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.PastOutcome;
import org.comity.pathfinder.PastOutcome.CameBack;
import org.comity.pathfinder.PastOutcome.Whose;
import org.comity.pathfinder.PastOutcomes;
import org.comity.requests.model.RequestedMeasure;
import org.comity.statistics.model.Refusal;
import org.comity.statistics.model.ReleasedPart;
import org.comity.statistics.store.PastStore;
import org.comity.statistics.store.PastStore.Met;
import org.comity.statistics.store.ReleaseStore;
import org.comity.vocabulary.Country;
import org.springframework.transaction.annotation.Transactional;

/// What came of earlier requests, for the path engine: of the reader's own authority as it is, of others'
/// only as it was released. Visitors are never asked for here, and the secretariat has no requests.
public class RememberingOutcomes implements PastOutcomes {

    private static final int MONTHS = 24;
    private static final int QUARTERS = 8;

    /// Of each State: the latest are those that tell.
    private static final int MOST = 1_000;

    private final PastStore past;
    private final ReleaseStore releases;
    private final StatisticsAccess access;
    private final Clock clock;

    public RememberingOutcomes(PastStore past, ReleaseStore releases, StatisticsAccess access, Clock clock) {
        this.past = past;
        this.releases = releases;
        this.access = access;
        this.clock = clock;
    }

    /// What speaks of one measure and one State.
    private record Place(Measure measure, Country state) {}

    /// How many were sent, and how many came back for what.
    private static final class Seen {
        private int sent;
        private final Map<String, Integer> refusals = new LinkedHashMap<>();

        PastOutcome outcome(Place place, Whose whose) {
            var cameBack = refusals.entrySet().stream()
                    .map(each -> cameBack(Refusal.of(each.getKey()), each.getValue()))
                    .sorted(Comparator.comparingInt(CameBack::times).reversed())
                    .toList();
            return new PastOutcome(place.measure(), place.state(), whose, sent, cameBack);
        }

        private static CameBack cameBack(Refusal refusal, int times) {
            var key = (refusal.basis().isPresent() ? "requests.ground." : "statistics.refusal.") + refusal.name();
            return new CameBack(key, refusal.basis(), times);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<PastOutcome> towards(Set<Country> states, Person reader) {
        var own = access.own(reader);
        if (states.isEmpty() || own.isEmpty()) {
            return List.of();
        }
        var since = LocalDate.now(clock).minusMonths(MONTHS);
        var outcomes = new ArrayList<PastOutcome>();
        outcomes.addAll(told(own(past.met(own.get().id(), states, since, MOST)), Whose.OWN));
        if (access.ofAll(reader)) {
            outcomes.addAll(told(ofAll(states), Whose.ALL));
        }
        return outcomes;
    }

    private static List<PastOutcome> told(Map<Place, Seen> seen, Whose whose) {
        return seen.entrySet().stream()
                .map(each -> each.getValue().outcome(each.getKey(), whose))
                .toList();
    }

    private static Map<Place, Seen> own(List<Met> met) {
        var seen = new LinkedHashMap<Place, Seen>();
        for (var one : met) {
            one.measure().path().ifPresent(path -> {
                var place = seen.computeIfAbsent(new Place(path, one.state()), _ -> new Seen());
                place.sent += one.times();
                if (one.refusal() != null) {
                    place.refusals.merge(one.refusal(), one.times(), Integer::sum);
                }
            });
        }
        return seen;
    }

    /// Values read `measure>State` and `measure>State>ground`.
    private Map<Place, Seen> ofAll(Set<Country> states) {
        var seen = new LinkedHashMap<Place, Seen>();
        releases.towards(ReleasedPart.PATH, states, QUARTERS).forEach((value, sent) -> {
            var parts = value.split(">", -1);
            measure(parts[0])
                    .ifPresent(path ->
                            seen.computeIfAbsent(new Place(path, Country.of(parts[1])), _ -> new Seen()).sent += sent);
        });
        releases.towards(ReleasedPart.CAME_BACK, states, QUARTERS).forEach((value, times) -> {
            var parts = value.split(">", -1);
            var place = measure(parts[0]).map(path -> seen.get(new Place(path, Country.of(parts[1]))));
            if (!parts[2].equals(ReleasedPart.NO)) {
                place.ifPresent(known -> known.refusals.merge(parts[2], times, Integer::sum));
            }
        });
        return seen;
    }

    private static Optional<Measure> measure(String written) {
        return RequestedMeasure.ofWritten(written).flatMap(RequestedMeasure::path);
    }
}

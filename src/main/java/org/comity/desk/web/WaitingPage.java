package org.comity.desk.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.desk.usecase.GatheringWaiting.Gathered;
import org.comity.identity.WaitingForSecretariat.Waiting;
import org.comity.treaties.StateNames;
import org.comity.web.View;

/// The one list of what waits for the secretariat.
///
/// @param kinds how much waits of each kind, by its name; all of them, whatever is shown
/// @param kind what is shown alone; empty for everything
/// @param groups what is shown, by how urgent it is
/// @param more whether a module had more than it told
/// @param incomplete whether a module could not tell
public record WaitingPage(
        List<Kind> kinds, String kind, Map<Urgency, List<Row>> groups, int all, boolean more, boolean incomplete) {

    /// How soon something is to be done.
    public enum Urgency {
        OVERDUE,
        THIS_WEEK,
        LATER,
        /// Nothing says until when.
        OPEN
    }

    /// @param code as it stands in an address
    public record Kind(String code, String name, int items) {}

    /// @param days for how many days it has waited
    public record Row(Waiting item, String name, String next, String state, long days) {}

    static WaitingPage of(Gathered gathered, String kind, View view, StateNames names, ZoneId zone) {
        var counts = new TreeMap<String, Kind>();
        var groups = new EnumMap<Urgency, List<Row>>(Urgency.class);
        for (var item : gathered.items()) {
            var name = view.text(item.words() + "name");
            counts.merge(
                    name,
                    new Kind(code(item), name, 1),
                    (one, other) -> new Kind(one.code(), name, one.items() + other.items()));
            if (kind.isEmpty() || code(item).equals(kind)) {
                groups.computeIfAbsent(urgency(item, gathered.now(), zone), _ -> new ArrayList<>())
                        .add(row(item, name, view, names, gathered.now()));
            }
        }
        return new WaitingPage(
                List.copyOf(counts.values()),
                kind,
                groups,
                gathered.items().size(),
                gathered.more(),
                gathered.incomplete());
    }

    private static Row row(Waiting item, String name, View view, StateNames names, Instant now) {
        return new Row(
                item,
                name,
                view.text(item.words() + "next"),
                item.state().map(state -> names.name(state, view.language())).orElse(""),
                Math.max(0, Duration.between(item.since(), now).toDays()));
    }

    /// `identity.waiting.application.` is `identity-application` in an address.
    private static String code(Waiting item) {
        return item.words().replaceFirst("\\.waiting\\.", "-").replaceAll("\\.$", "");
    }

    private static Urgency urgency(Waiting item, Instant now, ZoneId zone) {
        if (item.due().isEmpty()) {
            return Urgency.OPEN;
        }
        var due = item.due().get();
        if (due.isBefore(now)) {
            return Urgency.OVERDUE;
        }
        var weekEnds = now.atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        return due.isBefore(weekEnds) ? Urgency.THIS_WEEK : Urgency.LATER;
    }
}

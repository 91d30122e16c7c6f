package org.comity.events.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.vocabulary.CalendarLines;

/// The clock of a zone as VTIMEZONE (RFC 5545, section 3.6.5). Where the clock changes every year on the same day, such
/// as the last Sunday in March, that is written as a rule, which every calendar understands; where it does not, every
/// change stands by its own day.
final class ZoneDefinition {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final int MOST_CHANGES = 400;
    private static final int YEARS_LOOKED_AT = 12;
    private static final int WEEK = 7;

    private ZoneDefinition() {}

    /// @param from an instant before everything that is to be understood
    /// @param until one after it
    static void write(CalendarLines lines, ZoneId zone, Instant from, Instant until) {
        lines.line("BEGIN:VTIMEZONE").line("TZID:" + zone.getId());
        var rules = zone.getRules();
        if (rules.nextTransition(from) == null) {
            var offset = rules.getOffset(from);
            observance(lines, zone, false, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset, "");
        } else if (!yearly(lines, zone, from)) {
            everyChange(lines, zone, from, until);
        }
        lines.line("END:VTIMEZONE");
    }

    /// A change that comes every year.
    ///
    /// @param rule the whole line
    private record Yearly(ZoneOffsetTransition first, String rule) {}

    /// @return false when the clock follows no rule that could be written, or did not yet follow it then
    private static boolean yearly(CalendarLines lines, ZoneId zone, Instant from) {
        var year = from.atZone(zone).getYear() - 1;
        var changes = new ArrayList<Yearly>();
        for (var rule : zone.getRules().getTransitionRules()) {
            var written = rule(rule, year);
            if (written.isEmpty()) {
                return false;
            }
            changes.add(new Yearly(rule.createTransition(year), written.get()));
        }
        var inForce = changes.stream()
                .allMatch(change -> change.first()
                        .equals(zone.getRules()
                                .nextTransition(change.first().getInstant().minusSeconds(1))));
        if (changes.isEmpty() || !inForce) {
            return false;
        }
        changes.forEach(change -> change(lines, zone, change.first(), change.rule()));
        return true;
    }

    private static Optional<String> rule(ZoneOffsetTransitionRule rule, int year) {
        var days = IntStream.range(year, year + YEARS_LOOKED_AT)
                .mapToObj(each -> rule.createTransition(each).getDateTimeBefore())
                .toList();
        var first = days.getFirst();
        var alike = days.stream()
                .allMatch(day -> day.getMonth() == first.getMonth()
                        && day.getDayOfWeek() == first.getDayOfWeek()
                        && day.toLocalTime().equals(first.toLocalTime()));
        return alike ? week(days).map(week -> rule(first, week)) : Optional.empty();
    }

    private static String rule(LocalDateTime day, int week) {
        return "RRULE:FREQ=YEARLY;BYMONTH=" + day.getMonthValue() + ";BYDAY=" + week + code(day.getDayOfWeek());
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    /// The first, second and so on week of the month, or -1 for the last.
    private static Optional<Integer> week(List<LocalDateTime> days) {
        if (days.stream().map(LocalDateTime::toLocalDate).allMatch(ZoneDefinition::last)) {
            return Optional.of(-1);
        }
        var weeks = days.stream()
                .map(day -> (day.getDayOfMonth() - 1) / WEEK + 1)
                .distinct()
                .toList();
        return weeks.size() == 1 ? Optional.of(weeks.getFirst()) : Optional.empty();
    }

    private static boolean last(LocalDate day) {
        return day.plusWeeks(1).getMonth() != day.getMonth();
    }

    /// Changes of one kind stand together: the first, and the days of the others.
    private static void everyChange(CalendarLines lines, ZoneId zone, Instant from, Instant until) {
        var rules = zone.getRules();
        var before = rules.previousTransition(from.plusSeconds(1));
        var next = before == null ? rules.nextTransition(from) : before;
        var kinds = new LinkedHashMap<List<ZoneOffset>, List<ZoneOffsetTransition>>();
        for (var seen = 0; next != null && !next.getInstant().isAfter(until) && seen < MOST_CHANGES; seen++) {
            kinds.computeIfAbsent(List.of(next.getOffsetBefore(), next.getOffsetAfter()), _ -> new ArrayList<>())
                    .add(next);
            next = rules.nextTransition(next.getInstant());
        }
        kinds.values().forEach(changes -> change(lines, zone, changes.getFirst(), days(changes)));
    }

    private static String days(List<ZoneOffsetTransition> changes) {
        return changes.size() == 1
                ? ""
                : changes.stream()
                        .skip(1)
                        .map(change -> LOCAL.format(change.getDateTimeBefore()))
                        .collect(Collectors.joining(",", "RDATE:", ""));
    }

    private static void change(CalendarLines lines, ZoneId zone, ZoneOffsetTransition change, String rule) {
        observance(
                lines,
                zone,
                zone.getRules().isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                rule);
    }

    private static void observance(
            CalendarLines lines,
            ZoneId zone,
            boolean daylight,
            LocalDateTime onset,
            ZoneOffset from,
            ZoneOffset to,
            String rule) {
        var name = daylight ? "DAYLIGHT" : "STANDARD";
        lines.line("BEGIN:" + name)
                .line("DTSTART:" + LOCAL.format(onset))
                .line("TZOFFSETFROM:" + offset(from))
                .line("TZOFFSETTO:" + offset(to))
                .text("TZNAME", zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        if (!rule.isEmpty()) {
            lines.line(rule);
        }
        lines.line("END:" + name);
    }

    /// `+0530`; with seconds where a clock has them.
    private static String offset(ZoneOffset offset) {
        var text = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        return text.replace(":", "");
    }

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }
}

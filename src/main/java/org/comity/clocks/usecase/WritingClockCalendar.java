package org.comity.clocks.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.comity.clocks.model.CaseClock;
import org.comity.clocks.model.ClockCalendar;
import org.comity.clocks.model.Term;
import org.comity.clocks.store.ClockStore;
import org.comity.identity.Officer;
import org.comity.node.NodeSettings;
import org.comity.requests.CaseCircles;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;
import org.springframework.transaction.annotation.Transactional;

/// Writes the clocks of the requests an officer works on as a calendar: reference, kind, provision and day, and nothing
/// of the case. What the officer can read no longer is not in it any more.
public class WritingClockCalendar {

    private static final Duration ENDED_SHOWN_FOR = Duration.ofDays(400);
    private static final int MOST = 1_000;

    private final ClockStore clocks;
    private final CaseCircles circles;
    private final NodeSettings node;
    private final Messages messages;
    private final Clock clock;

    public WritingClockCalendar(
            ClockStore clocks, CaseCircles circles, NodeSettings node, Messages messages, Clock clock) {
        this.clocks = clocks;
        this.circles = circles;
        this.node = node;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ClockCalendar of(Officer officer, Language language) {
        var own = circles.workedOn(officer);
        var found = own.isEmpty()
                ? List.<CaseClock>of()
                : clocks.of(own, clock.instant().minus(ENDED_SHOWN_FOR), MOST);
        return new ClockCalendar(
                messages.text(language, "clocks.calendar.name"),
                Objects.requireNonNull(node.publicAddress().getHost()),
                found.stream()
                        .flatMap(one -> entry(one, officer, language).stream())
                        .toList());
    }

    private List<ClockCalendar.Entry> entry(CaseClock one, Officer officer, Language language) {
        var term = one.term();
        return term == null ? List.of() : List.of(entry(one, term, officer, language));
    }

    private ClockCalendar.Entry entry(CaseClock one, Term term, Officer officer, Language language) {
        var of = one.of();
        var zone = officer.authority().zone();
        var beside = of.zone().equals(zone) ? of.otherZone() : of.zone();
        var summary = of.reference() + " · "
                + messages.text(language, "clocks.kind." + one.kind()) + " · "
                + one.kind().basis().display();
        var moments = new Moments(messages, language);
        return new ClockCalendar.Entry(
                one.id(),
                one.sequence(),
                !one.state().counts(),
                LocalDate.ofInstant(term.due().minusNanos(1), zone),
                one.changedAt(),
                one.state().counts() ? summary : messages.text(language, "clocks.calendar.cancelled", summary),
                messages.text(language, "clocks.calendar.ends", moments.twoClocks(term.due(), beside, zone)),
                node.address("/" + language.code() + "/requests/" + of.request()));
    }
}

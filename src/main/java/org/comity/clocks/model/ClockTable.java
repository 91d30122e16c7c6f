package org.comity.clocks.model;

import static org.comity.clocks.model.ClockTable.Effect.BEGINS;
import static org.comity.clocks.model.ClockTable.Effect.BEGINS_AND_ENDS;
import static org.comity.clocks.model.ClockTable.Effect.ENDS;
import static org.comity.clocks.model.ClockTable.Effect.SUSPENDS;
import static org.comity.requests.model.RequestedMeasure.EXTRADITION;
import static org.comity.requests.model.RequestedMeasure.GIVING_EFFECT;
import static org.comity.requests.model.RequestedMeasure.PRESERVATION;
import static org.comity.requests.model.RequestedMeasure.SUBSCRIBER_FROM_PROVIDER;
import static org.comity.requests.model.RequestedMeasure.URGENT_ASSISTANCE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.clocks.ClockKind;
import org.comity.requests.Happening;
import org.comity.requests.RequestEvent;
import org.comity.requests.model.RequestedMeasure;

/// What happened to a request, and which of its clocks that begins, sets anew, suspends or ends: a line per effect.
public final class ClockTable {

    /// What an act does to a clock.
    public enum Effect {
        /// It begins; one that runs already is set anew.
        BEGINS,
        /// What was owed came with the act itself: it is noted that it did.
        BEGINS_AND_ENDS,
        SUSPENDS,
        ENDS
    }

    /// What else must hold.
    public enum When {
        ALWAYS,
        /// The request is marked as urgent.
        URGENT,
        /// It was refused on a ground that leads to prosecution instead.
        PROSECUTED,
        /// Nothing is awaited any more.
        WHOLE;

        boolean holds(RequestEvent.Happened event) {
            return switch (this) {
                case ALWAYS -> true;
                case URGENT -> event.urgent();
                case PROSECUTED -> event.counted().prosecutes();
                case WHOLE -> !event.counted().inPart();
            };
        }
    }

    /// One line of the table.
    public record Line(Set<RequestedMeasure> measures, Happening what, When when, Effect effect, ClockKind kind) {

        public Line {
            measures = Set.copyOf(measures);
        }
    }

    private static final Set<RequestedMeasure> ANY = EnumSet.allOf(RequestedMeasure.class);

    /// Where Article 25(3) lets urgent means be used for a request that otherwise travels on paper.
    private static final Set<RequestedMeasure> BY_URGENT_MEANS = EnumSet.of(
            RequestedMeasure.ASSISTANCE,
            RequestedMeasure.STORED_DATA,
            RequestedMeasure.LIVE_TRAFFIC,
            RequestedMeasure.LIVE_CONTENT);

    private static final List<Line> LINES = List.of(
            // Articles 29(7) and 16(2).
            line(PRESERVATION, Happening.CONFIRMED, BEGINS, ClockKind.PRESERVED),
            line(PRESERVATION, Happening.CONFIRMED, BEGINS, ClockKind.DOMESTIC_ORDER),
            line(PRESERVATION, Happening.EXTENDED, BEGINS, ClockKind.PRESERVED),
            line(PRESERVATION, Happening.EXTENDED, BEGINS, ClockKind.DOMESTIC_ORDER),
            line(PRESERVATION, Happening.ASSISTANCE_RECORDED, SUSPENDS, ClockKind.PRESERVED),
            line(PRESERVATION, Happening.ASSISTANCE_RECORDED, BEGINS, ClockKind.UNTIL_DECISION),
            // Article 7(7) of the Second Protocol: from receipt by the provider, whoever writes it down.
            line(SUBSCRIBER_FROM_PROVIDER, Happening.RECEIPT_RECORDED, BEGINS, ClockKind.ORDER_TO_PROVIDER),
            new Line(
                    EnumSet.of(SUBSCRIBER_FROM_PROVIDER),
                    Happening.ANSWER_RECORDED,
                    When.WHOLE,
                    ENDS,
                    ClockKind.ORDER_TO_PROVIDER),
            // Article 8(6)(a): that the provider was served is noted on the clock itself.
            line(GIVING_EFFECT, Happening.ARRIVED, BEGINS, ClockKind.SERVING_THE_ORDER),
            // Articles 9(6) and 10(4).
            line(RequestedMeasure.EMERGENCY_DISCLOSURE, Happening.ARRIVED, BEGINS, ClockKind.EMERGENCY_DISCLOSURE),
            line(RequestedMeasure.EMERGENCY_ASSISTANCE, Happening.ARRIVED, BEGINS, ClockKind.EMERGENCY_ASSISTANCE),
            // Article 25(3).
            line(URGENT_ASSISTANCE, Happening.ARRIVED, BEGINS, ClockKind.FORMAL_CONFIRMATION),
            new Line(BY_URGENT_MEANS, Happening.ARRIVED, When.URGENT, BEGINS, ClockKind.FORMAL_CONFIRMATION),
            // Article 27(7): a refusal or a postponement without reasons is none, so they come with the act; what is
            // postponed is looked at again.
            new Line(ANY, Happening.REFUSED, When.ALWAYS, BEGINS_AND_ENDS, ClockKind.REASONS),
            new Line(ANY, Happening.POSTPONED, When.ALWAYS, BEGINS, ClockKind.REASONS),
            new Line(ANY, Happening.RESUMED, When.ALWAYS, ENDS, ClockKind.REASONS),
            // Article 24(6).
            new Line(EnumSet.of(EXTRADITION), Happening.REFUSED, When.PROSECUTED, BEGINS, ClockKind.OUTCOME_REPORT));

    /// What ends the clocks of a request that run until then: nobody owes anything any more. A part ends none of
    /// them: the rest is owed, and whoever asked closes the request when that will do.
    private static final Set<Happening> THE_END = EnumSet.of(
            Happening.REFUSED,
            Happening.DROPPED,
            Happening.RECALLED,
            Happening.LAPSED,
            Happening.EXECUTED,
            Happening.NOT_POSSIBLE,
            Happening.FORWARDED,
            Happening.NON_COOPERATION_RECORDED,
            Happening.EXPIRED,
            Happening.CLOSED);

    /// What shows that the requested authority goes on, with the answer it asked for or without one.
    private static final Set<Happening> GOES_ON =
            EnumSet.of(Happening.ANSWERED, Happening.BEGUN, Happening.RESUMED, Happening.EXECUTED_IN_PART);

    /// After it nobody waits for a decision on a request any more; whoever forwarded it decided nothing.
    private static final Set<Happening> DECISIONS = EnumSet.of(
            Happening.EXECUTED, Happening.REFUSED, Happening.NOT_POSSIBLE, Happening.RECALLED, Happening.CLOSED);

    private ClockTable() {}

    private static Line line(RequestedMeasure measure, Happening what, Effect effect, ClockKind kind) {
        return new Line(EnumSet.of(measure), what, When.ALWAYS, effect, kind);
    }

    public static List<Line> lines() {
        return LINES;
    }

    /// What an event does, in the order in which it is done.
    public static List<Line> of(RequestEvent.Happened event) {
        return LINES.stream()
                .filter(line -> line.what() == event.what()
                        && line.measures().contains(event.measure())
                        && line.when().holds(event))
                .toList();
    }

    /// Whether it does something to every clock, of whatever kind.
    public static boolean touchesAll(Happening what) {
        return asks(what) || goesOn(what) || THE_END.contains(what);
    }

    /// The report of Article 24(6) is owed after the request has ended.
    public static boolean ends(Happening what, ClockKind kind) {
        return THE_END.contains(what) && kind != ClockKind.OUTCOME_REPORT;
    }

    /// Something was asked: clocks stand still or not, each as [ClockKind#whileAsked()] says.
    public static boolean asks(Happening what) {
        return what == Happening.ASKED;
    }

    /// Clocks that stand still go on.
    public static boolean goesOn(Happening what) {
        return GOES_ON.contains(what);
    }

    /// Article 29(7): data preserved until a decision on this request need be no longer.
    public static boolean decides(Happening what) {
        return DECISIONS.contains(what);
    }
}

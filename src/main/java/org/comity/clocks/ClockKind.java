package org.comity.clocks;

import static org.comity.vocabulary.ArticleRef.convention;
import static org.comity.vocabulary.ArticleRef.secondProtocol;

import java.util.List;
import org.comity.requests.model.Side;
import org.comity.vocabulary.ArticleRef;

/// The clocks of a request, C1 to C10, each beside its paragraph: how long it runs, who owes what it waits for, whether
/// it stands still while something is asked, and when somebody is warned.
public enum ClockKind {
    /// C1: the data stay preserved for at least sixty days, so that the requesting Party can submit its request for
    /// assistance. It asks for an extension or sends that request before the end.
    PRESERVED("C1", convention("29(7)"), Bound.AT_LEAST, 60, Side.REQUESTING, new Warns.DaysBefore(15, 5)),
    /// C2: once the request for assistance has been received, the data stay preserved until it is decided.
    UNTIL_DECISION("C2", convention("29(7)"), Bound.OPEN, 0, Side.REQUESTED, new Warns.Never()),
    /// C3: a domestic order obliges its addressee for at most ninety days; it may be renewed.
    DOMESTIC_ORDER("C3", convention("16(2)"), Bound.AT_MOST, 90, Side.REQUESTED, new Warns.DaysBefore(15, 5)),
    /// C4: a provider that has not answered within thirty days, or the longer time stated in the order, may be ordered
    /// by its own Party: Article 8, or mutual assistance. The last day is the one said with the receipt.
    ORDER_TO_PROVIDER("C4", secondProtocol("7(7)"), Bound.AT_MOST, 30, Side.REQUESTED, new Warns.DaysBefore(10, 5)),
    /// C5: the requested Party makes reasonable efforts to serve the provider within forty-five days from
    /// the receipt of everything that Article 8(3) and (4) asks for: while something is missing, the time
    /// has not begun.
    SERVING_THE_ORDER("C5", secondProtocol("8(6)(a)"), Bound.AT_MOST, 45, Side.REQUESTED, new Warns.DaysBefore(15, 5)),
    /// C6: subscriber information is returned at most twenty days after the provider received the order.
    RETURN_OF_SUBSCRIBER_DATA(
            "C6", secondProtocol("8(6)(a)"), Bound.AT_MOST, 20, Side.REQUESTED, new Warns.DaysBefore(7, 3)),
    /// C6: traffic data are returned at most forty-five days after it.
    RETURN_OF_TRAFFIC_DATA(
            "C6", secondProtocol("8(6)(a)"), Bound.AT_MOST, 45, Side.REQUESTED, new Warns.DaysBefore(15, 5)),
    /// C7: an emergency is decided on a rapidly expedited basis. The treaty counts no hours: ours are policy, not law.
    EMERGENCY_DISCLOSURE("C7", secondProtocol("9(6)"), Bound.POLICY, 0, Side.REQUESTED, new Warns.HalfWay()),
    EMERGENCY_ASSISTANCE("C7", secondProtocol("10(4)"), Bound.POLICY, 0, Side.REQUESTED, new Warns.HalfWay()),
    /// C8: urgent means were used; formal confirmation follows where the requested State requires it.
    FORMAL_CONFIRMATION("C8", convention("25(3)"), Bound.OPEN, 0, Side.REQUESTING, new Warns.Reminding()),
    /// C9: whoever postpones or refuses says so promptly, with reasons.
    REASONS("C9", convention("27(7)"), Bound.OPEN, 0, Side.REQUESTED, new Warns.Reminding()),
    /// C10: whoever prosecutes instead of extraditing reports the final outcome in due course.
    OUTCOME_REPORT("C10", convention("24(6)"), Bound.OPEN, 0, Side.REQUESTED, new Warns.Reminding());

    /// What a limit means.
    public enum Bound {
        /// The law says no less.
        AT_LEAST,
        /// The law says no more.
        AT_MOST,
        /// The law sets no days.
        OPEN,
        /// Our own service level, where the law sets no days.
        POLICY
    }

    /// What a request for information does to a clock. Where the law is silent, time runs on.
    public enum WhileAsked {
        RUNS_ON,
        /// Nothing was owed before everything was there: the whole time begins with the answer.
        BEGINS_ANEW,
        /// It stands still, and goes on where it was.
        STANDS_STILL
    }

    private final String number;
    private final ArticleRef basis;
    private final Bound bound;
    private final int days;
    private final Side owes;
    private final Warns warns;

    ClockKind(String number, ArticleRef basis, Bound bound, int days, Side owes, Warns warns) {
        this.number = number;
        this.basis = basis;
        this.bound = bound;
        this.days = days;
        this.owes = owes;
        this.warns = warns;
    }

    /// As in the table of the clocks: `C1`.
    public String number() {
        return number;
    }

    public ArticleRef basis() {
        return basis;
    }

    public Bound bound() {
        return bound;
    }

    /// Whole days the law counts; 0 where it counts none.
    public int days() {
        return days;
    }

    /// Who is to do something before the end.
    public Side owes() {
        return owes;
    }

    /// Whose people are told: of a provider that does not answer, the Party that ordered.
    public Side told() {
        return this == ORDER_TO_PROVIDER ? Side.REQUESTING : owes;
    }

    public Warns warns() {
        return warns;
    }

    /// Article 8(6)(a) counts from complete information; a service level of our own is fair only while all is there.
    public WhileAsked whileAsked() {
        return switch (this) {
            case SERVING_THE_ORDER -> WhileAsked.BEGINS_ANEW;
            case EMERGENCY_DISCLOSURE, EMERGENCY_ASSISTANCE -> WhileAsked.STANDS_STILL;
            case PRESERVED,
                    UNTIL_DECISION,
                    DOMESTIC_ORDER,
                    ORDER_TO_PROVIDER,
                    RETURN_OF_SUBSCRIBER_DATA,
                    RETURN_OF_TRAFFIC_DATA,
                    FORMAL_CONFIRMATION,
                    REASONS,
                    OUTCOME_REPORT -> WhileAsked.RUNS_ON;
        };
    }

    /// What whoever owes it can note on the clock itself, because it happens outside this program.
    public List<Settlement> settlements() {
        return switch (this) {
            case DOMESTIC_ORDER -> List.of(Settlement.RENEWED);
            case SERVING_THE_ORDER ->
                List.of(Settlement.SERVED_FOR_SUBSCRIBER, Settlement.SERVED_FOR_TRAFFIC, Settlement.SERVED_FOR_BOTH);
            case RETURN_OF_SUBSCRIBER_DATA, RETURN_OF_TRAFFIC_DATA, FORMAL_CONFIRMATION, OUTCOME_REPORT ->
                List.of(Settlement.DONE);
            case UNTIL_DECISION -> List.of(Settlement.DECIDED);
            case PRESERVED, ORDER_TO_PROVIDER, EMERGENCY_DISCLOSURE, EMERGENCY_ASSISTANCE, REASONS -> List.of();
        };
    }
}

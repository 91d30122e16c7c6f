package org.comity.notices.model;

import static org.comity.notices.model.RequestTellings.Side.REQUESTED;
import static org.comity.notices.model.RequestTellings.Side.REQUESTING;
import static org.comity.notices.model.RequestTellings.Whom.APPROVERS;
import static org.comity.notices.model.RequestTellings.Whom.HEADS;
import static org.comity.notices.model.RequestTellings.Whom.OFFICERS;
import static org.comity.notices.model.RequestTellings.Whom.STEP_BEFORE;
import static org.comity.notices.model.RequestTellings.Whom.WRITERS;

import java.util.List;
import org.comity.requests.Happening;

/// Who is told of what happens to a request, a line per telling: those for whom the next step waits, and whoever did
/// the step before where the other side answered. Whoever did it is not told of it, but for a refusal: that both sides
/// are told in full.
public final class RequestTellings {

    public enum Side {
        REQUESTING,
        REQUESTED
    }

    public enum Whom {
        OFFICERS,
        /// Without those who wrote the draft: they cannot approve it.
        APPROVERS,
        /// Whoever did that side's last step; its officers, should that person be gone.
        STEP_BEFORE,
        WRITERS,
        /// Whoever heads the authority: they hear of everything sent in its name.
        HEADS
    }

    public record Line(Happening what, Side side, Whom whom, Kind kind) {}

    private static final List<Line> LINES = List.of(
            new Line(Happening.SUBMITTED, REQUESTING, APPROVERS, Kind.TO_APPROVE),
            new Line(Happening.RETURNED, REQUESTING, WRITERS, Kind.RETURNED),
            new Line(Happening.APPROVED, REQUESTING, OFFICERS, Kind.TO_SEND),
            new Line(Happening.HELD, REQUESTING, APPROVERS, Kind.TO_RELEASE),
            new Line(Happening.HELD, REQUESTING, HEADS, Kind.TO_RELEASE),
            new Line(Happening.SENT, REQUESTING, HEADS, Kind.SENT_IN_YOUR_NAME),
            new Line(Happening.ARRIVED, REQUESTED, OFFICERS, Kind.TO_ACKNOWLEDGE),
            new Line(Happening.ACKNOWLEDGED, REQUESTING, STEP_BEFORE, Kind.ACKNOWLEDGED),
            new Line(Happening.ASKED, REQUESTING, OFFICERS, Kind.TO_ANSWER),
            new Line(Happening.ANSWERED, REQUESTED, OFFICERS, Kind.ANSWERED),
            new Line(Happening.WARNED, REQUESTING, OFFICERS, Kind.WARNED),
            new Line(Happening.WENT_ON, REQUESTED, OFFICERS, Kind.WENT_ON),
            new Line(Happening.CONFIRMED, REQUESTING, STEP_BEFORE, Kind.PRESERVED),
            new Line(Happening.REFUSED, REQUESTING, OFFICERS, Kind.REFUSED),
            new Line(Happening.REFUSED, REQUESTED, OFFICERS, Kind.REFUSED),
            new Line(Happening.EXTENSION_ASKED, REQUESTED, OFFICERS, Kind.EXTENSION_ASKED),
            new Line(Happening.EXTENDED, REQUESTING, STEP_BEFORE, Kind.EXTENDED),
            new Line(Happening.EXTENSION_DECLINED, REQUESTING, OFFICERS, Kind.EXTENSION_DECLINED),
            new Line(Happening.ASSISTANCE_RECORDED, REQUESTED, STEP_BEFORE, Kind.ASSISTANCE_RECORDED),
            new Line(Happening.RECALLED, REQUESTED, OFFICERS, Kind.RECALLED),
            new Line(Happening.LAPSED, REQUESTING, OFFICERS, Kind.LAPSED),
            new Line(Happening.LAPSED, REQUESTED, OFFICERS, Kind.LAPSED),
            new Line(Happening.BEGUN, REQUESTING, STEP_BEFORE, Kind.EXECUTION_BEGUN),
            new Line(Happening.CONDITIONS_PROPOSED, REQUESTING, OFFICERS, Kind.CONDITIONS_PROPOSED),
            new Line(Happening.CONDITIONS_ACCEPTED, REQUESTED, OFFICERS, Kind.CONDITIONS_ACCEPTED),
            new Line(Happening.CONDITIONS_DECLINED, REQUESTED, OFFICERS, Kind.CONDITIONS_DECLINED),
            new Line(Happening.POSTPONED, REQUESTING, OFFICERS, Kind.REQUEST_POSTPONED),
            new Line(Happening.RESUMED, REQUESTING, STEP_BEFORE, Kind.REQUEST_RESUMED),
            new Line(Happening.EXECUTED_IN_PART, REQUESTING, OFFICERS, Kind.EXECUTED_IN_PART),
            new Line(Happening.EXECUTED, REQUESTING, OFFICERS, Kind.EXECUTED),
            new Line(Happening.DELAY_TOLD, REQUESTING, STEP_BEFORE, Kind.REQUEST_DELAYED),
            new Line(Happening.NOT_POSSIBLE, REQUESTING, OFFICERS, Kind.NOT_POSSIBLE),
            new Line(Happening.FORWARDED, REQUESTING, OFFICERS, Kind.FORWARDED),
            new Line(Happening.RECEIPT_RECORDED, REQUESTING, WRITERS, Kind.PROVIDER_RECEIVED),
            new Line(Happening.ANSWER_RECORDED, REQUESTING, WRITERS, Kind.PROVIDER_ANSWERED),
            new Line(Happening.NON_COOPERATION_RECORDED, REQUESTING, OFFICERS, Kind.PROVIDER_DECLINED),
            new Line(Happening.EXPIRED, REQUESTING, OFFICERS, Kind.PROVIDER_LATE),
            new Line(Happening.CLOSED, REQUESTED, STEP_BEFORE, Kind.REQUEST_CLOSED),
            new Line(Happening.TERMS_ACCEPTED, REQUESTING, STEP_BEFORE, Kind.TERMS_ACCEPTED),
            new Line(Happening.TERMS_DECLINED, REQUESTING, OFFICERS, Kind.TERMS_DECLINED),
            new Line(Happening.INFORMATION_RELEASED, REQUESTED, OFFICERS, Kind.INFORMATION_RELEASED));

    private RequestTellings() {}

    public static List<Line> of(Happening what) {
        return LINES.stream().filter(line -> line.what() == what).toList();
    }

    /// Of what a colleague wrote down that the other side said elsewhere. The others on the requesting side are told
    /// that, and nobody that the other side did something. That it arrived is told with what was said.
    public static List<Line> ofReported(Happening what) {
        return what == Happening.ARRIVED
                ? List.of()
                : List.of(new Line(what, REQUESTING, OFFICERS, Kind.ANSWER_REPORTED));
    }
}

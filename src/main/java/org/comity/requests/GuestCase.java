package org.comity.requests;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.requests.model.Act;
import org.comity.requests.model.Edge;
import org.comity.requests.model.Lifecycle;
import org.comity.requests.model.Report;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;

/// A request that somebody without an account may receive and answer.
///
/// @param standing whether a link to it makes sense now
/// @param steps what happened, in order, as far as the requested side may know
/// @param documented whether the document exists
public record GuestCase(Request request, Standing standing, List<Step> steps, boolean documented) {

    /// The detail of a step that says by which link it was done.
    public static final String LINK = "link";
    /// What the guest is called, and for whom they act, as they say.
    public static final String NAME = "guest";

    public static final String FUNCTION = "function";

    /// In the order in which they are offered: what was asked for first.
    private static final List<Act> ANSWERS = List.of(
            Act.CONFIRM,
            Act.EXTEND,
            Act.EXECUTE,
            Act.EXECUTE_IN_PART,
            Act.ASK,
            Act.WARN,
            Act.FORWARD,
            Act.DECLINE_EXTENSION,
            Act.CANNOT,
            Act.REFUSE);

    /// Whether a link to a request makes sense.
    public enum Standing {
        OPEN,
        /// It has not been sent.
        NOT_SENT,
        /// Officers of the requested authority work here: they read it themselves.
        OFFICERS_THERE,
        /// There is nothing that the other side could do about it now.
        NOTHING_TO_DO
    }

    public GuestCase {
        steps = List.copyOf(steps);
    }

    /// What a guest may do about a request as it stands: acknowledge it, or one of the answers.
    public List<Act> open() {
        return open(request);
    }

    /// The same of a request of which no more is known.
    public static List<Act> open(Request request) {
        return Lifecycle.open(request.measure(), request.status(), Side.REQUESTED).stream()
                .map(Edge::act)
                .filter(act -> act == Act.ACKNOWLEDGE || ANSWERS.contains(act))
                .toList();
    }

    /// What an officer of the requesting side may write down of the other side's word.
    public List<Act> reportable() {
        return reportable(request, standing);
    }

    /// The same of a request of which no more is known.
    public static List<Act> reportable(Request request, Standing standing) {
        return standing == Standing.OPEN ? Report.open(request) : List.of();
    }

    /// Whether nobody acknowledged it yet.
    public boolean unacknowledged() {
        return open().contains(Act.ACKNOWLEDGE);
    }

    /// The answers that can be given now.
    public List<Act> answers() {
        var open = open();
        return ANSWERS.stream().filter(open::contains).toList();
    }

    public static boolean isAnswer(Act act) {
        return ANSWERS.contains(act);
    }

    /// What was done by a link, in order.
    public List<Step> by(UUID link) {
        return steps.stream()
                .filter(step ->
                        step.side() == Side.REQUESTED && step.detail(LINK).equals(link.toString()))
                .sorted(Comparator.comparingInt(Step::number))
                .toList();
    }

    /// How whoever came by a link called themselves last: empty before they did anything.
    public Optional<Step> named(UUID link) {
        return by(link).stream().reduce((earlier, later) -> later);
    }
}

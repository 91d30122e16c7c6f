package org.comity.requests.usecase;

import java.time.Instant;
import java.util.Map;
import org.comity.requests.Happening;
import org.comity.requests.RequestEvent;
import org.comity.requests.model.Act;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.OffenceClass;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.Report;
import org.comity.requests.model.Request;
import org.comity.requests.model.Status;

/// Acts in the words in which other modules hear of them.
final class Told {

    private Told() {}

    /// What may be counted of an act: see [RequestEvent.InFigures].
    ///
    /// @param said the words of the act, of which the ground of a refusal is taken, and whether it is a report
    static RequestEvent.InFigures inFigures(Request request, Act act, Map<String, String> said, Instant at) {
        var ground = act == Act.REFUSE ? said.getOrDefault("ground", "") : "";
        return new RequestEvent.InFigures(
                request.id(),
                happening(act, request.status()),
                request.requesting().id(),
                request.requesting().country(),
                request.requested().id(),
                request.requested().country(),
                request.measure(),
                request.content().value(Field.DATA_CATEGORY),
                OffenceClass.ofCode(request.content().value(Field.OFFENCE)).orElse(null),
                request.emergency(),
                request.handling() == Handling.RED,
                ground.isEmpty() ? null : RefusalGround.valueOf(ground),
                Report.in(said).isPresent(),
                at);
    }

    /// @param to where the act led
    static Happening happening(Act act, Status to) {
        return switch (act) {
            case START -> Happening.STARTED;
            case SUBMIT -> Happening.SUBMITTED;
            case RETURN -> Happening.RETURNED;
            case APPROVE -> Happening.APPROVED;
            case SEND, RELEASE -> Happening.SENT;
            case HOLD -> Happening.HELD;
            case DELIVER -> Happening.ARRIVED;
            case ACKNOWLEDGE -> Happening.ACKNOWLEDGED;
            case ASK -> Happening.ASKED;
            case ANSWER -> Happening.ANSWERED;
            case WARN -> Happening.WARNED;
            case GO_ON -> to == Status.INFORMATION_RELEASED ? Happening.INFORMATION_RELEASED : Happening.WENT_ON;
            case CONFIRM -> Happening.CONFIRMED;
            case REFUSE -> Happening.REFUSED;
            case ASK_EXTENSION -> Happening.EXTENSION_ASKED;
            case EXTEND -> Happening.EXTENDED;
            case DECLINE_EXTENSION -> Happening.EXTENSION_DECLINED;
            case RECORD_ASSISTANCE -> Happening.ASSISTANCE_RECORDED;
            case RECALL -> Happening.RECALLED;
            case WITHDRAW -> to == Status.WITHDRAWN ? Happening.RECALLED : Happening.DROPPED;
            case LAPSE -> Happening.LAPSED;
            case BEGIN -> Happening.BEGUN;
            case PROPOSE_CONDITIONS -> Happening.CONDITIONS_PROPOSED;
            case ACCEPT_CONDITIONS ->
                to == Status.INFORMATION_RELEASED ? Happening.TERMS_ACCEPTED : Happening.CONDITIONS_ACCEPTED;
            case DECLINE_CONDITIONS ->
                to == Status.CANNOT_COMPLY ? Happening.TERMS_DECLINED : Happening.CONDITIONS_DECLINED;
            case POSTPONE -> Happening.POSTPONED;
            case RESUME -> Happening.RESUMED;
            case EXECUTE_IN_PART -> Happening.EXECUTED_IN_PART;
            case EXECUTE -> Happening.EXECUTED;
            case TELL_DELAY -> Happening.DELAY_TOLD;
            case CANNOT -> Happening.NOT_POSSIBLE;
            case FORWARD -> Happening.FORWARDED;
            case RECORD_RECEIPT -> Happening.RECEIPT_RECORDED;
            case RECORD_ANSWER, RECORD_PART -> Happening.ANSWER_RECORDED;
            case RECORD_NON_COOPERATION -> Happening.NON_COOPERATION_RECORDED;
            case EXPIRE -> Happening.EXPIRED;
            case CLOSE -> Happening.CLOSED;
            case TAKE, ADD_MEMBER, REMOVE_MEMBER, RAISE ->
                throw new IllegalStateException("Who reads a request is told to nobody else");
        };
    }
}

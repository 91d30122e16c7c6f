package org.comity.requests.web;

import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.identity.TouchAnswer;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Transition;
import org.comity.requests.usecase.ActOutcome;
import org.comity.requests.usecase.ActingOnRequest;
import org.comity.requests.usecase.ReleasingRequest;
import org.comity.requests.usecase.SendingRequest;

/// Hands a deed to the use case that carries it out, the same for pages and for the API. Officers do not recall:
/// heads of authorities do, among what was sent.
class Deeds {

    private final ActingOnRequest acting;
    private final SendingRequest sending;
    private final ReleasingRequest releasing;

    Deeds(ActingOnRequest acting, SendingRequest sending, ReleasingRequest releasing) {
        this.acting = acting;
        this.sending = sending;
        this.releasing = releasing;
    }

    ActOutcome carryOut(RequestId id, Officer officer, Deed deed, Optional<TouchAnswer> touch) {
        return switch (deed.act()) {
            case SEND -> sending.send(id, officer, touch);
            case RELEASE -> releasing.release(id, officer, touch);
            case RECALL -> new ActOutcome.Refused(new Transition.Reason.RoleLacking(Act.RECALL));
            case START,
                    SUBMIT,
                    RETURN,
                    APPROVE,
                    HOLD,
                    DELIVER,
                    ACKNOWLEDGE,
                    ASK,
                    ANSWER,
                    WARN,
                    GO_ON,
                    CONFIRM,
                    REFUSE,
                    ASK_EXTENSION,
                    EXTEND,
                    DECLINE_EXTENSION,
                    RECORD_ASSISTANCE,
                    TAKE,
                    ADD_MEMBER,
                    REMOVE_MEMBER,
                    RAISE,
                    WITHDRAW,
                    LAPSE,
                    BEGIN,
                    PROPOSE_CONDITIONS,
                    ACCEPT_CONDITIONS,
                    DECLINE_CONDITIONS,
                    POSTPONE,
                    RESUME,
                    EXECUTE_IN_PART,
                    EXECUTE,
                    TELL_DELAY,
                    CANNOT,
                    FORWARD,
                    RECORD_RECEIPT,
                    RECORD_ANSWER,
                    RECORD_PART,
                    RECORD_NON_COOPERATION,
                    EXPIRE,
                    CLOSE -> acting.act(id, officer, deed, touch);
        };
    }
}

package org.comity.requests.web;

import org.comity.requests.model.Act;

/// How an act's form looks: what an officer must say to do it.
public enum ActShape {
    BUTTON,
    WORDS,
    CONFIRMATION,
    REFUSAL,
    EXTENSION,
    ASSISTANCE;

    static ActShape of(Act act) {
        return switch (act) {
            case START, SUBMIT, APPROVE, SEND, DELIVER, ACKNOWLEDGE, GO_ON, LAPSE -> BUTTON;
            case RETURN, ASK, ANSWER, WARN, ASK_EXTENSION, DECLINE_EXTENSION, WITHDRAW -> WORDS;
            case CONFIRM -> CONFIRMATION;
            case REFUSE -> REFUSAL;
            case EXTEND -> EXTENSION;
            case RECORD_ASSISTANCE -> ASSISTANCE;
        };
    }
}

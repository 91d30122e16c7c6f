package org.comity.requests.web;

import java.util.List;
import org.comity.requests.model.Act;

/// How an act's form looks: what an officer must say to do it.
public enum ActShape {
    BUTTON(List.of()),
    WORDS(List.of("text")),
    CONFIRMATION(List.of("from", "until", "text")),
    REFUSAL(List.of("ground", "text")),
    EXTENSION(List.of("until", "text")),
    ASSISTANCE(List.of("sentOn", "reference"));

    private final List<String> parts;

    ActShape(List<String> parts) {
        this.parts = parts;
    }

    /// The names of what is said with it.
    public List<String> parts() {
        return parts;
    }

    static ActShape of(Act act) {
        return switch (act) {
            case START, SUBMIT, APPROVE, SEND, HOLD, RELEASE, DELIVER, ACKNOWLEDGE, GO_ON, LAPSE -> BUTTON;
            case TAKE, ADD_MEMBER, REMOVE_MEMBER, RAISE -> BUTTON;
            case RETURN, ASK, ANSWER, WARN, ASK_EXTENSION, DECLINE_EXTENSION, WITHDRAW, RECALL -> WORDS;
            case CONFIRM -> CONFIRMATION;
            case REFUSE -> REFUSAL;
            case EXTEND -> EXTENSION;
            case RECORD_ASSISTANCE -> ASSISTANCE;
        };
    }
}

package org.comity.requests.web;

import java.util.List;
import org.comity.requests.model.Act;
import org.springframework.modulith.NamedInterface;

/// How an act's form looks: what an officer must say to do it.
@NamedInterface("acts")
public enum ActShape {
    BUTTON(List.of()),
    WORDS(List.of("text")),
    CONFIRMATION(List.of("from", "until", "text")),
    REFUSAL(List.of("ground", "text")),
    EXTENSION(List.of("until", "text")),
    ASSISTANCE(List.of("sentOn", "reference")),
    CONDITIONS(List.of("confidential", "noOtherUse", "text")),
    POSTPONEMENT(List.of("until", "text")),
    FORWARDING(List.of("to", "text")),
    RECEIPT(List.of("on", "until", "text")),
    RECORD(List.of("on", "text"));

    private final List<String> parts;

    ActShape(List<String> parts) {
        this.parts = parts;
    }

    /// The names of what is said with it.
    public List<String> parts() {
        return parts;
    }

    /// The day that a complaint about days belongs to.
    String day() {
        return parts.stream()
                .filter(part -> part.equals("until") || part.equals("sentOn") || part.equals("on"))
                .reduce((one, later) -> later)
                .orElse("form");
    }

    public static ActShape of(Act act) {
        return switch (act) {
            case START, SUBMIT, APPROVE, SEND, HOLD, RELEASE, DELIVER, ACKNOWLEDGE, GO_ON, LAPSE -> BUTTON;
            case BEGIN, ACCEPT_CONDITIONS, RESUME, EXPIRE, CLOSE -> BUTTON;
            case TAKE, ADD_MEMBER, REMOVE_MEMBER, RAISE -> BUTTON;
            case RETURN, ASK, ANSWER, WARN, ASK_EXTENSION, DECLINE_EXTENSION, WITHDRAW, RECALL -> WORDS;
            case DECLINE_CONDITIONS, EXECUTE_IN_PART, EXECUTE, TELL_DELAY, CANNOT -> WORDS;
            case CONFIRM -> CONFIRMATION;
            case REFUSE -> REFUSAL;
            case EXTEND -> EXTENSION;
            case RECORD_ASSISTANCE -> ASSISTANCE;
            case PROPOSE_CONDITIONS -> CONDITIONS;
            case POSTPONE -> POSTPONEMENT;
            case FORWARD -> FORWARDING;
            case RECORD_RECEIPT -> RECEIPT;
            case RECORD_ANSWER, RECORD_PART, RECORD_NON_COOPERATION -> RECORD;
        };
    }
}

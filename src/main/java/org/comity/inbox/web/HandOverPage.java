package org.comity.inbox.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Officer;
import org.comity.inbox.usecase.HandingOver;
import org.comity.requests.RequestId;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;

/// What would be handed over, and to whom.
///
/// @param typed notes and a receiver that were refused: nobody writes them twice
public record HandOverPage(
        Officer officer,
        HandingOver.Preparation ready,
        StateNames names,
        Map<String, String> typed,
        List<FieldError> errors) {

    public String note(RequestId request) {
        return typed.getOrDefault("note-" + request, "");
    }

    public boolean chosen(String receiver) {
        return receiver.equals(typed.get("to"));
    }
}

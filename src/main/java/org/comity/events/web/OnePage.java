package org.comity.events.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.comity.events.model.EventAct;
import org.comity.events.model.EventLifecycle;
import org.comity.events.model.Question;
import org.comity.events.usecase.ReadingEvents.Desk;
import org.comity.web.FieldError;

/// One event, for its editors: how it stands, who comes, and what is asked.
///
/// @param noted how many people were just noted as present; empty when none were
/// @param unknown how many lines fitted nobody
public record OnePage(
        EventText text,
        Desk desk,
        List<Question> questions,
        Instant now,
        String noted,
        String unknown,
        List<FieldError> errors) {

    public Set<EventAct> acts() {
        return EventLifecycle.acts(desk.event().status());
    }

    /// Whether somebody can have been there.
    public boolean begun() {
        return desk.event().status().shown() && !desk.event().when().begins().isAfter(now);
    }
}

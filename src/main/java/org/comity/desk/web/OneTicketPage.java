package org.comity.desk.web;

import java.util.List;
import java.util.Map;
import org.comity.desk.model.Act;
import org.comity.desk.usecase.ReadingTickets.Reading;
import org.comity.web.FieldError;

/// A ticket, for the secretariat.
public record OneTicketPage(Reading reading, Map<String, String> typed, List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean can(Act act) {
        return reading.open().contains(act);
    }
}

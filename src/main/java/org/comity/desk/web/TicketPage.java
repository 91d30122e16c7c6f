package org.comity.desk.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.desk.model.CaseContent.Sign;
import org.comity.desk.usecase.FollowingTicket.Seen;
import org.comity.web.FieldError;

/// A ticket for whoever wrote it.
///
/// @param here the address of the page, without the language
/// @param bySecret whether that address is itself the key to it
/// @param zone the clock of the secretariat
public record TicketPage(
        Seen seen,
        String here,
        boolean bySecret,
        ZoneId zone,
        Map<String, String> typed,
        Set<Sign> signs,
        List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean warns() {
        return !signs.isEmpty() && signs.stream().noneMatch(Sign::refused);
    }
}

package org.comity.guests;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where Lisbon writes down what was answered by telephone or in writing, and what came of it.
final class Reported {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private Reported() {}

    static String path(String id) {
        return "/requests/" + id + "/reported";
    }

    /// To the minute, as an officer in Lisbon would say it.
    static LocalDateTime now(Clock clock) {
        return clock.instant().atZone(LISBON).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    static List<String> steps(JdbcClient database, String id) {
        return database.sql("SELECT act, side FROM requests_step WHERE request_id = :id ORDER BY number")
                .param("id", UUID.fromString(id))
                .query((row, number) -> row.getString("act") + " by " + row.getString("side"))
                .list();
    }
}

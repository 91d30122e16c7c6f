package org.comity.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.comity.requests.model.Side;
import org.comity.vocabulary.ArticleRef;
import org.jspecify.annotations.Nullable;

/// Something that must be done about a request by a time.
///
/// @param clock its name
/// @param number as in the table of the clocks: `C1`
/// @param kind the last part of the keys that say what it is
/// @param measure of the request, the last part of a key
/// @param state the last part of a key
/// @param counts whether time runs, or is over
/// @param owes who is to do something
/// @param law whether the law sets the time; otherwise it is a service level of this node, or open
/// @param due when it ends; null where the law sets no days
/// @param zone where it is counted: the addressee's
/// @param otherZone of the other side
/// @param ours whether the reader’s authority owes it
/// @param settles what the reader can note about it: last parts of keys
/// @param endedAt null while it has not ended
public record TimeLimit(
        UUID clock,
        RequestId request,
        String reference,
        String number,
        String kind,
        String measure,
        ArticleRef basis,
        boolean law,
        String state,
        boolean counts,
        Side owes,
        boolean ours,
        Instant startedAt,
        @Nullable Instant due,
        ZoneId zone,
        ZoneId otherZone,
        List<String> settles,
        @Nullable Instant endedAt) {

    public TimeLimit {
        settles = List.copyOf(settles);
    }

    /// The last whole day where it is counted; null where hours are counted, or nothing is.
    public @Nullable LocalDate lastDay() {
        var end = due == null ? null : due.atZone(zone);
        return end == null || !end.toLocalDate().atStartOfDay(zone).equals(end)
                ? null
                : end.toLocalDate().minusDays(1);
    }

    /// The clock beside the reader's own: the place where it is counted, or the other one for whoever is there.
    public ZoneId beside(ZoneId reader) {
        return zone.equals(reader) ? otherZone : zone;
    }
}

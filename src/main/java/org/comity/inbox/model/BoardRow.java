package org.comity.inbox.model;

import java.time.Instant;
import java.time.ZoneId;
import org.comity.clocks.ClockKind;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.jspecify.annotations.Nullable;

/// What the board knows of a request by itself: its place, its clock, and who has it in hand.
///
/// @param due when its nearest clock ends; null where none runs
/// @param clock which one that is
/// @param zone the other side's
/// @param pressure 0 life or safety, 1 urgent, 2 neither
public record BoardRow(
        RequestId request,
        @Nullable Instant due,
        @Nullable ClockKind clock,
        ZoneId zone,
        int pressure,
        boolean ours,
        @Nullable PersonId assignee,
        Place place) {}

package org.comity.events.model;

import java.net.URI;
import java.time.Instant;
import org.comity.events.When;

/// An event as a calendar holds it.
///
/// @param uid the same for ever
/// @param sequence rises with every change
/// @param changedAt when it was last changed
/// @param description may be empty
/// @param location may be empty
/// @param address of its page
public record CalendarEntry(
        String uid,
        int sequence,
        boolean cancelled,
        When when,
        Instant changedAt,
        String title,
        String description,
        String location,
        URI address) {}

package org.comity.events.web;

import java.util.List;
import org.comity.events.Event;
import org.comity.events.usecase.ReadingEvents.Seen;

/// The list of events.
///
/// @param languages those in which any can be followed
/// @param own what the reader registered for; empty for visitors
/// @param past earlier ones as public sources name them
public record EventsPage(
        EventText text,
        EventFilter filter,
        List<Event> coming,
        List<Event> earlier,
        List<PastEvent> past,
        List<String> languages,
        List<Seen> own) {}

package org.comity.events.web;

import java.util.List;
import java.util.Optional;
import org.comity.events.usecase.ReadingEvents.Seen;

/// What a person registered for.
///
/// @param subscribed whether a private address of a calendar is in force
/// @param address right after it was made
public record OwnEventsPage(EventText text, List<Seen> own, boolean subscribed, Optional<String> address) {}

package org.comity.events.web;

import java.util.List;
import org.comity.events.Event;

/// All events, for their editors.
public record DeskPage(EventText text, List<Event> events) {}

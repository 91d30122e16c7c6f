package org.comity.events.web;

import java.net.URI;

/// An earlier event of others, as a public source names it. No hour and no speaker is known.
///
/// @param on the day, the month or the span of time, as the source has it
public record PastEvent(String title, String on, String audience, String language, URI address, String standing) {}

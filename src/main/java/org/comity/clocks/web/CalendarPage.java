package org.comity.clocks.web;

import java.util.Optional;

/// @param there whether a private address is in force
/// @param address right after it was made
public record CalendarPage(boolean there, Optional<String> address) {}

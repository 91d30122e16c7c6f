package org.comity.desk.web;

import java.util.List;
import org.comity.desk.usecase.ReadingTickets.Listed;

/// Tickets, for the secretariat.
///
/// @param choices which can be listed
/// @param which is listed
/// @param reference what was looked for; empty for nothing
public record TicketsPage(List<String> choices, String which, String reference, Listed listed) {}

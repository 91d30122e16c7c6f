package org.comity.desk.web;

import java.util.List;
import org.comity.desk.model.Ticket;

/// What somebody wrote to the secretariat, the newest first.
public record OwnTicketsPage(List<Ticket> tickets) {}

package org.comity.requests.web;

import java.util.List;
import java.util.Optional;
import org.comity.requests.usecase.ReportingReadings.Line;

/// The readings of one request, or that there is none of that reference.
///
/// @param authority whose gatekeeper asks
/// @param asked the reference typed; empty before
public record ReadingsPage(String authority, String asked, Optional<List<Line>> found) {}

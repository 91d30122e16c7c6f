package org.comity.identity.model;

import java.time.Instant;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// Something that happened to an application.
///
/// @param country the State of whoever vouched, refused or handed over; empty for the applicant, the secretariat and
///     the node
public record ApplicationStep(int number, ApplicationAct act, Optional<Country> country, Instant at) {}

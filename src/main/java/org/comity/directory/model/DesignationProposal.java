package org.comity.directory.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.directory.Designation;
import org.comity.directory.ListingId;
import org.comity.identity.PersonId;

/// A designation an authority proposes to begin, or to end; somebody of the secretariat decides.
///
/// @param ends whether it is to end
/// @param from the first day on which it is true, or on which it no longer is
public record DesignationProposal(
        UUID id, ListingId listing, Designation designation, boolean ends, LocalDate from, PersonId by, Instant at) {}

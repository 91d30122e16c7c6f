package org.comity.directory.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.directory.Designation;
import org.comity.directory.ListingId;
import org.comity.identity.PersonId;

/// A designation an authority proposes; somebody of the secretariat decides.
public record DesignationProposal(
        UUID id, ListingId listing, Designation designation, LocalDate from, PersonId by, Instant at) {}

package org.comity.profiles.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.identity.PersonId;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;
import org.comity.vocabulary.Standing;

/// A document that somebody uploaded, read, and not yet decided about.
///
/// @param person who uploaded it: nobody else sees it
/// @param document its name, as its uploader gave it
/// @param asOf the day it speaks of
/// @param language of the texts in it
/// @param digest of the file
/// @param besides rows about other States, which were left alone
/// @param expires when what was read is deleted unless it was decided about
/// @param proposal what it became
/// @param rows none once it was decided about
public record Imported(
        ImportId id,
        PersonId person,
        Country state,
        String document,
        LocalDate asOf,
        String language,
        Sha256 digest,
        int besides,
        Status status,
        Instant at,
        Instant expires,
        Optional<ProposalId> proposal,
        List<ReadRow> rows) {

    /// What became of it.
    public enum Status {
        OPEN,
        DRAFTED,
        DISCARDED,
        EXPIRED
    }

    public Imported {
        rows = List.copyOf(rows);
    }

    /// Whether it can still be decided about.
    public boolean open(Instant now) {
        return status == Status.OPEN && now.isBefore(expires);
    }

    public Optional<ReadRow> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    public FactSource source() {
        return new FactSource(document, Optional.of(asOf), Standing.SOURCED, "");
    }

    public Imported with(List<ReadRow> others) {
        return new Imported(
                id, person, state, document, asOf, language, digest, besides, status, at, expires, proposal, others);
    }
}

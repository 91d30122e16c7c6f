package org.comity.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Item;
import org.comity.directory.Listing;
import org.comity.directory.model.DesignationProposal;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;

/// Designations that wait for a decision.
public record DesignationsPage(
        List<DesignationProposal> open,
        ContactDirectory directory,
        StateNames names,
        LocalDate today,
        List<FieldError> errors) {

    public Optional<Listing> listing(DesignationProposal proposal) {
        return directory.listing(proposal.listing());
    }

    public Item.Name name(Listing listing, Language language) {
        return listing.name(today, language.code());
    }
}

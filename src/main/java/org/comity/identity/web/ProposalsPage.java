package org.comity.identity.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Person;
import org.comity.identity.model.AuthorityProposal;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;

/// Authorities proposed, and the form for another.
public record ProposalsPage(
        List<AuthorityProposal> open,
        Person reader,
        StateNames names,
        Map<String, String> typed,
        List<FieldError> errors,
        List<JoinPage.Choice> states) {

    /// Whoever proposed waits for another.
    public boolean own(AuthorityProposal proposal) {
        return proposal.proposedBy().equals(reader.id());
    }
}

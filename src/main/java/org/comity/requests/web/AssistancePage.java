package org.comity.requests.web;

import java.util.List;
import org.comity.requests.model.Request;
import org.comity.treaties.AuthorityFact;
import org.comity.treaties.StateNames;
import org.comity.web.Readers;

/// Where the request for assistance that follows a preservation starts: to whom, through which channel, what is known.
///
/// @param centralAuthorities institutions the requested Party named publicly for Article 27(2)
/// @param urgentThroughCentral the requested Party made the declaration of Article 27(9)(e)
public record AssistancePage(
        Request request,
        Readers readers,
        StateNames names,
        List<AuthorityFact> centralAuthorities,
        boolean urgentThroughCentral) {

    public AssistancePage {
        centralAuthorities = List.copyOf(centralAuthorities);
    }
}

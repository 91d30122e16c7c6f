package org.comity.providers.web;

import java.util.List;
import java.util.Map;
import org.comity.providers.ListedProvider;
import org.comity.providers.model.Claim.Way;
import org.comity.web.FieldError;

/// The form by which a page is claimed.
///
/// @param domains by which it can be
public record ClaimPage(
        ListedProvider provider, List<String> domains, Map<String, String> typed, List<FieldError> errors) {

    public ClaimPage {
        domains = List.copyOf(domains);
        errors = List.copyOf(errors);
    }

    public List<String> ways() {
        return List.of(Way.DNS.name(), Way.WEB.name());
    }
}

package org.comity.identity;

import java.util.List;
import java.util.UUID;
import org.comity.vocabulary.Sha256;

/// A ceremony asked for: what the browser needs to have a passkey sign what is shown.
///
/// @param challenge base64url
/// @param credentials ids of the passkeys that may answer, base64url
/// @param demonstration whether a fictional person may press a button instead
public record TouchDemand(
        UUID id, Sha256 shown, String challenge, String party, List<String> credentials, boolean demonstration) {

    public TouchDemand {
        credentials = List.copyOf(credentials);
    }
}

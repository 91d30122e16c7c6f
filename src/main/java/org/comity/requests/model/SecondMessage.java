package org.comity.requests.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.requests.RequestId;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// A copy of a request, or a notification of it, that an authority beside the addressee is given in the moment in
/// which the request goes out.
///
/// @param authority empty when nobody of it is on this node: then it is printed, and sent by other means
/// @param reason the provision that owes it
/// @param seenAt when somebody of it opened it first; null before
public record SecondMessage(
        UUID id,
        RequestId request,
        Recipient recipient,
        Country state,
        Optional<Authority> authority,
        ArticleRef reason,
        Given given,
        Instant at,
        @Nullable Instant seenAt) {

    /// Who is given it.
    public enum Recipient {
        /// Through it the copy goes to the central authority of the requested Party.
        CENTRAL_REQUESTING,
        CENTRAL_REQUESTED,
        /// CETS 224 Article 7(5)(e): the single authority that is notified of orders to providers.
        NOTIFIED
    }

    /// What is given.
    public enum Given {
        DOCUMENT,
        /// That there is such a request, and nothing it says: those alone who work on it read it under TLP:RED.
        SUMMARY
    }

    /// Whether a side of the request sees that it was given: a copy within the requesting Party is that Party's own.
    public boolean shownTo(Side side) {
        return side == Side.REQUESTING || recipient != Recipient.CENTRAL_REQUESTING;
    }

    /// The reason as the last part of a message key, such as `27-9-a`.
    public String reasonKey() {
        return keyOf(reason);
    }

    /// A provision as the last part of a message key.
    public static String keyOf(ArticleRef provision) {
        return provision.provision().replace(")(", "-").replace('(', '-').replace(")", "");
    }
}

package org.comity.notices.model;

import java.time.Instant;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// Something to be told, before it is known to whom.
///
/// @param subject the request or application it is about
/// @param authority the authority whose people are told, where it is told to those of one
/// @param link where it leads, without the language: never more than names of pages and ids
public record News(
        Kind kind,
        @Nullable UUID subject,
        @Nullable AuthorityId authority,
        @Nullable String reference,
        String link,
        @Nullable Instant deadline,
        boolean urgent,
        Instant at) {

    /// @throws IllegalArgumentException for a link that could lead elsewhere
    public News {
        if (!link.matches("(/[A-Za-z0-9-]+)+")) {
            throw new IllegalArgumentException("A notice leads to a page of this node");
        }
    }

    /// News about people and keys, which belong to no authority.
    public static News of(Kind kind, UUID subject, String link, @Nullable Instant deadline, Instant at) {
        return new News(kind, subject, null, null, link, deadline, false, at);
    }

    /// News about a State, which belong to no authority.
    public static News of(Kind kind, @Nullable UUID subject, Country state, String link, Instant at) {
        return new News(kind, subject, null, state.code(), link, null, false, at);
    }

    public News urgently() {
        return new News(kind, subject, authority, reference, link, deadline, true, at);
    }
}

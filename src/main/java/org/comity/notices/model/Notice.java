package org.comity.notices.model;

import java.time.Instant;
import org.comity.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// What one person is told.
///
/// @param reference as both sides of a request name it; null for what has none
/// @param link where it leads, without the language
/// @param deadline by when something ends by itself
/// @param place the authority or organisation that is the reason for telling this person
/// @param readAt when it was marked as read; null until then
public record Notice(
        NoticeId id,
        PersonId person,
        Kind kind,
        @Nullable String reference,
        String link,
        @Nullable Instant deadline,
        boolean urgent,
        Why why,
        String place,
        Instant at,
        @Nullable Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }
}

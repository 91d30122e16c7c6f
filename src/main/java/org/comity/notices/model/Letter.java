package org.comity.notices.model;

import java.util.UUID;
import org.comity.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// A mail to be sent, before it has words.
///
/// @param id also its Message-ID: a letter sent again after a crash is known as the same
/// @param address where it goes if not to the person's own address
/// @param attempts how often the mail server was asked already
public record Letter(
        UUID id, PersonId person, Sort sort, @Nullable MailAddress address, int attempts) {

    public enum Sort {
        URGENT,
        DIGEST,
        /// What was published of what the reader watches.
        WATCHED,
        /// What was published of what the reader's saved searches find.
        FOUND,
        /// To the address that letters went to until now.
        ADDRESS
    }

    public enum State {
        WAITING,
        ACCEPTED,
        /// The mail server refused it for good, or was silent for days.
        FAILED,
        /// There was nobody to send it to any more.
        NONE
    }
}

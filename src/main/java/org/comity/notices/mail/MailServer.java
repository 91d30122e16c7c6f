package org.comity.notices.mail;

import jakarta.mail.internet.MimeMessage;

/// Takes letters.
public interface MailServer {

    /// What came of handing a letter over.
    enum Answer {
        ACCEPTED,
        /// There is no such mailbox there: asking again would not help.
        NO_SUCH_MAILBOX,
        /// It was reached and did not take this letter now.
        NOT_NOW,
        /// It could not be reached at all.
        UNREACHABLE
    }

    Answer take(MimeMessage letter);
}

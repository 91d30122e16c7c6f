package org.comity.notices.model;

import org.comity.identity.PersonId;

/// A notice whose time to be mailed has come.
///
/// @param read in the application meanwhile
public record DueNotice(NoticeId id, PersonId person, Kind kind, boolean urgent, boolean read) {

    /// In which letter it goes out.
    public Letter.Sort sort() {
        if (kind == Kind.WATCHED) {
            return Letter.Sort.WATCHED;
        }
        if (kind == Kind.SEARCHES_FOUND) {
            return Letter.Sort.FOUND;
        }
        return urgent ? Letter.Sort.URGENT : Letter.Sort.DIGEST;
    }
}

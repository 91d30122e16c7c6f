package org.comity.notices.model;

import org.comity.identity.PersonId;

/// A notice whose time to be mailed has come.
///
/// @param read in the application meanwhile
public record DueNotice(NoticeId id, PersonId person, boolean urgent, boolean read) {}

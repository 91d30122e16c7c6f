package org.comity.disclosure.model;

import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;

/// Who asks, as they were called when they asked.
public record Asker(PersonId person, String name, AuthorityId authority, String place) {}

package org.comity.identity.web;

import java.util.List;
import org.comity.identity.Passkey;
import org.comity.identity.Person;

/// What the account page shows: the person, and the passkeys they sign in with.
///
/// @param mayAdd whether this session may add a key right now
/// @param sessions where else they are signed in right now
public record AccountPage(Person person, List<Passkey> passkeys, boolean mayAdd, List<OwnSessions.Open> sessions) {}

package org.comity.identity.web;

import java.util.List;
import org.comity.identity.HardwareBound;
import org.comity.identity.Passkey;
import org.comity.identity.Person;

/// What the account page shows: the person, and the passkeys they sign in with.
///
/// @param mayAdd whether this session may add a key right now
/// @param logins sign-ins elsewhere, linked or possible; empty where none is set
/// @param hardware who needs a hardware-bound key, and which will do
/// @param sessions where else they are signed in right now
public record AccountPage(
        Person person,
        List<Passkey> passkeys,
        boolean mayAdd,
        List<LoginRow> logins,
        HardwareBound hardware,
        List<OwnSessions.Open> sessions) {

    /// A hardware-bound key is needed, and none is there.
    public boolean lacksHardwareKey() {
        return hardware.needed(person) && passkeys.stream().noneMatch(Passkey::attested);
    }

    public String models() {
        return String.join(", ", hardware.models());
    }
}

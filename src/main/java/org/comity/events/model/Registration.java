package org.comity.events.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.comity.events.EventId;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;

/// Somebody's place at an event, or wish for one.
///
/// @param person empty for people without an account
/// @param name as people without an account typed it; empty for the others
/// @param address of people without an account; empty for the others
/// @param ticket opens the page of the registration
/// @param present how many minutes somebody was there, where editors noted it
public record Registration(
        UUID id,
        EventId event,
        Optional<PersonId> person,
        String name,
        String address,
        Language language,
        ZoneId zone,
        RegistrationState state,
        String ticket,
        Instant askedAt,
        Optional<Integer> present) {

    public boolean registered() {
        return state == RegistrationState.REGISTERED;
    }

    /// A name and an address in a log would outlive their erasure.
    @Override
    public String toString() {
        return "Registration[" + id + " " + state + "]";
    }
}

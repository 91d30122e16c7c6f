package org.comity.notices.model;

import org.comity.identity.Person;

/// Somebody to be told, and why.
///
/// @param place what the reason is about: usually where the person belongs
public record Recipient(Person person, Why why, String place) {

    public static Recipient of(Person person, Why why) {
        return new Recipient(person, why, person.belonging().name());
    }
}

package org.comity.identity;

import java.util.Optional;
import java.util.UUID;

/// Gives people parts to play: at the addresses of one request, somebody is an officer of an authority that
/// exists in an exercise alone. What they are otherwise does not count there, and the part counts nowhere
/// else.
public interface Parts {

    /// @param page where the exercise is explained, without the language
    record Part(Officer officer, String page) {}

    /// Empty where the request is no exercise of this person.
    Optional<Part> part(Person person, UUID request);
}

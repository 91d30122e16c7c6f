package org.comity.requests;

import java.time.Instant;
import java.util.Optional;
import org.comity.identity.Officer;

/// How the link stands by which a recipient without an account is let in, for the page of a request. Carried out by the
/// module that gives links.
@FunctionalInterface
public interface GuestLinks {

    /// @param state as the message files name it
    /// @param since when it came to stand so
    /// @param reportable the reader may write down what was answered by telephone or in writing
    record Line(String state, Instant since, boolean reportable) {

        /// None was given yet.
        public static final String NONE = "NONE";
    }

    /// Empty where there is nothing to give a link for.
    Optional<Line> of(RequestReading reading, Officer reader);
}

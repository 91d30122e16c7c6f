package org.comity.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// What waits in some module for the secretariat: every bean of this kind is asked for the one list of its desk.
public interface WaitingForSecretariat {

    /// No module tells more than this at once.
    int MOST = 100;

    /// Something that waits.
    ///
    /// @param words where its messages begin, such as `identity.waiting.application.`; `name` behind it says what
    ///     it is, `next` the next step
    /// @param what tells it from others of its kind, such as a reference or a title; never what somebody wrote in
    ///     confidence
    /// @param since when it began to wait
    /// @param due until when it is to be done; empty where nothing says so
    /// @param path of the page where it is done, without the language
    record Waiting(
            String words, String what, Optional<Country> state, Instant since, Optional<Instant> due, String path) {}

    /// What a person could do something about right now, the most urgent first; nothing for people who could not.
    /// Asks the policy, and then at most one bounded query.
    List<Waiting> waitingFor(Person person);
}

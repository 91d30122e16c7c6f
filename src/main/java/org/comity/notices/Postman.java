package org.comity.notices;

import java.util.function.BooleanSupplier;
import org.comity.node.Rounds;
import org.comity.notices.usecase.GatheringLetters;
import org.comity.notices.usecase.PostingLetters;
import org.comity.notices.usecase.PostingLetters.Progress;
import org.comity.notices.usecase.PostingOfDesk;
import org.comity.notices.usecase.PostingOfEvents;
import org.comity.notices.usecase.RingingTimers;
import org.jspecify.annotations.Nullable;

/// Once a second: rings timers, puts what is due into letters, hands them to the mail server. All of it is found in the
/// database, so that a crash loses nothing.
class Postman {

    private final RingingTimers timers;
    private final GatheringLetters gathering;
    private final @Nullable PostingLetters posting;
    private final @Nullable PostingOfDesk desk;
    private final @Nullable PostingOfEvents events;

    /// @param posting null without a mail server
    /// @param desk null without a mail server
    /// @param events null without a mail server
    Postman(
            RingingTimers timers,
            GatheringLetters gathering,
            @Nullable PostingLetters posting,
            @Nullable PostingOfDesk desk,
            @Nullable PostingOfEvents events) {
        this.timers = timers;
        this.gathering = gathering;
        this.posting = posting;
        this.desk = desk;
        this.events = events;
    }

    /// An event has thousands of letters: after each of them whatever cases need goes first.
    void round(BooleanSupplier running) {
        urgent(running);
        while (running.getAsBoolean() && events != null && events.post() == Progress.ONE_LESS) {
            urgent(running);
        }
    }

    private void urgent(BooleanSupplier running) {
        Rounds.all(timers::ring, running);
        Rounds.all(gathering::gather, running);
        while (running.getAsBoolean() && posting != null && posting.post() == Progress.ONE_LESS) {}
        while (running.getAsBoolean() && desk != null && desk.post() == Progress.ONE_LESS) {}
    }
}

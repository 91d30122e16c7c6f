package org.comity.exercises.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.exercises.model.Cue;
import org.comity.exercises.model.Room;
import org.comity.exercises.model.Said;
import org.comity.exercises.store.CueStore;
import org.comity.exercises.store.RoomStore;
import org.comity.requests.Rehearsals;
import org.comity.requests.RequestId;
import org.comity.requests.Sandbox;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/// Has the script do what is due: whenever somebody looks at the exercise, and every few seconds for those who do not.
/// What the learner made impossible meanwhile is left out.
public class PromptingScript {

    private static final Logger log = LoggerFactory.getLogger(PromptingScript.class);
    private static final int AT_ONCE = 50;
    private static final int MOST_IN_A_ROW = 20;

    private final Scenarios scenarios;
    private final RoomStore rooms;
    private final CueStore cues;
    private final Rehearsals rehearsals;
    private final Casting casting;
    private final TransactionOperations transactions;
    private final Clock clock;

    public PromptingScript(
            Scenarios scenarios,
            RoomStore rooms,
            CueStore cues,
            Rehearsals rehearsals,
            Casting casting,
            TransactionOperations transactions,
            Clock clock) {
        this.scenarios = scenarios;
        this.rooms = rooms;
        this.cues = cues;
        this.rehearsals = rehearsals;
        this.casting = casting;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 5_000)
    public void look() {
        cues.due(clock.instant(), AT_ONCE).forEach(this::prompt);
    }

    /// What fails in one exercise keeps neither its own pages nor any other exercise back; it is tried again.
    void prompt(RequestId exercise) {
        try {
            play(exercise);
        } catch (RuntimeException failed) {
            log.error("The script of an exercise could not go on exercise={}", exercise, failed);
        }
    }

    /// Plays all that is due now, each in a transaction of its own.
    private void play(RequestId exercise) {
        if (!cues.waiting(exercise)) {
            return;
        }
        var played = 0;
        while (played < MOST_IN_A_ROW && Boolean.TRUE.equals(transactions.execute(_ -> next(exercise)))) {
            played++;
        }
    }

    private boolean next(RequestId exercise) {
        var number = cues.take(exercise, clock.instant());
        if (number.isEmpty()) {
            return false;
        }
        rooms.find(exercise)
                .filter(room -> !room.left())
                .ifPresent(room -> scenarios
                        .find(room.scenario())
                        .flatMap(scenario -> scenario.cue(number.getAsInt()))
                        .ifPresent(cue -> play(cue, room)));
        return true;
    }

    private void play(Cue cue, Room room) {
        if (cue.by() == Cue.Actor.NODE) {
            rehearsals.deliver(room.request());
        } else {
            rehearsals.play(room.request(), casting.scripted(cue.by(), room), deed(cue, room));
        }
    }

    private Deed deed(Cue cue, Room room) {
        var words = said(cue.says(), room);
        if (cue.ground() != null) {
            return new Deed.Refusing(cue.ground(), words);
        }
        if (cue.act() == Act.CONFIRM) {
            var today = today(room);
            return new Deed.Confirming(today, today.plusDays(cue.days()), words);
        }
        if (cue.act() == Act.EXTEND) {
            return new Deed.Extending(lastDay(room).plusDays(cue.days()), words);
        }
        return cue.says() == null ? new Deed.Plain(cue.act()) : new Deed.Saying(cue.act(), words);
    }

    private LocalDate today(Room room) {
        return LocalDate.ofInstant(
                clock.instant(), new Sandbox(room.request()).requested().zone());
    }

    /// Of the clock that runs.
    private LocalDate lastDay(Room room) {
        return rehearsals
                .look(room.request())
                .flatMap(rehearsal -> Optional.ofNullable(rehearsal.request().clock()))
                .map(running -> running.until())
                .orElseGet(() -> today(room));
    }

    private static Sensitive<String> said(@Nullable Said words, Room room) {
        return Sensitive.of(words == null ? "" : Blanks.filled(words.in(room.language()), room.begun()));
    }
}

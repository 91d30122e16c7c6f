package org.comity.exercises.usecase;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.comity.exercises.ExercisesSettings;
import org.comity.exercises.model.Room;
import org.comity.exercises.store.CueStore;
import org.comity.exercises.store.RoomStore;
import org.comity.identity.Person;
import org.comity.requests.Rehearsals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Ends exercises: when their learner says so, and those that are too old, looking once an hour. Nobody opens them any
/// more, and after a day nobody can read what was written in them. What they came to stays.
public class LeavingExercise {

    private static final Logger log = LoggerFactory.getLogger(LeavingExercise.class);
    private static final Period UNTIL_DESTROYED = Period.ofDays(1);
    private static final int AT_ONCE = 100;

    private final RoomStore rooms;
    private final CueStore cues;
    private final Rehearsals rehearsals;
    private final ExerciseAccess access;
    private final ExercisesSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    public LeavingExercise(
            RoomStore rooms,
            CueStore cues,
            Rehearsals rehearsals,
            ExerciseAccess access,
            ExercisesSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.rooms = rooms;
        this.cues = cues;
        this.rehearsals = rehearsals;
        this.access = access;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Leaving what is left already is harmless.
    @Transactional
    public void leave(Person learner, String scenario) {
        rooms.current(learner.id(), scenario)
                .filter(room -> access.mayPlay(learner, room.learner()))
                .ifPresent(this::leave);
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    public void clear() {
        var oldest = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minus(settings.keepFor())
                .toInstant();
        var old = rooms.begunBefore(oldest, AT_ONCE);
        var all = true;
        while (!old.isEmpty() && all) {
            for (var room : old) {
                all &= left(room);
            }
            old = rooms.begunBefore(oldest, AT_ONCE);
        }
    }

    /// One that cannot be left now keeps no other back; it is tried again in an hour.
    private boolean left(Room room) {
        try {
            transactions.executeWithoutResult(_ -> leave(room));
            return true;
        } catch (RuntimeException failed) {
            log.error("An exercise could not be cleared exercise={}", room.request(), failed);
            return false;
        }
    }

    /// Locks in the order of the script and of the learner's acts, script, request, room: none waits for the other.
    private void leave(Room room) {
        cues.hold(room.request());
        if (rooms.find(room.request()).filter(still -> !still.left()).isPresent()) {
            rehearsals.clear(room.request(), UNTIL_DESTROYED);
            rooms.leave(room.request(), clock.instant());
            cues.drop(room.request());
        }
    }
}

package org.comity.exercises.usecase;

import java.time.Clock;
import java.util.List;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.exercises.ExerciseFinished;
import org.comity.exercises.Outcome;
import org.comity.exercises.model.Room;
import org.comity.exercises.model.Scenario;
import org.comity.exercises.model.Situation;
import org.comity.exercises.store.CueStore;
import org.comity.exercises.store.RoomStore;
import org.comity.requests.Rehearsals;
import org.comity.requests.Rehearsed;
import org.comity.requests.model.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Follows what happens in an exercise, in the transaction in which it happens: notes what the script is to
/// do next, what was there at the first submission, and what the exercise came to.
public class FollowingExercise {

    private final Scenarios scenarios;
    private final RoomStore rooms;
    private final CueStore cues;
    private final Rehearsals rehearsals;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public FollowingExercise(
            Scenarios scenarios,
            RoomStore rooms,
            CueStore cues,
            Rehearsals rehearsals,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scenarios = scenarios;
        this.rooms = rooms;
        this.cues = cues;
        this.rehearsals = rehearsals;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Rehearsed happened) {
        var room = rooms.find(happened.id()).filter(found -> !found.left()).orElse(null);
        var scenario = room == null ? null : scenarios.find(room.scenario()).orElse(null);
        if (room == null || scenario == null) {
            return;
        }
        var rehearsal = rehearsals.look(happened.id()).orElseThrow();
        var situation = Situation.of(rehearsal);
        if (happened.act() == Act.SUBMIT && room.first().isEmpty()) {
            rooms.submitted(room.request(), scenario.met(situation));
        }
        scenario.next(happened.act(), situation, cues.of(room.request())).ifPresent(number -> {
            var cue = scenario.cue(number).orElseThrow();
            cues.add(room.request(), number, clock.instant().plus(cue.after()));
        });
        if (scenario.ends().contains(happened.act())
                || rehearsal.request().status().ended()) {
            finish(
                    room,
                    scenario,
                    situation,
                    happened.act(),
                    rehearsal.request().reference());
        }
    }

    private void finish(Room room, Scenario scenario, Situation situation, Act last, String reference) {
        var completed = scenario.ends().contains(last);
        var met = scenario.met(situation);
        var score = completed ? scenario.score(room.first().orElse(List.of()), met) : 0;
        var outcome = new Outcome(completed, completed && score >= scenario.pass(), score, clock.instant());
        if (!rooms.finish(room.request(), met, outcome)) {
            return;
        }
        audit.append(AuditEntry.of("exercise.finished")
                .with("reference", reference)
                .with("scenario", scenario.id())
                .with("person", room.learner().toString())
                .with("completed", Boolean.toString(outcome.completed()))
                .with("passed", Boolean.toString(outcome.passed()))
                .with("score", Integer.toString(outcome.score())));
        events.publishEvent(new ExerciseFinished(room.learner(), scenario.id(), outcome));
    }
}

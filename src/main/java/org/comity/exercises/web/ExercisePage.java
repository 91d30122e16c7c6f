package org.comity.exercises.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.exercises.Outcome;
import org.comity.exercises.model.Criterion;
import org.comity.exercises.model.Room;
import org.comity.exercises.model.Said;
import org.comity.exercises.model.Scenario;
import org.comity.exercises.usecase.Blanks;
import org.comity.exercises.usecase.ReadingExercise.Standing;
import org.comity.requests.Rehearsal;
import org.comity.requests.model.Request;
import org.comity.requests.model.Status;
import org.comity.requests.model.Step;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;
import org.comity.web.View;

/// An exercise as its page shows it to the one who plays it.
public record ExercisePage(Standing standing, StateNames names, Instant now, List<FieldError> errors) {

    public Scenario scenario() {
        return standing.scenario();
    }

    /// A text of the scenario with its blanks filled.
    public String text(Said said, View view) {
        return Blanks.filled(
                said.in(view.language()), standing.room().map(Room::begun).orElse(now));
    }

    public Optional<Request> request() {
        return standing.rehearsal().map(Rehearsal::request);
    }

    /// Where the learner goes on.
    public String address() {
        return request()
                .map(request -> "/requests/" + request.id() + (request.status() == Status.DRAFT ? "/draft" : ""))
                .orElse("");
    }

    public Optional<Outcome> outcome() {
        return standing.room().flatMap(Room::outcome);
    }

    public List<Step> steps() {
        return standing.rehearsal().map(Rehearsal::steps).orElse(List.of());
    }

    /// How long after the beginning, in minutes.
    public long minutes(Instant moment) {
        return standing.room()
                .map(room -> Duration.between(room.begun(), moment).toMinutes())
                .orElse(0L);
    }

    /// When a part of a good request was there: `first`, `later` or `never`.
    public String met(Criterion criterion) {
        return standing.room()
                .map(room -> room.first().orElse(List.of()).contains(criterion.id())
                        ? "first"
                        : room.last().contains(criterion.id()) ? "later" : "never")
                .orElse("never");
    }
}

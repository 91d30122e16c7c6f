package org.comity.courseware.usecase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.courseware.CourseStandard;
import org.comity.courseware.PackageReported;
import org.comity.courseware.Result;
import org.comity.courseware.model.Rollup;
import org.comity.courseware.model.Unit;
import org.comity.courseware.model.UnitResult;
import org.comity.courseware.store.AttemptStore;
import org.comity.courseware.store.AttemptStore.Attempt;
import org.comity.courseware.store.ProgressStore;
import org.springframework.context.ApplicationEventPublisher;

/// Brings what came of the units together, after one changed, and tells it. Called in the transaction of the
/// change, by whoever holds the attempt's lock.
public class ReportingResult {

    private final AttemptStore attempts;
    private final ProgressStore progress;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public ReportingResult(
            AttemptStore attempts,
            ProgressStore progress,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attempts = attempts;
        this.progress = progress;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @return what came of all units so far
    Result report(Run run) {
        var attempt = attempts.lock(run.attempt().id());
        var sum = sum(run);
        var before = attempt.result();
        // What was reached stays, also when what the units kept has been erased since.
        var now = new Result(
                before.completed() || sum.completed(),
                before.passed() || (sum.completed() && sum.passed().orElse(false)),
                sum.score().isPresent() ? sum.score() : before.score(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        var failed = run.standard() != CourseStandard.CMI5
                && !now.passed()
                && sum.passed().equals(Optional.of(false));
        if (same(before, now)) {
            // Somebody may have enrolled since: whoever listens counts it once however often it is told.
            if (before.completed()) {
                tell(attempt, before, failed);
            }
            return before;
        }
        attempts.report(attempt.id(), now);
        if (before.completed() != now.completed() || before.passed() != now.passed()) {
            record(attempt.id(), run, now);
        }
        tell(attempt, now, failed);
        return now;
    }

    private void tell(Attempt attempt, Result result, boolean failed) {
        events.publishEvent(new PackageReported(attempt.packageId(), attempt.person(), result, failed));
    }

    private static boolean same(Result one, Result other) {
        return one.completed() == other.completed()
                && one.passed() == other.passed()
                && one.score().equals(other.score());
    }

    private UnitResult sum(Run run) {
        var done = new HashMap<Integer, UnitResult>();
        progress.all(run.attempt().id()).forEach(unit -> done.put(unit.unit(), unit.result()));
        return Rollup.of(run.content().units().stream()
                .map(unit -> counted(run.standard(), unit, done.getOrDefault(unit.number(), UnitResult.none())))
                .toList());
    }

    /// In cmi5 each unit says itself when it counts as done.
    static UnitResult counted(CourseStandard standard, Unit unit, UnitResult result) {
        return standard != CourseStandard.CMI5
                ? result
                : new UnitResult(
                        unit.moveOn()
                                .satisfied(result.completed(), result.passed().orElse(false)),
                        result.passed(),
                        result.score());
    }

    private void record(UUID attempt, Run run, Result now) {
        audit.append(AuditEntry.of("course-package.reported")
                .with("package", run.version().id().toString())
                .with("digest", run.version().digest().hex())
                .with("attempt", attempt.toString())
                .with("completed", Boolean.toString(now.completed()))
                .with("passed", Boolean.toString(now.passed())));
    }
}

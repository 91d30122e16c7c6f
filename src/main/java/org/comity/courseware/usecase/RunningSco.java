package org.comity.courseware.usecase;

import java.util.HashMap;
import java.util.Map;
import org.comity.courseware.model.RuntimeMessage;
import org.comity.courseware.model.ScormOutcome;
import org.comity.courseware.model.ScormSession;
import org.comity.courseware.model.Unit;
import org.comity.courseware.model.Unit.Kind;
import org.comity.courseware.model.UnitResult;
import org.comity.courseware.store.AttemptStore;
import org.comity.courseware.store.ProgressStore;
import org.comity.courseware.store.ProgressStore.Progress;
import org.springframework.transaction.annotation.Transactional;

/// Opens SCOs and assets and keeps what SCOs say, so that they can be resumed.
public class RunningSco {

    private final AttemptStore attempts;
    private final ProgressStore store;
    private final ReportingResult reporting;

    public RunningSco(AttemptStore attempts, ProgressStore store, ReportingResult reporting) {
        this.attempts = attempts;
        this.store = store;
        this.reporting = reporting;
    }

    /// A unit that was opened.
    ///
    /// @param session to be named in every message
    /// @param kept what it wrote before, and may write again
    /// @param given what it is told, and what stands where it wrote nothing
    public record Opened(int session, Map<String, String> kept, Map<String, String> given) {}

    @Transactional
    public Opened open(Run run, Unit unit) {
        attempts.lock(run.attempt().id());
        var before = store.find(run.attempt().id(), unit.number());
        var session = ScormSession.after(
                run.standard(), before.map(last -> new ScormSession.Last(last.said(), last.ended(), last.spent())));
        var result = before.map(Progress::result).orElseGet(UnitResult::none);
        if (unit.kind() == Kind.ASSET) {
            result = new UnitResult(true, result.passed(), result.score());
        }
        var number = before.map(Progress::session).orElse(0) + 1;
        store.put(
                run.attempt().id(),
                new Progress(unit.number(), number, 0, session.kept(), false, session.spent(), result));
        reporting.report(run);
        var given =
                session.given(run.standard(), unit, run.attempt().pseudonym().toString());
        return new Opened(number, session.kept(), given);
    }

    /// What came of a message.
    public enum Kept {
        KEPT,
        /// It belongs to a session that is over: the unit was opened again, or said that it is over.
        OVER
    }

    @Transactional
    public Kept keep(Run run, Unit unit, RuntimeMessage message) {
        attempts.lock(run.attempt().id());
        var before = store.find(run.attempt().id(), unit.number());
        if (before.isEmpty() || before.get().session() != message.session()) {
            return Kept.OVER;
        }
        if (message.sequence() <= before.get().sequence()) {
            // It came late or twice: what came after it says all that it says.
            return Kept.KEPT;
        }
        if (before.get().ended()) {
            return Kept.OVER;
        }
        var result = ScormOutcome.of(run.standard(), unit, message.said(), message.ended());
        store.put(
                run.attempt().id(),
                new Progress(
                        unit.number(),
                        message.session(),
                        message.sequence(),
                        message.said(),
                        message.ended(),
                        before.get().spent(),
                        UnitResult.better(before.get().result(), result)));
        reporting.report(run);
        return Kept.KEPT;
    }

    /// How far somebody is in each unit that was opened.
    @Transactional(readOnly = true)
    public Map<Integer, UnitResult> results(Run run) {
        var results = new HashMap<Integer, UnitResult>();
        store.all(run.attempt().id()).forEach(progress -> results.put(progress.unit(), progress.result()));
        return results;
    }
}

package org.comity.duty.web;

import java.time.Instant;
import org.comity.duty.model.DrillCall;

/// A call of a drill, with one button while it runs.
///
/// @param place the reader's authority
/// @param acknowledges whether the reader is one of those who are called
public record CallPage(DrillCall call, String place, Instant now, boolean acknowledges) {

    public enum State {
        RUNS,
        ACKNOWLEDGED,
        OVER
    }

    public State state() {
        if (call.acknowledgedAt().isPresent()) {
            return State.ACKNOWLEDGED;
        }
        return call.runs(now) ? State.RUNS : State.OVER;
    }

    public DrillCall.Reached reached() {
        return call.reached().orElseThrow();
    }

    public long minutes() {
        return call.took().orElseThrow().toMinutes();
    }
}

package org.comity.requests;

import java.time.Instant;
import org.comity.requests.model.Act;

/// Something happened in an exercise. Of exercises nothing else is told: who listens to [RequestEvent] never hears of
/// them. Listeners run in the transaction of the act.
public record Rehearsed(RequestId id, Act act, Instant at) {}

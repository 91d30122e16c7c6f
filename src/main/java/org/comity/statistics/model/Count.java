package org.comity.statistics.model;

import java.util.function.ToIntFunction;

/// What is counted of requests, each with how: the page says the same in words.
public enum Count {
    REQUESTS(_ -> 1),
    /// Life or safety at risk, or a measure that is open in an emergency only.
    EMERGENCIES(one -> yes(one.emergency())),
    /// The addressee asked for something before it executed or refused.
    INCOMPLETE(one -> yes(one.asked())),
    REFUSED(one -> yes(one.refusal() != null)),
    /// Data were confirmed as preserved (Article 29(3)).
    PRESERVED(one -> yes(one.preserved())),
    /// Of those, the request for assistance followed (Article 29(7)).
    CONVERTED(one -> yes(one.preserved() && one.converted())),
    /// Of those, the time ran out.
    LAPSED(one -> yes(one.preserved() && one.lapsed())),
    /// Of those, extended at least once.
    EXTENDED(one -> yes(one.preserved() && one.extensions() > 0)),
    /// Of those, how often in all.
    EXTENSIONS(one -> one.preserved() ? one.extensions() : 0);

    private final ToIntFunction<CountedCase> counting;

    Count(ToIntFunction<CountedCase> counting) {
        this.counting = counting;
    }

    int of(CountedCase one) {
        return counting.applyAsInt(one);
    }

    private static int yes(boolean counted) {
        return counted ? 1 : 0;
    }
}

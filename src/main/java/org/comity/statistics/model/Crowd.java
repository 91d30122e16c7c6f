package org.comity.statistics.model;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.comity.identity.AuthorityId;

/// Requests that would be told of together, and from how many authorities they are.
final class Crowd {

    static final int FEWEST_REQUESTS = 5;
    static final int FEWEST_AUTHORITIES = 3;

    /// Of fewer, the time within which nine in ten were done is that of the slowest one or two.
    private static final int FEWEST_FOR_NINETY = 20;

    private static final int MIDDLE = 50;
    private static final int NINETY = 90;

    private final Part all = new Part();
    private final Part acknowledged = new Part();
    private final Part executed = new Part();

    /// Those of them of which something is told.
    private static final class Part {
        private final Set<AuthorityId> requesting = new HashSet<>();
        private final Set<AuthorityId> requested = new HashSet<>();
        private final Times times = new Times();

        void add(CountedCase one, int seconds) {
            requesting.add(one.requesting());
            requested.add(one.requested());
            times.add(seconds);
        }

        void add(Part others) {
            requesting.addAll(others.requesting);
            requested.addAll(others.requested);
            times.add(others.times);
        }

        boolean enough(int fewestRequested) {
            return times.count() >= FEWEST_REQUESTS
                    && requesting.size() >= FEWEST_AUTHORITIES
                    && requested.size() >= fewestRequested;
        }

        OptionalInt within(int percent, int fewest, int fewestRequested) {
            return times.count() >= fewest && enough(fewestRequested)
                    ? times.onGrid().within(percent)
                    : OptionalInt.empty();
        }
    }

    void add(CountedCase one) {
        all.add(one, 0);
        one.secondsToAcknowledge().ifPresent(seconds -> acknowledged.add(one, seconds));
        one.secondsToExecute().ifPresent(seconds -> executed.add(one, seconds));
    }

    void add(Crowd others) {
        all.add(others.all);
        acknowledged.add(others.acknowledged);
        executed.add(others.executed);
    }

    int requests() {
        return all.times.count();
    }

    boolean enough(int fewestRequested) {
        return all.enough(fewestRequested);
    }

    /// @param value what it is told as
    ReleasedCell told(String value, int fewestRequested) {
        return new ReleasedCell(
                value,
                ReleasedCell.rounded(requests()),
                acknowledged.within(MIDDLE, FEWEST_REQUESTS, fewestRequested),
                acknowledged.within(NINETY, FEWEST_FOR_NINETY, fewestRequested),
                executed.within(MIDDLE, FEWEST_REQUESTS, fewestRequested),
                executed.within(NINETY, FEWEST_FOR_NINETY, fewestRequested));
    }
}

package org.comity.statistics.model;

import java.util.function.Function;
import org.comity.requests.model.RequestedMeasure;

/// The tables that are released across authorities, one dimension at a time: none of them can be narrowed by another.
///
/// A table that followed from another one by its definition would let a small cell be computed from the two: there is
/// none by article beside that by measure, and an emergency counts only where the measure does not say so already.
public enum ReleasedPart {
    MEASURE(RequestedMeasure.values().length, false, one -> one.measure().written()),
    CATEGORY(
            6, // the five of the field, and none
            false,
            one -> one.category().isEmpty() ? Dimension.UNSAID : one.category()),
    OFFENCE(
            OffenceGroup.values().length + 1,
            false,
            one -> one.offence() == null ? Dimension.UNSAID : one.offence().name()),
    REFUSAL(Refusal.names().size() + 1, false, one -> one.refusal() == null ? ReleasedPart.NO : one.refusal()),
    EMERGENCY(2, false, one -> yes(one.emergency() && !one.measure().inEmergency())),
    INCOMPLETE(2, false, one -> yes(one.asked())),
    PRESERVED(2, false, one -> yes(one.preserved())),
    /// The three that follow tell of preserved cases alone, as [Count] does.
    CONVERTED(2, false, one -> yes(one.converted())),
    LAPSED(2, false, one -> yes(one.lapsed())),
    EXTENDED(2, false, one -> yes(one.extensions() > 0)),
    /// What was asked of which State: for hints, not for the page.
    PATH(Integer.MAX_VALUE, true, ReleasedPart::path),
    /// Why it came back from there.
    CAME_BACK(
            Integer.MAX_VALUE,
            true,
            one -> path(one) + ">" + (one.refusal() == null ? ReleasedPart.NO : one.refusal()));

    public static final String YES = "yes";
    public static final String NO = "no";

    private final int possible;
    private final boolean towardsOne;
    private final Function<CountedCase, String> value;

    ReleasedPart(int possible, boolean towardsOne, Function<CountedCase, String> value) {
        this.possible = possible;
        this.towardsOne = towardsOne;
        this.value = value;
    }

    private static String yes(boolean so) {
        return so ? YES : NO;
    }

    private static String path(CountedCase one) {
        return one.measure().written() + ">" + one.requestedState().code();
    }

    String value(CountedCase one) {
        return value.apply(one);
    }

    /// Whether a request has a place in the table at all.
    boolean counts(CountedCase one) {
        return one.preserved() || !ofPreserved();
    }

    /// Whether the table is of preserved cases alone: it is held back where their number is.
    boolean ofPreserved() {
        return this == CONVERTED || this == LAPSED || this == EXTENDED;
    }

    /// How many values there are, whether a request has them or not.
    int possible() {
        return possible;
    }

    /// Whether it tells on one State on purpose: how it answers others.
    public boolean towardsOne() {
        return towardsOne;
    }
}

package org.comity.statistics.model;

import java.util.function.BiFunction;
import org.comity.requests.model.Side;

/// By what requests are told apart, one at a time.
public enum Dimension {
    /// All together.
    ALL((one, _) -> ""),
    MEASURE((one, _) -> one.measure().written()),
    CATEGORY((one, _) -> one.category().isEmpty() ? Dimension.UNSAID : one.category()),
    OFFENCE((one, _) -> one.offence() == null ? Dimension.UNSAID : one.offence().name()),
    /// The State of the other side.
    STATE((one, side) -> side == Side.REQUESTED
            ? one.requestingState().code()
            : one.requestedState().code()),
    /// The authority of the other side, by its id.
    PARTNER((one, side) -> side == Side.REQUESTED
            ? one.requesting().toString()
            : one.requested().toString());

    /// The request does not say.
    public static final String UNSAID = "unsaid";

    private final BiFunction<CountedCase, Side, String> value;

    Dimension(BiFunction<CountedCase, Side, String> value) {
        this.value = value;
    }

    /// @param side whose figures these are
    public String value(CountedCase one, Side side) {
        return value.apply(one, side);
    }
}

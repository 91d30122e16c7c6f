package org.comity.exercises.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.requests.model.Act;
import org.comity.requests.model.RefusalGround;
import org.jspecify.annotations.Nullable;

/// What the script does after something happened, if its conditions hold.
///
/// @param after how long it waits
/// @param again it is done as often as its turn comes, and not once only
/// @param days from confirming to the last day, or by which an extension moves it; 0 where there is none
/// @param ground of a refusal; null for other acts
/// @param says with it; null for acts without words
public record Cue(
        Act on,
        Actor by,
        Act act,
        List<Condition> when,
        Duration after,
        boolean again,
        int days,
        @Nullable RefusalGround ground,
        @Nullable Said says) {

    /// Who does it.
    public enum Actor {
        /// The second officer of the learner's authority.
        COLLEAGUE,
        /// The requested authority.
        COUNTERPART,
        /// The exchange.
        NODE
    }

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int LEAST_DAYS = 60;

    private static final Map<Act, Actor> PLAYED = Map.of(
            Act.APPROVE, Actor.COLLEAGUE,
            Act.RETURN, Actor.COLLEAGUE,
            Act.DELIVER, Actor.NODE,
            Act.ACKNOWLEDGE, Actor.COUNTERPART,
            Act.ASK, Actor.COUNTERPART,
            Act.WARN, Actor.COUNTERPART,
            Act.REFUSE, Actor.COUNTERPART,
            Act.CONFIRM, Actor.COUNTERPART,
            Act.EXTEND, Actor.COUNTERPART,
            Act.DECLINE_EXTENSION, Actor.COUNTERPART);
    private static final Set<Act> WITHOUT_WORDS = Set.of(Act.APPROVE, Act.DELIVER, Act.ACKNOWLEDGE);
    private static final Set<Act> WITH_DAYS = Set.of(Act.CONFIRM, Act.EXTEND);

    /// @throws IllegalArgumentException for what cannot be played
    public Cue {
        when = List.copyOf(when);
        var complete = WITHOUT_WORDS.contains(act) == (says == null)
                && (act == Act.REFUSE) == (ground != null)
                && (WITH_DAYS.contains(act) ? days >= LEAST_DAYS : days == 0);
        if (PLAYED.get(act) != by || !complete || after.isNegative() || after.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A script cannot do " + act + " by " + by + " as it is written");
        }
    }

    boolean follows(Act happened, Situation situation) {
        return on == happened && Condition.all(when, situation);
    }
}

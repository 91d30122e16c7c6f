package org.comity.exercises.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.comity.requests.model.Act;

/// Something that must hold of what the learner wrote or did.
///
/// @param of what is looked at: see [Situation#text], or the name of an act
/// @param number of characters, or of times
/// @param words in small letters
public record Condition(String of, Test test, int number, List<String> words) {

    /// How it is looked at.
    public enum Test {
        /// It has fewer characters.
        SHORTER,
        /// It has as many characters, or more.
        LONG,
        /// One of the words is in it.
        SAYS,
        /// None of the words is in it.
        LACKS,
        /// The act was done less often.
        FEWER,
        /// The act was done as often, or more.
        OFTEN;

        boolean counts() {
            return this == FEWER || this == OFTEN;
        }
    }

    /// @throws IllegalArgumentException when there is nothing of that name, or nothing to hold it against
    public Condition {
        words = List.copyOf(words);
        var known = test.counts()
                ? Arrays.stream(Act.values()).anyMatch(act -> act.name().equals(of))
                : Situation.knows(of);
        var against = (test == Test.SAYS || test == Test.LACKS) ? !words.isEmpty() : number > 0;
        if (!known || !against) {
            throw new IllegalArgumentException("A condition of a scenario cannot be read: " + of + " " + test);
        }
    }

    public boolean holds(Situation situation) {
        return switch (test) {
            case SHORTER -> situation.text(of).strip().length() < number;
            case LONG -> situation.text(of).strip().length() >= number;
            case SAYS -> says(situation);
            case LACKS -> !says(situation);
            case FEWER -> situation.times(Act.valueOf(of)) < number;
            case OFTEN -> situation.times(Act.valueOf(of)) >= number;
        };
    }

    private boolean says(Situation situation) {
        var text = situation.text(of).toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(text::contains);
    }

    static boolean all(List<Condition> conditions, Situation situation) {
        return conditions.stream().allMatch(condition -> condition.holds(situation));
    }
}

package org.comity.training.model;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.comity.training.Question.Item;
import org.comity.training.Question.Ordering;
import org.comity.vocabulary.Sha256;

/// The items of an order as they are shown to be put in order: by digest, the same whenever one learner looks, another
/// for the next try, and never in the right order.
public final class Shuffled {

    private Shuffled() {}

    /// @param seed tells learners and tries apart
    public static List<Item> items(Ordering ordering, String seed) {
        var shuffled = ordering.items().stream()
                .sorted(Comparator.comparing(item -> Sha256.of(
                                (seed + "\n" + ordering.id() + "\n" + item.id()).getBytes(StandardCharsets.UTF_8))
                        .hex()))
                .toList();
        return shuffled.equals(ordering.items()) ? shuffled.reversed() : shuffled;
    }
}

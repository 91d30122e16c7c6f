package org.comity.pathfinder.usecase;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.vocabulary.ArticleRef;

/// Provisions as they stand in their treaties: the Convention first, its Protocols, then the rest; 9 before 10, and a
/// paragraph behind its article.
final class ProvisionOrder {

    static final Comparator<ArticleRef> OF_THE_TREATIES = Comparator.comparingInt(
                    (ArticleRef provision) -> place(provision.treaty()))
            .thenComparing(ArticleRef::treaty)
            .thenComparing(ProvisionOrder::padded);

    private static final List<String> FIRST = List.of(ArticleRef.CONVENTION, "ETS189", ArticleRef.SECOND_PROTOCOL);
    private static final Pattern PARTS = Pattern.compile("[()]+");

    private ProvisionOrder() {}

    private static int place(String treaty) {
        var place = FIRST.indexOf(treaty);
        return place < 0 ? FIRST.size() : place;
    }

    /// `29(2)(a)` as `029 002 00a`: then the order of the letters is that of the treaty.
    private static String padded(ArticleRef provision) {
        return Arrays.stream(PARTS.split(provision.provision()))
                .map(part -> "0".repeat(Math.max(0, 3 - part.length())) + part)
                .collect(Collectors.joining(" "));
    }
}

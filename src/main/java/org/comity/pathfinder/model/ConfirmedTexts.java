package org.comity.pathfinder.model;

import java.util.Set;
import org.comity.vocabulary.ArticleRef;

/// The treaties whose rules here were held against the official text. The one place where a text becomes confirmed:
/// until then every answer that rests on it says so.
public final class ConfirmedTexts {

    private static final Set<String> CONFIRMED = Set.of(ArticleRef.CONVENTION);

    private ConfirmedTexts() {}

    /// @param treaty such as `CETS224`
    public static boolean confirmed(String treaty) {
        return CONFIRMED.contains(treaty);
    }
}

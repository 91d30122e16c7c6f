package org.comity.statistics.web;

import java.util.Optional;
import org.comity.vocabulary.ArticleRef;

/// A line of a table, with its bar.
///
/// @param width of the bar, in hundredths of the widest
/// @param times median and ninety in a hundred to acknowledge, then to execute, in words
public record Line(
        String label, Optional<ArticleRef> citation, int number, int width, Times times, int refused, int incomplete) {

    private static final int WIDEST = 100;

    /// In words; a dash where nothing was timed.
    public record Times(String acknowledged, String acknowledgedNinety, String executed, String executedNinety) {
        static final Times NONE = new Times("–", "–", "–", "–");
    }

    static int width(int number, int most) {
        return most == 0 ? 0 : Math.round((float) number * WIDEST / most);
    }
}

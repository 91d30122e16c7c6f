package org.comity.pathfinder;

import java.util.List;
import java.util.regex.Pattern;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.pathfinder.model.RulesOfLaw;
import org.comity.vocabulary.ArticleRef;

/// All the engine knows of the law, to be read: in which order it tries measures, the rules of each, and for every
/// paragraph the cases that test it.
public record RuleBook(List<Order> orders, List<RulesOfLaw> measures, List<Paragraph> paragraphs) {

    private static final Pattern BRACKETS = Pattern.compile("[()]+");

    public RuleBook {
        orders = List.copyOf(orders);
        measures = List.copyOf(measures);
        paragraphs = List.copyOf(paragraphs);
    }

    /// The place of a provision on the page of all rules: `ETS185-29-4`.
    public static String anchor(ArticleRef provision) {
        var place = BRACKETS.matcher(provision.toString().replace(' ', '-')).replaceAll("-");
        return place.endsWith("-") ? place.substring(0, place.length() - 1) : place;
    }

    /// In which order the measures that bear on a need are tried, and why.
    ///
    /// @param circumstances those in which it is this order; those that change nothing have no order of their own
    public record Order(Need need, Circumstances circumstances, List<Step> steps) {

        public Order {
            steps = List.copyOf(steps);
        }
    }

    /// @param because a message below `pathfinder.because.`
    public record Step(Measure measure, String because) {}

    /// @param citedBy the measures in whose answers it may be cited
    /// @param cases those that name it as their rule
    /// @param alsoIn other cases that expect it to be cited
    public record Paragraph(
            ArticleRef provision, List<Measure> citedBy, List<LawyersCase> cases, List<LawyersCase> alsoIn) {

        public Paragraph {
            citedBy = List.copyOf(citedBy);
            cases = List.copyOf(cases);
            alsoIn = List.copyOf(alsoIn);
        }

        /// Whether any case fails when the engine no longer knows it.
        public boolean tested() {
            return !cases.isEmpty() || !alsoIn.isEmpty();
        }
    }
}

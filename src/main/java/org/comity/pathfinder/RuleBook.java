package org.comity.pathfinder;

import java.util.List;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.pathfinder.model.RulesOfLaw;
import org.comity.vocabulary.ArticleRef;

/// All the engine knows of the law, to be read: in which order it tries measures, the rules of each, and for every
/// paragraph the cases that test it.
public record RuleBook(List<Order> orders, List<RulesOfLaw> measures, List<Paragraph> paragraphs) {

    public RuleBook {
        orders = List.copyOf(orders);
        measures = List.copyOf(measures);
        paragraphs = List.copyOf(paragraphs);
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

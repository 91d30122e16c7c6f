package org.comity.children.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;

/// A line of the checklist: what an instrument, or a study, asks of a State.
///
/// @param provision what it rests on; for topics of the study their number among the benchmarks of profiles
/// @param source where it stands
public record Criterion(Group group, ArticleRef provision, FactSource source) {

    /// What the lines come from.
    public enum Group {
        CONVENTION,
        LANZAROTE,
        /// Topics of the baseline mapping of the project EndOCSEA@Europe.
        TOPICS
    }

    /// As written in addresses, forms and message keys, such as `ets185-9-2-b`.
    public String id() {
        return (provision.treaty() + "-" + provision.provision())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[()]+", "-")
                .replaceFirst("-$", "");
    }

    /// The part of Article 9 that a Party may leave out, where the line is about one.
    public Optional<Reservable> reservable() {
        return group == Group.CONVENTION
                ? Stream.of(Reservable.values())
                        .filter(part -> part.article().equals(provision))
                        .findFirst()
                : Optional.empty();
    }

    /// Whether the line asks who is a minor.
    public boolean ofAge() {
        return group == Group.CONVENTION && provision.provision().equals("9(3)");
    }
}

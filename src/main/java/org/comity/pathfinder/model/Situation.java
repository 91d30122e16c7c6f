package org.comity.pathfinder.model;

import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Question;
import org.comity.treaties.ProviderFact;
import org.comity.treaties.ProviderFact.LegalEntity;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// A question towards one State, and what the facts say about the two on its day.
public final class Situation {

    private final Question question;
    private final LawOnDay law;
    private final StateOnDay from;
    private final StateOnDay to;
    private @Nullable List<InstrumentLaw> treaties;

    /// @param requested the State asked: the holder's, or one of those in which a provider has an entity
    public Situation(Question question, Country requested, LawOnDay law) {
        this.question = question;
        this.law = law;
        this.from = law.state(question.from());
        this.to = law.state(requested);
    }

    /// Whether the State asked is another than the asking one.
    public boolean betweenTwoStates() {
        return from != to;
    }

    Question question() {
        return question;
    }

    Need need() {
        return question.need();
    }

    Question.Circumstances circumstances() {
        return question.circumstances();
    }

    LawOnDay law() {
        return law;
    }

    /// The requesting State.
    StateOnDay from() {
        return from;
    }

    /// The requested State.
    StateOnDay to() {
        return to;
    }

    Argument.State requesting() {
        return from.named();
    }

    Argument.State requested() {
        return to.named();
    }

    /// The treaties on mutual assistance that are known to be in force between the two (27(1)).
    List<InstrumentLaw> treatiesOfAssistance() {
        var known = treaties;
        if (known == null) {
            known = law.instruments().stream()
                    .filter(InstrumentLaw::isTreatyOfAssistance)
                    .filter(instrument -> instrument.bearsOn(this) && instrument.status(this) == Status.AVAILABLE)
                    .toList();
            treaties = known;
        }
        return known;
    }

    Optional<ProviderFact> provider() {
        return question.holder().provider();
    }

    /// The names of the provider's entities in the requested State; none without a provider.
    List<String> entities() {
        return provider()
                .map(provider -> provider.entities().stream()
                        .filter(entity -> entity.country().equals(to.country()))
                        .map(LegalEntity::name)
                        .toList())
                .orElse(List.of());
    }
}

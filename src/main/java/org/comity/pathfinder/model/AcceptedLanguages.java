package org.comity.pathfinder.model;

import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.treaties.DeclarationFact;
import org.comity.vocabulary.ArticleRef;

/// The Convention prescribes no language: the requested State's own law and declarations do (25(4)), and its point of
/// contact must be able to answer quickly (35(2)(a)). Unknown means: ask.
///
/// @param provision what it is cited under
/// @param places the articles on which a State may have said which languages it accepts
public record AcceptedLanguages(String provision, List<String> places) implements Rule {

    static final AcceptedLanguages BY_CONTACT_POINTS = new AcceptedLanguages("35(2)(a)", List.of("35", "29"));
    static final AcceptedLanguages BY_CENTRAL_AUTHORITIES = new AcceptedLanguages("25(4)", List.of("25", "27"));

    public AcceptedLanguages {
        places = List.copyOf(places);
    }

    /// ISO 639 codes; empty when not known.
    List<String> of(Situation situation) {
        return row(situation).map(DeclarationFact::languagesRequired).orElse(List.of());
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return List.of(row(situation)
                .map(row -> Finding.supports(provision, "languages.known")
                        .naming(situation.requested(), new Argument.Languages(row.languagesRequired()))
                        .restingOn(row.country(), row.source()))
                .orElseGet(() -> unknown(situation)));
    }

    private Optional<DeclarationFact> row(Situation situation) {
        return places.stream()
                .flatMap(place -> situation
                        .facts()
                        .declarations(
                                ArticleRef.convention(place),
                                situation.question().to(),
                                situation.question().asOf())
                        .stream())
                .filter(row -> !row.languagesRequired().isEmpty())
                .findFirst();
    }

    private Finding unknown(Situation situation) {
        return situation
                .facts()
                .state(situation.question().to())
                .filter(state -> !state.officialLanguages().isEmpty())
                .map(state -> Finding.unknown(provision, "languages.official")
                        .naming(situation.requested(), new Argument.Languages(state.officialLanguages()))
                        .restingOn(state.country(), state.source()))
                .orElseGet(() -> Finding.unknown(provision, "languages.unknown").naming(situation.requested()));
    }
}

package org.comity.pathfinder.model;

import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.FactSource;
import org.comity.treaties.LanguagesFact;
import org.comity.vocabulary.ArticleRef;

/// The Convention prescribes no language: the requested State's own law and declarations do (25(4)), and its point of
/// contact must be able to answer quickly (35(2)(a)). The Second Protocol wants an acceptable language or a translation
/// (4(1), 4(2)). Unknown means: ask.
///
/// @param provision what it is cited under
/// @param places the articles on which a State may have said which languages it accepts
/// @param practice whether what is known of its general practice of mutual assistance counts
record AcceptedLanguages(ArticleRef provision, List<ArticleRef> places, boolean practice) implements Rule {

    static final AcceptedLanguages BY_CONTACT_POINTS = at("ETS185 35(2)(a)", false, "35", "29");
    static final AcceptedLanguages BY_CENTRAL_AUTHORITIES = at("ETS185 25(4)", true, "25", "27");
    static final AcceptedLanguages BY_STATES_OF_THE_PROTOCOL = at("CETS224 4(1)", true, "25", "27");
    static final AcceptedLanguages BY_ENTITIES = at("CETS224 4(2)", false);

    private static final Finding KNOWN =
            said(Finding.supports("25(4)", "languages.known")).naming(Blank.REQUESTED, Blank.LANGUAGES);
    private static final Finding OFFICIAL =
            said(Finding.unknown("25(4)", "languages.official")).naming(Blank.REQUESTED, Blank.LANGUAGES);
    private static final Finding UNKNOWN = said(Finding.unknown("25(4)", "languages.unknown"));

    AcceptedLanguages {
        places = List.copyOf(places);
    }

    private static AcceptedLanguages at(String provision, boolean practice, String... places) {
        return new AcceptedLanguages(
                ArticleRef.parse(provision),
                List.of(places).stream().map(ArticleRef::convention).toList(),
                practice);
    }

    /// Where a State said so.
    private record Said(List<String> codes, FactSource source) {}

    /// ISO 639 codes; empty when not known.
    List<String> of(Situation situation) {
        return situation
                .to()
                .languages(this, state -> said(state).map(Said::codes).orElse(List.of()));
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, state -> List.of(of(state)));
    }

    private Finding of(StateOnDay state) {
        return said(state)
                .map(said -> cited(KNOWN)
                        .naming(state.named(), new Argument.Languages(said.codes()))
                        .restingOn(state.country(), said.source()))
                .orElseGet(() -> unknown(state));
    }

    private Optional<Said> said(StateOnDay state) {
        return places.stream()
                .flatMap(place -> state.all(place).stream())
                .filter(row -> !row.languagesRequired().isEmpty())
                .map((DeclarationFact row) -> new Said(row.languagesRequired(), row.source()))
                .findFirst()
                .or(() -> practice ? inPractice(state) : Optional.empty());
    }

    private static Optional<Said> inPractice(StateOnDay state) {
        return state.languages()
                .filter(row -> !row.accepted().isEmpty())
                .map((LanguagesFact row) -> new Said(row.accepted(), row.source()));
    }

    private Finding unknown(StateOnDay state) {
        return state.fact()
                .filter(fact -> !fact.officialLanguages().isEmpty())
                .map(fact -> cited(OFFICIAL)
                        .naming(state.named(), new Argument.Languages(fact.officialLanguages()))
                        .restingOn(fact.country(), fact.source()))
                .orElseGet(() -> cited(UNKNOWN).naming(state.named()));
    }

    private Finding cited(Finding finding) {
        return finding.citing(provision);
    }

    private static Finding said(Finding finding) {
        return finding.about(Topic.LANGUAGE).naming(Blank.REQUESTED);
    }

    @Override
    public List<Finding> sayings() {
        return List.of(cited(KNOWN), cited(OFFICIAL), cited(UNKNOWN));
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.LANGUAGES, LooksAt.DECLARATIONS);
    }
}

package org.comity.pathfinder.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Subject;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.LanguagesFact;
import org.comity.vocabulary.ArticleRef;

/// The Convention prescribes no language: the requested State's own law and declarations do (25(4)), and its point of
/// contact must be able to answer quickly (35(2)(a)). The Second Protocol wants an acceptable language or a translation
/// (4(1), 4(2)). What the State declared goes first, then what its procedural law says, then what is known of its
/// practice. Unknown means: ask.
///
/// @param provision what it is cited under
/// @param places the articles on which a State may have said which languages it accepts
/// @param practice whether what is known of its general practice of mutual assistance counts
/// @param procedure where its procedural law says so: for the measure asked for, or for assistance in general
record AcceptedLanguages(ArticleRef provision, List<ArticleRef> places, boolean practice, Asked procedure)
        implements Rule {

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
                practice,
                Asked.orInGeneral(Subject.ASSISTANCE, ProceduralFact.LANGUAGES));
    }

    /// The same for a measure, of which the procedural law may say something of its own.
    AcceptedLanguages askedFor(Subject measure) {
        return new AcceptedLanguages(
                provision, places, practice, new Asked(measure, ProceduralFact.LANGUAGES, !places.isEmpty()));
    }

    /// Where a State said so.
    private record Said(List<String> codes, Finding.Fact row) {}

    /// ISO 639 codes; empty when not known.
    List<String> of(Situation situation) {
        return situation
                .to()
                .languages(this, state -> said(state).map(Said::codes).orElse(List.of()));
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, this::of);
    }

    private List<Finding> of(StateOnDay state) {
        var said = said(state);
        if (said.isPresent()) {
            return List.of(cited(KNOWN)
                    .naming(state.named(), new Argument.Languages(said.get().codes()))
                    .restingOn(said.get().row()));
        }
        return Stream.concat(
                        Stream.of(unknown(state)),
                        state.procedure().told(procedure).stream().map(told -> Doubt.of(state, told, cited(KNOWN))))
                .toList();
    }

    private Optional<Said> said(StateOnDay state) {
        return places.stream()
                .flatMap(place -> state.all(place).stream())
                .filter(row -> !row.languagesRequired().isEmpty())
                .map((DeclarationFact row) ->
                        new Said(row.languagesRequired(), new Finding.Fact(state.country(), row.source())))
                .findFirst()
                .or(() -> byProcedure(state))
                .or(() -> practice ? inPractice(state) : Optional.empty());
    }

    private Optional<Said> byProcedure(StateOnDay state) {
        return state.procedure()
                .certain(procedure)
                .map(told ->
                        new Said(told.row().procedure().languages(), Finding.Fact.of(state.country(), told.row())));
    }

    private static Optional<Said> inPractice(StateOnDay state) {
        return state.languages()
                .filter(row -> !row.accepted().isEmpty())
                .map((LanguagesFact row) -> new Said(row.accepted(), new Finding.Fact(state.country(), row.source())));
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
        return Stream.concat(
                        Stream.of(cited(KNOWN), cited(OFFICIAL), cited(UNKNOWN)), Doubt.sayings(cited(KNOWN)).stream())
                .toList();
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.LANGUAGES, LooksAt.DECLARATIONS, LooksAt.PROCEDURE);
    }
}

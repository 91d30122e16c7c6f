package org.comity.pathfinder.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceOn;
import org.comity.treaties.AuthorityFact;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.DeclarationKind;
import org.comity.treaties.FactSource;
import org.comity.treaties.Gaps;
import org.comity.treaties.LanguagesFact;
import org.comity.treaties.StateFact;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// What the facts say of one State on one day. Remembers what it was asked: the same State stands in many questions.
///
/// For one thread.
final class StateOnDay {

    private final Country country;
    private final LawOnDay law;
    private final Argument.State named;
    private final Optional<StateFact> state;
    private final NationalProcedure procedure;
    private final Map<String, AdherenceOn> adherences = new HashMap<>();
    private final Map<ArticleRef, List<DeclarationFact>> declarations = new HashMap<>();
    private final Map<Addressee.Function, List<AuthorityFact>> authorities = new EnumMap<>(Addressee.Function.class);
    private final IdentityHashMap<AcceptedLanguages, List<String>> languages = new IdentityHashMap<>();
    private final IdentityHashMap<Rule, List<Finding>> said = new IdentityHashMap<>();

    StateOnDay(Country country, LawOnDay law) {
        this.country = country;
        this.law = law;
        this.named = new Argument.State(country);
        this.state = law.facts().state(country);
        this.procedure = law.procedure(country);
    }

    LawOnDay law() {
        return law;
    }

    Country country() {
        return country;
    }

    /// As messages name it.
    Argument.State named() {
        return named;
    }

    /// What is known of its procedural law.
    NationalProcedure procedure() {
        return procedure;
    }

    boolean inTheUnion() {
        return state.filter(StateFact::europeanUnion).isPresent();
    }

    boolean inTheAmericas() {
        return state.filter(fact -> fact.region() == StateFact.Region.AMERICAS).isPresent();
    }

    Optional<StateFact> fact() {
        return state;
    }

    AdherenceOn adherence(String treaty) {
        return adherences.computeIfAbsent(treaty, asked -> law.facts().adherence(asked, country, law.day()));
    }

    boolean isParty(String treaty) {
        return adherence(treaty).isParty();
    }

    /// The row its adherence rests on; without one, the list it is missing from.
    FactSource source(String treaty) {
        return adherence(treaty).fact().map(AdherenceFact::source).orElseGet(() -> law.chart(treaty));
    }

    /// The reservations it made on a provision that stand on the day.
    List<DeclarationFact> reservations(ArticleRef provision) {
        return standing(provision, DeclarationKind.RESERVATION);
    }

    List<DeclarationFact> declarations(ArticleRef provision) {
        return standing(provision, DeclarationKind.DECLARATION);
    }

    List<DeclarationFact> designations(ArticleRef provision) {
        return standing(provision, DeclarationKind.DESIGNATION);
    }

    private List<DeclarationFact> standing(ArticleRef provision, DeclarationKind kind) {
        var all = all(provision);
        return all.isEmpty()
                ? all
                : all.stream().filter(fact -> fact.kind() == kind).toList();
    }

    /// Whatever it made on a provision, of every kind, and what stands on the day.
    List<DeclarationFact> all(ArticleRef provision) {
        return declarations.computeIfAbsent(provision, asked -> law.facts().declarations(asked, country, law.day()));
    }

    /// Whether it made declarations under a treaty whose words were not read.
    Optional<DeclarationFact> unread(String treaty) {
        return law.facts().declarations(treaty, country, law.day()).stream()
                .filter(fact -> fact.weight() == DeclarationFact.Weight.UNREAD)
                .findFirst();
    }

    Gaps gaps(String treaty) {
        return law.facts().gaps(treaty, country, law.day());
    }

    Optional<LanguagesFact> languages() {
        return law.facts().languages(country);
    }

    /// Whom it named in public for a function.
    List<AuthorityFact> named(Addressee.Function function) {
        return authorities.computeIfAbsent(
                function, asked -> asked.designatedUnder().map(this::designated).orElse(List.of()));
    }

    private List<AuthorityFact> designated(ArticleRef provision) {
        return law.facts().authorities(country).stream()
                .filter(fact -> fact.article()
                        .filter(article -> under(article, provision))
                        .isPresent())
                .toList();
    }

    private static boolean under(ArticleRef article, ArticleRef provision) {
        return article.treaty().equals(provision.treaty())
                && (article.provision().equals(provision.provision())
                        || article.provision().startsWith(provision.provision() + "("));
    }

    /// In which languages it may be asked, by one of the rules on languages: empty when it is not known.
    List<String> languages(AcceptedLanguages rule, Function<StateOnDay, List<String>> reading) {
        return languages.computeIfAbsent(rule, asked -> reading.apply(this));
    }

    /// What a rule says that looks at nothing but this State and the day.
    List<Finding> remembered(Rule rule, Function<StateOnDay, List<Finding>> saying) {
        var known = said.get(rule);
        if (known == null) {
            known = saying.apply(this);
            said.put(rule, known);
        }
        return known;
    }
}

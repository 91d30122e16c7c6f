package org.comity.treaties.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.treaties.usecase.StateDescription.Effect;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.comity.web.Messages;

/// Offers to the search what States reserved, declared and designated, and what that means.
public class OfferingDeclarations implements Searchable {

    private final CurrentFacts facts;
    private final DescribingState describing;
    private final StateNames names;
    private final Messages messages;
    private final Clock clock;

    public OfferingDeclarations(
            CurrentFacts facts, DescribingState describing, StateNames names, Messages messages, Clock clock) {
        this.facts = facts;
        this.describing = describing;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.DECLARATION;
    }

    @Override
    public String revision() {
        return facts.now().revision() + " " + LocalDate.now(clock);
    }

    /// As the page of the State shows them; what was withdrawn is not offered.
    @Override
    public Stream<PublicDocument> documents() {
        return facts.now().states().stream()
                .map(StateFact::country)
                .flatMap(country -> describing.describe(country, Language.ENGLISH).stream()
                        .flatMap(state -> state.effects().stream())
                        .map(effect -> document(country, effect)));
    }

    private PublicDocument document(Country country, Effect effect) {
        var fact = effect.fact();
        var texts = Text.inEvery(
                language -> title(country, fact, language), language -> meaning(effect, language) + fact.effect());
        return PublicDocument.of(Kind.DECLARATION, id(fact), texts, "/states/" + country + "#effects")
                .of(country)
                .citing(fact.articles())
                .dated(fact.source().asOf());
    }

    /// Nothing else tells a row from the next: the same words are the same declaration.
    private static String id(DeclarationFact fact) {
        var said = String.join(
                " ",
                fact.treaty(),
                fact.written(),
                fact.kind().name(),
                fact.territory().orElse(""),
                fact.effect(),
                fact.source().text());
        return fact.country() + "-"
                + Sha256.of(said.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hex()
                        .substring(0, 16);
    }

    private String title(Country country, DeclarationFact fact, Language language) {
        var provisions =
                fact.articles().stream().map(ArticleRef::display).distinct().collect(Collectors.joining(", "));
        return names.name(country, language) + ": "
                + messages.text(language, "treaties.kind." + fact.kind().name())
                + (provisions.isEmpty() ? "" : " (" + provisions + ")");
    }

    private String meaning(Effect effect, Language language) {
        var key = "treaties.meaning." + effect.meaning();
        return messages.has(language, key) ? messages.text(language, key) + " " : "";
    }
}

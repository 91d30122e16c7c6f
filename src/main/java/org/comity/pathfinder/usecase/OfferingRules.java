package org.comity.pathfinder.usecase;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.pathfinder.LawyersCase;
import org.comity.pathfinder.RuleBook;
import org.comity.pathfinder.RuleBook.Paragraph;
import org.comity.pathfinder.wording.Wording;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Offers to the search every paragraph the engine knows, with what its rules say of it and the cases that test it.
public class OfferingRules implements Searchable {

    private final ListingRules listing;
    private final CurrentFacts facts;
    private final StateNames names;
    private final Messages messages;

    public OfferingRules(ListingRules listing, CurrentFacts facts, StateNames names, Messages messages) {
        this.listing = listing;
        this.facts = facts;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String revision() {
        return facts.now().revision().hex();
    }

    @Override
    public Stream<PublicDocument> documents() {
        var book = listing.list();
        var wordings = new EnumMap<Language, Wording>(Language.class);
        for (var language : Language.values()) {
            wordings.put(language, new Wording(messages, language, names, facts.now()));
        }
        return book.paragraphs().stream().map(paragraph -> document(book, paragraph, wordings));
    }

    private PublicDocument document(RuleBook book, Paragraph paragraph, Map<Language, Wording> wordings) {
        var provision = paragraph.provision();
        var texts = wordings.entrySet().stream()
                .map(wording -> new Text(
                        wording.getKey().code(),
                        title(provision, wording.getValue()),
                        body(book, paragraph, wording.getValue())))
                .toList();
        return PublicDocument.of(Kind.RULE, provision.toString(), texts, "/rules#" + RuleBook.anchor(provision))
                .about(provision);
    }

    /// `Article 29(4), ETS 185`; an instrument as a whole by its number.
    private static String title(ArticleRef provision, Wording wording) {
        return provision.provision().isEmpty()
                ? provision.display()
                : wording.text(
                        "pathfinder.provision",
                        provision.provision(),
                        ArticleRef.whole(provision.treaty()).display());
    }

    private static String body(RuleBook book, Paragraph paragraph, Wording wording) {
        var said = new LinkedHashSet<String>();
        paragraph.citedBy().forEach(measure -> said.add(wording.title(measure) + "."));
        book.measures().stream()
                .flatMap(rules -> Stream.concat(rules.gates().stream(), rules.advice().stream()))
                .flatMap(rule -> rule.sayings().stream())
                .filter(saying -> saying.citation().equals(paragraph.provision()))
                .forEach(saying -> said.add(wording.text(saying)));
        var cases = paragraph.cases().stream().map(LawyersCase::why);
        return Stream.concat(said.stream(), cases).collect(Collectors.joining(" "));
    }
}

package org.comity.treaties.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;

/// Offers every State to the search: its name in each language, its codes, and where it stands towards the treaties
/// today.
public class OfferingStates implements Searchable {

    private final CurrentFacts facts;
    private final StateNames names;
    private final Messages messages;
    private final Clock clock;

    public OfferingStates(CurrentFacts facts, StateNames names, Messages messages, Clock clock) {
        this.facts = facts;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.STATE;
    }

    @Override
    public String revision() {
        return facts.now().revision() + " " + LocalDate.now(clock);
    }

    @Override
    public Stream<PublicDocument> documents() {
        var snapshot = facts.now();
        var today = LocalDate.now(clock);
        return snapshot.states().stream().map(state -> document(snapshot, state, today));
    }

    private PublicDocument document(TreatyFacts snapshot, StateFact state, LocalDate today) {
        var country = state.country();
        var texts = Text.inEvery(
                language -> names.name(country, language),
                language -> sentence(snapshot, country, today, language) + " "
                        + DescribingState.TREATIES.stream()
                                .map(treaty -> line(snapshot, country, treaty, today, language))
                                .collect(Collectors.joining(" ")));
        return PublicDocument.of(Kind.STATE, country.code(), texts, "/states/" + country.code())
                .called(List.of(country.code(), state.iso3()))
                .of(country)
                .dated(snapshot.adherenceFact(ArticleRef.CONVENTION, country)
                        .flatMap(fact -> fact.source().asOf()));
    }

    private String sentence(TreatyFacts snapshot, Country country, LocalDate today, Language language) {
        var adherence = snapshot.adherence(ArticleRef.CONVENTION, country, today);
        var key = "treaties.state.sentence." + adherence.status().written();
        return adherence
                .since()
                .filter(day -> messages.has(language, key + ".since"))
                .map(day -> messages.text(language, key + ".since", new Moments(messages, language).date(day)))
                .orElseGet(() -> messages.text(language, key));
    }

    private String line(TreatyFacts snapshot, Country country, String treaty, LocalDate today, Language language) {
        return "%s (%s): %s."
                .formatted(
                        messages.text(language, "treaties.name." + treaty),
                        ArticleRef.whole(treaty).display(),
                        messages.text(
                                language,
                                "treaties.status."
                                        + snapshot.adherence(treaty, country, today)
                                                .status()
                                                .written()));
    }
}

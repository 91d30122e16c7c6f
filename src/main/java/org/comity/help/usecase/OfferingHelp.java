package org.comity.help.usecase;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.help.Problem;
import org.comity.help.Service;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Offers to the search the page of every State where somebody finds whom to turn to. Whoever types what happened and
/// where finds it, in whatever words.
public class OfferingHelp implements Searchable {

    private static final Country EUROPEAN_UNION = new Country("EU");

    private final CurrentServices services;
    private final CurrentFacts facts;
    private final StateNames names;
    private final Messages messages;

    public OfferingHelp(CurrentServices services, CurrentFacts facts, StateNames names, Messages messages) {
        this.services = services;
        this.facts = facts;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return Kind.HELP;
    }

    @Override
    public String revision() {
        return services.now().number() + "-" + facts.now().revision().hex();
    }

    @Override
    public Stream<PublicDocument> documents() {
        return Stream.concat(
                Stream.of(entrance()),
                facts.now().states().stream()
                        .map(StateFact::country)
                        .filter(country -> !country.equals(EUROPEAN_UNION))
                        .map(this::document));
    }

    /// For search engines of others also each problem a service of the State is known for: that is what people type.
    @Override
    public Stream<String> addresses() {
        return documents()
                .flatMap(document -> Stream.concat(
                        Stream.of(document.address()),
                        document.state().stream()
                                .flatMap(state ->
                                        problems(state).map(problem -> document.address() + "/" + problem.slug()))));
    }

    private Stream<Problem> problems(Country state) {
        var known = services.now().of(Optional.of(state));
        return Stream.of(Problem.values())
                .filter(problem -> known.stream().anyMatch(service -> service.isFor(problem)));
    }

    private PublicDocument entrance() {
        return PublicDocument.of(
                Kind.HELP,
                "entrance",
                Text.inEvery(
                        language -> messages.text(language, "help.title"),
                        language -> messages.text(language, "help.lead") + " " + problems(language)),
                "/help");
    }

    private PublicDocument document(Country state) {
        return PublicDocument.of(
                        Kind.HELP,
                        state.code(),
                        Text.inEvery(
                                language -> messages.text(language, "help.state.title", names.name(state, language)),
                                language -> problems(language) + " " + services(state)),
                        "/help/" + state.code().toLowerCase(Locale.ROOT))
                .of(state);
    }

    private String problems(Language language) {
        return Stream.of(Problem.values())
                .flatMap(problem -> Stream.of(
                        messages.text(language, "help.term." + problem.slug()), messages.text(language, problem.key())))
                .collect(Collectors.joining(". ", "", "."));
    }

    private String services(Country state) {
        return services.now().of(Optional.of(state)).stream()
                .filter(Service::reachable)
                .map(Service::name)
                .collect(Collectors.joining(". "));
    }
}

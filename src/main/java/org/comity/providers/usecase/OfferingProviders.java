package org.comity.providers.usecase;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.providers.ListedProvider;
import org.comity.providers.ProviderDetail;
import org.comity.providers.ProviderDomain;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Offers every listed provider to the search: its names, services, domains and companies, and what it says of
/// requests.
public class OfferingProviders implements Searchable {

    private final CurrentDirectory directory;
    private final CurrentFacts facts;
    private final StateNames names;
    private final Messages messages;

    public OfferingProviders(CurrentDirectory directory, CurrentFacts facts, StateNames names, Messages messages) {
        this.directory = directory;
        this.facts = facts;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return Kind.PROVIDER;
    }

    @Override
    public String revision() {
        return facts.now().revision().hex();
    }

    @Override
    public Stream<PublicDocument> documents() {
        return directory.all().stream().map(this::document);
    }

    private PublicDocument document(ListedProvider provider) {
        var texts = Text.inEvery(language -> provider.name(), language -> body(provider, language));
        return PublicDocument.of(Kind.PROVIDER, provider.slug(), texts, provider.path())
                .called(provider.names())
                .of(provider.seat().country())
                .dated(provider.fact().source().asOf());
    }

    private String body(ListedProvider provider, Language language) {
        var fact = provider.fact();
        var companies = provider.companies().stream()
                .map(company -> company.entity().name() + " ("
                        + names.name(company.entity().country(), language) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return Stream.of(
                        Stream.of(companies),
                        Stream.of(messages.text(language, "providers.direct." + fact.direct())),
                        Stream.of(fact.conditions(), fact.emergency(), fact.userNotice(), fact.retention()),
                        provider.details().stream().map(ProviderDetail::says),
                        Stream.of(String.join(", ", provider.services())),
                        provider.domains().stream().map(ProviderDomain::pattern).distinct())
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .map(text -> text.endsWith(".") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }
}

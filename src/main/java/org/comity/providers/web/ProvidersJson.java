package org.comity.providers.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.providers.AnsweringEntity;
import org.comity.providers.Identifier;
import org.comity.providers.KeptPage;
import org.comity.providers.ListedProvider;
import org.comity.providers.ProviderDomain;
import org.comity.providers.Statement;
import org.comity.providers.model.KnownPoint;
import org.comity.providers.model.ThemeCheck;
import org.comity.providers.usecase.ProviderDescription;
import org.comity.treaties.FactSource;
import org.comity.treaties.ProviderFact.LegalEntity;
import org.comity.vocabulary.Country;

/// The shapes of the interface for programs: words in lower case as in the files, days as ISO 8601.
final class ProvidersJson {

    private ProvidersJson() {}

    record ProviderSource(String text, Optional<LocalDate> asOf, String standing, String note) {}

    record Entity(String name, String state, boolean named) {}

    record ProviderSummary(
            String slug,
            String name,
            List<String> names,
            Entity headquarters,
            List<String> services,
            String direct,
            boolean emergencyProcedure,
            ProviderSource source,
            Optional<KeptJson> kept) {}

    /// That the provider keeps its page.
    record KeptJson(String keeper, Instant since, Optional<Instant> confirmedAt) {}

    /// What it states there itself: it takes the place of no fact and decides nothing.
    record StatedJson(
            String subject,
            Optional<String> state,
            String says,
            Optional<URI> address,
            Optional<String> source,
            LocalDate on) {}

    record ProviderList(int total, List<ProviderSummary> providers) {}

    record PointJson(
            String point, String state, String words, Optional<URI> address, Optional<ProviderSource> source) {}

    record ItemJson(String fact, String state) {}

    record ThemeJson(String theme, String mark, List<ItemJson> facts) {}

    record DomainJson(String kind, String pattern, String service, List<String> identifies, ProviderSource source) {}

    record AnsweringJson(String state, Entity entity, String why, boolean toAsk, ProviderSource source) {}

    record Provider(
            ProviderSummary summary,
            List<Entity> entities,
            Optional<AnsweringJson> answering,
            List<PointJson> points,
            List<ThemeJson> themes,
            List<DomainJson> domains,
            List<StatedJson> stated) {}

    static ProviderSummary summary(ListedProvider provider) {
        return new ProviderSummary(
                provider.slug(),
                provider.name(),
                provider.names(),
                entity(provider, provider.companies().getFirst().entity()),
                provider.services(),
                SearchForm.written(provider.fact().direct()),
                provider.fact().emergencyProcedure(),
                source(provider.fact().source()),
                provider.kept().map(page -> new KeptJson(page.keeper().name(), page.since(), page.confirmedAt())));
    }

    static Provider of(ProviderDescription description) {
        var provider = description.provider();
        return new Provider(
                summary(provider),
                provider.companies().stream()
                        .map(company -> entity(provider, company.entity()))
                        .toList(),
                description
                        .state()
                        .flatMap(state ->
                                description.answering().map(answering -> answering(state.code(), provider, answering))),
                description.points().stream().map(ProvidersJson::point).toList(),
                description.themes().stream().map(ProvidersJson::theme).toList(),
                provider.domains().stream().map(ProvidersJson::domain).toList(),
                provider.kept().map(KeptPage::open).orElse(List.of()).stream()
                        .map(ProvidersJson::stated)
                        .toList());
    }

    private static StatedJson stated(Statement statement) {
        return new StatedJson(
                lower(statement.subject()),
                statement.state().map(Country::code),
                statement.says(),
                statement.address(),
                statement.source().isEmpty() ? Optional.empty() : Optional.of(statement.source()),
                statement.on());
    }

    static AnsweringJson answering(String state, ListedProvider provider, AnsweringEntity answering) {
        return new AnsweringJson(
                state,
                entity(provider, answering.entity()),
                lower(answering.why()),
                answering.toAsk(),
                source(answering.source()));
    }

    private static PointJson point(KnownPoint point) {
        return new PointJson(
                point.point().written(),
                lower(point.state()),
                point.words(),
                point.address(),
                point.source().map(ProvidersJson::source));
    }

    private static ThemeJson theme(ThemeCheck check) {
        return new ThemeJson(
                lower(check.theme()),
                lower(check.mark()),
                check.items().stream()
                        .map(item -> new ItemJson(item.name().toLowerCase(Locale.ROOT), lower(item.state())))
                        .toList());
    }

    static DomainJson domain(ProviderDomain line) {
        return new DomainJson(
                line.kind().written(),
                line.pattern(),
                line.service(),
                line.identifies().stream().map(Identifier::written).toList(),
                source(line.source()));
    }

    private static Entity entity(ListedProvider provider, LegalEntity entity) {
        return new Entity(entity.name(), entity.country().code(), provider.isNamed(entity));
    }

    static ProviderSource source(FactSource source) {
        return new ProviderSource(
                source.text(), source.asOf(), source.standing().written(), source.note());
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

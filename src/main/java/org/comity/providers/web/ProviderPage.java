package org.comity.providers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.providers.AnsweringEntity;
import org.comity.providers.ListedProvider.Company;
import org.comity.providers.Statement;
import org.comity.providers.usecase.ProviderDescription;
import org.comity.providers.usecase.ProviderDescription.Kept;
import org.comity.treaties.FactSource;
import org.comity.treaties.StateNames;
import org.comity.web.Readers;

/// One provider.
///
/// @param typed the State as it was chosen
/// @param refused whether that was no State
public record ProviderPage(
        ProviderDescription description,
        List<Choice> states,
        String typed,
        boolean refused,
        LocalDate today,
        StateNames names) {

    public ProviderPage {
        states = List.copyOf(states);
    }

    /// Who reads it: what a provider states for people who are signed in stands among the rest for them.
    public Readers readers() {
        return description
                        .kept()
                        .flatMap(Kept::line)
                        .filter(line -> !line.open())
                        .isPresent()
                ? Readers.of("providers.readers.kept")
                : Readers.everyone();
    }

    /// The companies the provider names itself.
    public List<Statement> statedCompanies() {
        return description.kept().map(kept -> kept.page().companies()).orElse(List.of());
    }

    /// Sources of what the provider states, once each, where it names any.
    public List<String> statedSources() {
        return description.kept().stream()
                .flatMap(kept -> kept.page().open().stream())
                .map(Statement::source)
                .filter(source -> !source.isEmpty())
                .distinct()
                .toList();
    }

    /// Every source on the page once, written out: a printed link shows no address.
    public List<FactSource> sources() {
        return Stream.of(
                        description.answering().stream().map(AnsweringEntity::source),
                        description.provider().companies().stream().map(Company::source),
                        description.points().stream().flatMap(point -> point.source().stream()))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /// The question about paths to this provider: with a State and a need its answer, else the form filled in so far.
    ///
    /// @param need as the questions about paths write it
    public String paths(String need) {
        var asked = "provider=" + URLEncoder.encode(description.provider().name(), StandardCharsets.UTF_8);
        return description
                .state()
                .map(state -> "/paths/answer?from=" + state.code() + "&" + asked + "&need=" + need)
                .orElse("/paths?" + asked + "&need=" + need);
    }
}

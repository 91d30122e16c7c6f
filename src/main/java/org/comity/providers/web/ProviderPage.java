package org.comity.providers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.providers.AnsweringEntity;
import org.comity.providers.ListedProvider.Company;
import org.comity.providers.usecase.ProviderDescription;
import org.comity.treaties.FactSource;
import org.comity.treaties.StateNames;

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

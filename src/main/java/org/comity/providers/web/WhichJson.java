package org.comity.providers.web;

import java.util.List;
import java.util.Optional;
import org.comity.providers.AnsweringEntity;
import org.comity.providers.ListedProvider;
import org.comity.providers.WhichProvider;
import org.comity.providers.web.ProvidersJson.AnsweringJson;
import org.comity.providers.web.ProvidersJson.DomainJson;
import org.jspecify.annotations.Nullable;

/// Which provider something is of, for programs.
final class WhichJson {

    private WhichJson() {}

    /// @param pasted what the question is about; read, never kept
    /// @param state code of the State where the user is
    record WhichCall(@Nullable String pasted, @Nullable String state) {}

    record NamedJson(String kind, String value) {}

    /// @param answer `known`, `hidden`, `looks-like`, `several`, `not-listed`
    /// @param providers slugs of the listed providers the answer is about
    /// @param reason what it is, or how it resembles a listed domain
    /// @param domain the domain whose holder is responsible, where it is not a listed one
    record WhichAnswer(
            String answer,
            List<String> providers,
            Optional<DomainJson> by,
            List<NamedJson> named,
            List<String> care,
            String reason,
            String domain,
            Optional<AnsweringJson> answering) {}

    static WhichAnswer of(WhichProvider found, Optional<AnsweringEntity> answering, String state) {
        return switch (found) {
            case WhichProvider.Known known ->
                new WhichAnswer(
                        "known",
                        List.of(known.provider().slug()),
                        known.by().map(ProvidersJson::domain),
                        known.named().stream()
                                .map(named -> new NamedJson(named.kind().written(), named.value()))
                                .toList(),
                        known.care().stream().map(ProvidersJson::lower).toList(),
                        "",
                        "",
                        answering.map(entity -> ProvidersJson.answering(state, known.provider(), entity)));
            case WhichProvider.Hidden hidden ->
                other("hidden", hidden.by().stream().toList(), "short-link", hidden.host());
            case WhichProvider.LooksLike like ->
                other("looks-like", List.of(like.provider()), ProvidersJson.lower(like.how()), like.counts());
            case WhichProvider.Several several -> other("several", several.providers(), "", "");
            case WhichProvider.NotListed unlisted ->
                other("not-listed", List.of(), ProvidersJson.lower(unlisted.what()), unlisted.counts());
            case WhichProvider.Unreadable unreadable ->
                other("unreadable", List.of(), ProvidersJson.lower(unreadable.reason()), "");
        };
    }

    private static WhichAnswer other(String answer, List<ListedProvider> providers, String reason, String domain) {
        return new WhichAnswer(
                answer,
                providers.stream().map(ListedProvider::slug).toList(),
                Optional.empty(),
                List.of(),
                List.of(),
                reason,
                domain,
                Optional.empty());
    }
}

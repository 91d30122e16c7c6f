package org.comity.profiles.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;

/// What somebody outside tells of a newer development in a State. Nothing of it is public.
///
/// @param words what is newer; empty once it was removed
/// @param source a web address or a citation
/// @param mail of whoever tells, where they gave it; empty from the decision on
/// @param answer for whoever told
/// @param proposal the draft it became
public record Suggestion(
        SuggestionId id,
        Country state,
        SuggestionPlace place,
        Language language,
        String words,
        String source,
        Optional<Sensitive<String>> mail,
        SuggestionStatus status,
        Instant toldAt,
        Optional<Instant> decidedAt,
        Optional<String> answer,
        Optional<ProposalId> proposal) {

    /// What stands where words were erased.
    public static final String ERASED = "▇▇▇";

    /// Over the words as anybody would tell them again: their letters and digits.
    public static Sha256 digest(String words) {
        var bare = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return Sha256.of(bare.getBytes(StandardCharsets.UTF_8));
    }

    /// It, decided: the mail address goes.
    public Suggestion decided(SuggestionStatus how, Instant at, Optional<String> said, Optional<ProposalId> draft) {
        var gone = how == SuggestionStatus.REMOVED;
        return new Suggestion(
                id,
                state,
                place,
                language,
                gone ? "" : words,
                gone ? "" : source,
                Optional.empty(),
                how,
                toldAt,
                Optional.of(at),
                said,
                draft);
    }

    /// It, without some words, wherever they stand; empty where they do not.
    public Optional<Suggestion> without(String phrase) {
        if (phrase.isBlank() || !(words.contains(phrase) || source.contains(phrase))) {
            return Optional.empty();
        }
        return Optional.of(new Suggestion(
                id,
                state,
                place,
                language,
                words.replace(phrase, ERASED),
                source.replace(phrase, ERASED),
                mail,
                status,
                toldAt,
                decidedAt,
                answer,
                proposal));
    }

    /// The words as a quotation in Markdown in which nothing sets anything, with the source below.
    public String quoted() {
        return words.lines().map(line -> "> " + escaped(line)).collect(Collectors.joining("\n")) + "\n>\n> ("
                + escaped(source) + ")";
    }

    private static String escaped(String text) {
        return text.strip().replaceAll("(\\p{Punct})", "\\\\$1");
    }
}

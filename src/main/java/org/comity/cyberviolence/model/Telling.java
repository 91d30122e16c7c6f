package org.comity.cyberviolence.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.comity.cyberviolence.MeasureId;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// What somebody outside tells of a newer development. Nothing of it is public, and nothing says who told it.
///
/// @param what what was told; emptied where it was removed
/// @param answer for whoever told
/// @param entry the entry it became, or will become
public record Telling(
        TellingId id,
        What what,
        TellingStatus status,
        Instant toldAt,
        Optional<Instant> decidedAt,
        Optional<String> answer,
        Optional<MeasureId> entry) {

    /// What stands where words were erased.
    public static final String ERASED = "▇▇▇";

    /// What was told.
    ///
    /// @param state where it is; empty for what is of no single State
    /// @param type by slug; empty where whoever told it did not say
    /// @param source a web address or a citation
    public record What(Optional<Country> state, String type, Language language, String words, String source) {

        /// Over the words as anybody would tell them again: their letters and digits.
        public Sha256 digest() {
            var bare = words.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
            return Sha256.of(bare.getBytes(StandardCharsets.UTF_8));
        }

        What saying(String otherWords, String otherSource) {
            return new What(state, type, language, otherWords, otherSource);
        }
    }

    public static Telling now(TellingId id, What what, Instant at) {
        return new Telling(id, what, TellingStatus.WAITING, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// It, decided.
    public Telling decided(TellingStatus how, Instant at, Optional<String> said, Optional<MeasureId> draft) {
        var kept = how == TellingStatus.REMOVED ? what.saying("", "") : what;
        return new Telling(id, kept, how, toldAt, Optional.of(at), said, draft);
    }

    /// It, without some words, wherever they stand; empty where they do not.
    public Optional<Telling> without(String phrase) {
        if (phrase.isBlank() || !(what.words().contains(phrase) || what.source().contains(phrase))) {
            return Optional.empty();
        }
        var kept =
                what.saying(what.words().replace(phrase, ERASED), what.source().replace(phrase, ERASED));
        return Optional.of(new Telling(id, kept, status, toldAt, decidedAt, answer, entry));
    }
}

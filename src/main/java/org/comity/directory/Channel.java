package org.comity.directory;

import java.util.List;
import java.util.Optional;
import org.comity.vocabulary.Sensitive;

/// A way to reach an authority. What it says prints as `[redacted]`: whoever reveals it has asked the policy.
///
/// @param hours when somebody answers; empty when it is as the authority's own hours
/// @param languages spoken there, as codes of two or three letters
public record Channel(
        ItemKind kind, Sensitive<String> value, Optional<Hours> hours, List<String> languages, Sensitive<String> note)
        implements Item {

    /// @throws IllegalArgumentException for a kind that is no channel, an empty value, or something that is
    ///     no code of a language
    public Channel {
        languages = List.copyOf(languages);
        if (!kind.channel() || value.reveal().isBlank()) {
            throw new IllegalArgumentException("A channel is of some kind and has a value");
        }
        if (!languages.stream().allMatch(code -> LANGUAGE.matcher(code).matches())) {
            throw new IllegalArgumentException("Languages are named by codes");
        }
    }

    public static Channel of(ItemKind kind, String value) {
        return new Channel(kind, Sensitive.of(value), Optional.empty(), List.of(), Sensitive.of(""));
    }
}

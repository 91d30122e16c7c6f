package org.comity.media;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.vocabulary.Sha256;

/// An item in one language: how it is called in it, and, where it is spoken or written in it, where it is.
///
/// @param language two or three small letters (ISO 639); `und` where no source says it, `mul` for several
/// @param title in that language; empty where no source gives it
/// @param address where the public finds it; may be empty
/// @param files what is kept here of it
/// @param captions of what is heard in this language, each in a language of its own
public record Variant(
        String language,
        String title,
        String summary,
        String address,
        Map<Rendition, Sha256> files,
        List<Sha256> captions,
        Optional<Sha256> chapters,
        Optional<Sha256> transcript) {

    public static final String UNKNOWN = "und";
    public static final String SEVERAL = "mul";

    /// @throws IllegalArgumentException for another kind of language code
    public Variant {
        if (!language.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("Not a language: '" + language + "'");
        }
        var kept = new EnumMap<Rendition, Sha256>(Rendition.class);
        kept.putAll(files);
        files = Collections.unmodifiableMap(kept);
        captions = List.copyOf(captions);
    }

    /// Whether the item exists in this language, and not its title alone.
    public boolean there() {
        return !address.isEmpty() || playable();
    }

    /// Whether it can be seen or heard here.
    public boolean playable() {
        return !files.isEmpty();
    }

    public Optional<Sha256> file(Rendition rendition) {
        return Optional.ofNullable(files.get(rendition));
    }
}

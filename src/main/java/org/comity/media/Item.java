package org.comity.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Sha256;

/// Something to see, to hear or to read beside the publications of the library.
///
/// @param source where the record of it comes from
/// @param changed when the record was changed last
/// @param seed whether it came with the program
public record Item(
        MediaId id,
        MediaKind kind,
        Particulars particulars,
        Optional<Thumbnail> picture,
        List<Variant> variants,
        FactSource source,
        Instant changed,
        boolean seed) {

    private static final String ENGLISH = "en";

    /// @throws IllegalArgumentException without any title, or with a language twice
    public Item {
        variants = List.copyOf(variants);
        if (variants.stream().allMatch(variant -> variant.title().isBlank())
                || variants.stream().map(Variant::language).distinct().count() < variants.size()) {
            throw new IllegalArgumentException("An item has a title, and no language twice: " + id);
        }
    }

    /// The same, changed at another moment.
    public Item changedAt(Instant moment) {
        return new Item(id, kind, particulars, picture, variants, source, moment, seed);
    }

    /// The title in a language, else in English, else in the first language that has one.
    public String title(String language) {
        return titled(language).title();
    }

    /// The language of the title that [#title] gives.
    public String titleLanguage(String language) {
        return titled(language).language();
    }

    public String summary(String language) {
        return titled(language).summary();
    }

    private Variant titled(String language) {
        var titled =
                variants.stream().filter(variant -> !variant.title().isBlank()).toList();
        return Stream.of(language, ENGLISH)
                .flatMap(wanted ->
                        titled.stream().filter(variant -> variant.language().equals(wanted)))
                .findFirst()
                .orElseGet(titled::getFirst);
    }

    /// The languages it exists in.
    public List<String> languages() {
        return variants.stream().filter(Variant::there).map(Variant::language).toList();
    }

    /// Where it is in a language.
    public Optional<Variant> in(String language) {
        return variants.stream()
                .filter(variant -> variant.there() && variant.language().equals(language))
                .findFirst();
    }

    /// What can be seen or heard here: in a language, else in English, else in the first there is.
    public Optional<Variant> playing(String language) {
        var playable = variants.stream().filter(Variant::playable).toList();
        return Stream.of(language, ENGLISH)
                .flatMap(wanted ->
                        playable.stream().filter(variant -> variant.language().equals(wanted)))
                .findFirst()
                .or(() -> playable.stream().findFirst());
    }

    /// Every file it names.
    public Stream<Sha256> names() {
        return Stream.concat(
                picture.stream().map(Thumbnail::file),
                variants.stream()
                        .flatMap(variant -> Stream.of(
                                        variant.files().values().stream(),
                                        variant.captions().stream(),
                                        variant.chapters().stream(),
                                        variant.transcript().stream())
                                .flatMap(some -> some)));
    }

    /// Its page, without the language.
    public String path() {
        return "/media/" + id.slug();
    }
}

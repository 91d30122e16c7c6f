package org.comity.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Something every visitor may read. Nothing else is ever offered to the search.
///
/// @param id tells it from others of its kind
/// @param texts the same in one language or several
/// @param aliases what else it is called: whoever types one finds it first, as by a title
/// @param state the State it belongs to
/// @param provision the provision it is about as a whole: whoever asks for the provision finds it first
/// @param articles the provisions it speaks of
/// @param date the day its source speaks of, or it was last changed
/// @param address of the page, without the language, such as `/states/JP`
public record PublicDocument(
        Kind kind,
        String id,
        List<Text> texts,
        List<String> aliases,
        Optional<Country> state,
        Optional<ArticleRef> provision,
        List<ArticleRef> articles,
        Optional<LocalDate> date,
        String address) {

    /// What it says in one language.
    ///
    /// @param language two or three small letters (ISO 639)
    public record Text(String language, String title, String body) {

        /// @throws IllegalArgumentException for another kind of language code, and for no title
        public Text {
            if (!language.matches("[a-z]{2,3}") || title.isBlank()) {
                throw new IllegalArgumentException("A text has a language and a title");
            }
        }

        /// The same in every language of the interface.
        public static List<Text> inEvery(Function<Language, String> title, Function<Language, String> body) {
            return Arrays.stream(Language.values())
                    .map(language -> new Text(language.code(), title.apply(language), body.apply(language)))
                    .toList();
        }
    }

    /// @throws IllegalArgumentException without an id, a text, or an address on this node
    public PublicDocument {
        texts = List.copyOf(texts);
        aliases = List.copyOf(aliases);
        articles = List.copyOf(articles);
        if (id.isBlank() || texts.isEmpty() || !address.startsWith("/") || address.startsWith("//")) {
            throw new IllegalArgumentException("A document has an id, a text and an address: '" + id + "'");
        }
    }

    /// One that belongs to no State, cites nothing and bears no date.
    public static PublicDocument of(Kind kind, String id, List<Text> texts, String address) {
        return new PublicDocument(
                kind, id, texts, List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), address);
    }

    public PublicDocument called(List<String> others) {
        return new PublicDocument(kind, id, texts, others, state, provision, articles, date, address);
    }

    public PublicDocument of(Country country) {
        return new PublicDocument(kind, id, texts, aliases, Optional.of(country), provision, articles, date, address);
    }

    public PublicDocument citing(List<ArticleRef> cited) {
        return new PublicDocument(kind, id, texts, aliases, state, provision, cited, date, address);
    }

    public PublicDocument about(ArticleRef whole) {
        return new PublicDocument(kind, id, texts, aliases, state, Optional.of(whole), articles, date, address);
    }

    public PublicDocument dated(Optional<LocalDate> day) {
        return new PublicDocument(kind, id, texts, aliases, state, provision, articles, day, address);
    }

    /// The text in a language, else in English, else the first.
    public Text in(String language) {
        return find(language).or(() -> find("en")).orElseGet(texts::getFirst);
    }

    private Optional<Text> find(String language) {
        return texts.stream().filter(text -> text.language().equals(language)).findFirst();
    }
}

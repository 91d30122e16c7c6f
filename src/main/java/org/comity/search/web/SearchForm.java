package org.comity.search.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.search.Asked;
import org.comity.search.Kind;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.springframework.web.util.UriComponentsBuilder;

/// A search as an address carries it, and what in it cannot be used.
///
/// @param errors message key by field; a field with an error is left out of the search
record SearchForm(
        String words,
        Optional<Kind> kind,
        Optional<Country> state,
        Optional<String> language,
        int page,
        Map<String, String> errors) {

    /// Nobody reads on, and counting costs the further one goes.
    static final int LAST_PAGE = 50;

    static SearchForm read(String words, String kind, String state, String language, String page) {
        var errors = new LinkedHashMap<String, String>();
        var asKind = Kind.ofWritten(kind);
        if (!kind.isEmpty() && asKind.isEmpty()) {
            errors.put("kind", "web.form.error.choice");
        }
        var asState =
                Optional.of(state).filter(code -> code.matches("[A-Z]{2}")).map(Country::new);
        if (!state.isEmpty() && asState.isEmpty()) {
            errors.put("state", "web.form.error.choice");
        }
        var asLanguage = Optional.of(language).filter(code -> code.matches("[a-z]{2,3}"));
        if (!language.isEmpty() && asLanguage.isEmpty()) {
            errors.put("language", "web.form.error.choice");
        }
        var number = page.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        return new SearchForm(words, asKind, asState, asLanguage, number, Map.copyOf(errors));
    }

    Asked asked(Language reader) {
        return new Asked(words, kind, state, language, page, reader);
    }

    boolean narrowed() {
        return kind.isPresent() || state.isPresent() || language.isPresent();
    }

    SearchForm of(Optional<Kind> other) {
        return new SearchForm(words, other, state, language, 1, Map.of());
    }

    SearchForm in(Optional<Country> other) {
        return new SearchForm(words, kind, other, language, 1, Map.of());
    }

    SearchForm said(Optional<String> other) {
        return new SearchForm(words, kind, state, other, 1, Map.of());
    }

    SearchForm at(int other) {
        return new SearchForm(words, kind, state, language, other, Map.of());
    }

    SearchForm meaning(String other) {
        return new SearchForm(other, kind, state, language, 1, Map.of());
    }

    SearchForm everywhere() {
        return new SearchForm(words, Optional.empty(), Optional.empty(), Optional.empty(), 1, Map.of());
    }

    /// As an address carries it, with its question mark.
    String query() {
        var address = UriComponentsBuilder.newInstance().queryParam("q", "{q}");
        var values = new LinkedHashMap<String, Object>();
        values.put("q", words);
        kind.ifPresent(chosen -> put(address, values, "kind", chosen.written()));
        state.ifPresent(chosen -> put(address, values, "state", chosen.code()));
        language.ifPresent(chosen -> put(address, values, "language", chosen));
        if (page > 1) {
            put(address, values, "page", String.valueOf(page));
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void put(UriComponentsBuilder address, Map<String, Object> values, String name, String value) {
        address.queryParam(name, "{" + name + "}");
        values.put(name, value);
    }
}

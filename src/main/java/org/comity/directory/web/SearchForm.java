package org.comity.directory.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Freshness;
import org.comity.directory.Item;
import org.comity.directory.Stage;
import org.comity.directory.usecase.SearchingDirectory.Named;
import org.comity.directory.usecase.SearchingDirectory.Search;
import org.comity.vocabulary.Country;

/// Reads what is searched for, and gathers what cannot be meant.
final class SearchForm {

    private static final int LONGEST = 100;

    private final Map<String, String> typed;
    private final Map<String, String> errors = new LinkedHashMap<>();

    SearchForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /// Message key by field.
    Map<String, String> errors() {
        return errors;
    }

    Search search() {
        var text = text("q");
        var named = new Named(
                choice("function", DesignatedFunction::valueOf),
                choice("stage", Stage::valueOf),
                Optional.of(text("territory")).filter(chosen -> !chosen.isEmpty()),
                choice("language", SearchForm::language));
        return new Search(
                text,
                choice("state", code -> new Country(code)),
                named,
                choice("freshness", Freshness.Light::valueOf),
                typed.containsKey("open"));
    }

    /// Empty when it cannot be searched for.
    private String text(String field) {
        var text = typed.getOrDefault(field, "");
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            errors.put(field, "web.form.error.controlCharacter");
        } else if (text.length() > LONGEST) {
            errors.put(field, "directory.search.tooLong");
        }
        return errors.containsKey(field) ? "" : text;
    }

    private static String language(String code) {
        if (!Item.LANGUAGE.matcher(code).matches()) {
            throw new IllegalArgumentException("No code of a language");
        }
        return code;
    }

    private <T> Optional<T> choice(String field, Function<String, T> reading) {
        var value = typed.getOrDefault(field, "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(value));
        } catch (IllegalArgumentException unknown) {
            errors.put(field, "web.form.error.choice");
            return Optional.empty();
        }
    }
}

package org.comity.notices.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.notices.model.ReaderKey;
import org.comity.notices.usecase.ReadingWishes;
import org.comity.web.FieldError;
import org.jspecify.annotations.Nullable;

/// How a person is told by mail, and the form to change it.
///
/// @param zone the reader's clock, by which eight o'clock is meant
/// @param typed what was typed into a form that was refused
public record WishesPage(
        ReadingWishes.Shown shown, Instant now, ZoneId zone, Map<String, String> typed, List<FieldError> errors) {

    public @Nullable ReaderKey key() {
        return shown.wishes().key();
    }

    public boolean keyUsable() {
        var key = key();
        return key != null && key.usable(now);
    }

    public String address() {
        return typed.getOrDefault("address", shown.wishes().addressText());
    }

    public boolean chosenLanguage(String code) {
        return typed.getOrDefault("language-of-mail", shown.wishes().language().code())
                .equals(code);
    }

    public boolean chosenWanted(String name) {
        return typed.getOrDefault("wanted", shown.wishes().wanted().name()).equals(name);
    }

    public Optional<String> error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }
}

package org.comity.notices.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.notices.mail.ReadingKeys;
import org.comity.notices.model.MailAddress;
import org.comity.notices.model.ReaderKey;
import org.comity.notices.model.Wanted;
import org.comity.notices.model.Wishes;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// What was typed about one's mail, read.
///
/// @param wishes null when something must be mended
record WishesForm(@Nullable Wishes wishes, List<FieldError> errors) {

    static WishesForm read(Map<String, String> typed, Wishes now, View view, Instant moment) {
        var errors = new ArrayList<FieldError>();
        var address = address(typed, view, errors);
        var key = key(typed, now, view, moment, errors);
        var language = Language.ofCode(typed.getOrDefault("language-of-mail", ""));
        var wanted = wanted(typed.getOrDefault("wanted", ""));
        if (language.isEmpty()) {
            errors.add(new FieldError("language-of-mail", view.text("web.form.error.choice")));
        }
        if (wanted.isEmpty()) {
            errors.add(new FieldError("wanted-EVERYTHING", view.text("web.form.error.choice")));
        }
        return errors.isEmpty() && language.isPresent() && wanted.isPresent()
                ? new WishesForm(new Wishes(address, language.get(), wanted.get(), key), List.of())
                : new WishesForm(null, List.copyOf(errors));
    }

    private static @Nullable MailAddress address(Map<String, String> typed, View view, List<FieldError> errors) {
        var text = typed.getOrDefault("address", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        var address = MailAddress.read(text);
        if (address.isEmpty()) {
            errors.add(new FieldError("address", view.text("notices.settings.address.wrong")));
        }
        return address.orElse(null);
    }

    private static @Nullable ReaderKey key(
            Map<String, String> typed, Wishes now, View view, Instant moment, List<FieldError> errors) {
        var armored = typed.getOrDefault("key", "").strip();
        if (armored.isEmpty()) {
            return typed.containsKey("remove-key") ? null : now.key();
        }
        return switch (ReadingKeys.read(armored, moment)) {
            case ReadingKeys.Outcome.Read(var key) -> key;
            case ReadingKeys.Outcome.Refused(var problem) -> {
                errors.add(new FieldError("key", view.text("notices.settings.key.refused." + problem)));
                yield null;
            }
        };
    }

    private static Optional<Wanted> wanted(String name) {
        return Arrays.stream(Wanted.values())
                .filter(wanted -> wanted.name().equals(name))
                .findFirst();
    }
}

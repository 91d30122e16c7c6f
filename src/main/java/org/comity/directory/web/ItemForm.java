package org.comity.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comity.directory.Audience;
import org.comity.directory.Channel;
import org.comity.directory.ContactKey;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.Hours;
import org.comity.directory.Item;
import org.comity.directory.ItemKind;
import org.comity.directory.Stage;
import org.comity.directory.model.ChannelText;
import org.comity.directory.model.KeyText;
import org.comity.vocabulary.Sensitive;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// Reads the forms by which a listing is kept, and gathers what is to be mended. No message repeats what was typed.
final class ItemForm {

    private static final Pattern GAPS = Pattern.compile("[,;\\s]+");
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LANGUAGES = 20;

    private final Map<String, String> typed;
    private final TypedForm form;

    ItemForm(Map<String, String> typed, View view) {
        this.typed = typed;
        this.form = new TypedForm(typed, view);
    }

    List<FieldError> errors() {
        return form.errors();
    }

    Audience audience() {
        return choice("audience", Audience::valueOf).orElse(Audience.SECRETARIAT);
    }

    Optional<Channel> channel() {
        var kind = choice("kind", ItemKind::valueOf).filter(ItemKind::channel);
        if (kind.isEmpty()) {
            wrong("kind", "web.form.error.choice");
            return Optional.empty();
        }
        var value = ChannelText.read(kind.get(), raw("value"));
        value.problem().ifPresent(problem -> wrong("value", "directory.wrong." + problem));
        var languages = languages("channel-languages");
        var note = line("note", false);
        var hours = new HoursForm("channel-hours", typed, form).ownHours();
        return good(() -> new Channel(
                kind.get(), Sensitive.of(value.value().orElseThrow()), hours, languages, Sensitive.of(note)));
    }

    Optional<Hours> hours() {
        return new HoursForm("hours", typed, form).hours();
    }

    Optional<Item.Name> name() {
        var languages = languages("name-language");
        if (languages.size() != 1) {
            wrong("name-language", "directory.wrong.LANGUAGES");
        }
        var text = line("name", true);
        return good(() -> new Item.Name(languages.getFirst(), text));
    }

    Optional<ContactKey> key(KeyText reader, Instant now) {
        var type = choice("key-type", ContactKey.Type::valueOf);
        var expires = optionalDay("key-expires")
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        if (type.isEmpty() || !errors().isEmpty()) {
            return Optional.empty();
        }
        var reading = reader.read(type.get(), raw("key-fingerprint"), expires, raw("key-material"), now);
        reading.problem().ifPresent(problem -> wrong(fieldOf(problem), "directory.wrong.key." + problem));
        return reading.key();
    }

    private static String fieldOf(KeyText.Problem problem) {
        return switch (problem) {
            case FINGERPRINT, OTHER_KEY -> "key-fingerprint";
            case EXPIRED -> "key-expires";
            case CERTIFICATE, ARMOUR, TOO_LONG, PRIVATE_KEY, SEVERAL_KEYS, REVOKED, WEAK -> "key-material";
        };
    }

    Optional<Designation> designation() {
        var function = choice("function", DesignatedFunction::valueOf)
                .filter(chosen -> chosen.basis().isPresent());
        if (function.isEmpty()) {
            wrong("function", "web.form.error.choice");
        }
        var stage = choice("stage", Stage::valueOf);
        var territory = line("territory", false);
        var languages = languages("designation-languages");
        var note = line("designation-note", false);
        return good(() -> new Designation(
                function.orElseThrow(), stage.orElseThrow(), territory, languages, Optional.empty(), note));
    }

    /// A day that must be given.
    Optional<LocalDate> day(String field) {
        if (raw(field).isEmpty()) {
            wrong(field, "web.form.error.date");
        }
        return optionalDay(field);
    }

    /// Codes such as `en, fr`; in capitals or not.
    List<String> languages(String field) {
        var codes = Arrays.stream(GAPS.split(raw(field).toLowerCase(Locale.ROOT), -1))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        if (codes.size() > MOST_LANGUAGES || codes.stream().anyMatch(code -> !known(code))) {
            wrong(field, "directory.wrong.LANGUAGES");
            return List.of();
        }
        return codes;
    }

    private static boolean known(String code) {
        return Item.LANGUAGE.matcher(code).matches()
                && !Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code);
    }

    private Optional<LocalDate> optionalDay(String field) {
        if (raw(field).isEmpty()) {
            return Optional.empty();
        }
        var day = DayText.read(raw(field));
        if (day.isEmpty()) {
            wrong(field, "web.form.error.date");
        }
        return day;
    }

    private <T> Optional<T> choice(String field, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(raw(field)));
        } catch (IllegalArgumentException unknown) {
            wrong(field, "web.form.error.choice");
            return Optional.empty();
        }
    }

    private String line(String field, boolean required) {
        return required ? form.line(field, LONGEST_LINE) : form.optionalLine(field, LONGEST_LINE);
    }

    private String raw(String field) {
        return form.raw(field);
    }

    private void wrong(String field, String key) {
        form.wrong(field, key);
    }

    private <T> Optional<T> good(java.util.function.Supplier<T> item) {
        return errors().isEmpty() ? Optional.of(item.get()) : Optional.empty();
    }
}

package org.comity.cyberviolence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.Entry.Law;
import org.comity.cyberviolence.Entry.Words;
import org.comity.cyberviolence.Measure;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.Scope;
import org.comity.cyberviolence.Sort;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.model.ViolenceType;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// The form of an entry: where, what, in which languages, from which source.
final class EntryForm {

    private static final int LINE = 300;
    private static final int SUMMARY = 4_000;
    private static final int ADDRESS = 1_000;
    private static final String YES = "yes";
    private static final List<String> PLAIN = List.of(
            "state",
            "organisation",
            "sort",
            "act",
            "place",
            "penalty",
            "address",
            "source",
            "asOf",
            "standing",
            "note",
            "seen");

    private final TypedForm form;
    private final Types types;
    private final MeasureId id;

    EntryForm(Map<String, String> typed, View view, Types types, MeasureId id) {
        this.form = new TypedForm(withPlainLineEnds(typed), view);
        this.types = types;
        this.id = id;
    }

    /// A browser counts the end of a line once and sends two characters for it.
    private static Map<String, String> withPlainLineEnds(Map<String, String> typed) {
        return typed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().replace("\r\n", "\n")));
    }

    /// What the form shows at first.
    static Map<String, String> of(Entry entry) {
        var typed = new HashMap<String, String>();
        typed.put("state", entry.scope().state().map(Country::code).orElse(""));
        typed.put("organisation", entry.scope().organisation());
        typed.put("sort", entry.sort().written());
        typed.put("act", entry.law().act());
        typed.put("place", entry.law().place());
        typed.put("penalty", entry.law().penalty());
        typed.put("address", entry.address());
        typed.put("source", entry.source().text());
        typed.put("asOf", entry.source().asOf().map(LocalDate::toString).orElse(""));
        typed.put("standing", entry.source().standing().written());
        typed.put("note", entry.source().note());
        entry.types().forEach(type -> typed.put("type-" + type, YES));
        entry.measures().forEach(measure -> typed.put("measure-" + measure.written(), YES));
        entry.words().forEach((language, said) -> {
            typed.put("title-" + language.code(), said.title());
            typed.put("summary-" + language.code(), said.summary());
        });
        return typed;
    }

    /// What a draft keeps of what was sent: the fields of the form that are filled in. Empty when one is longer than
    /// any may be, or holds what nobody sees.
    Optional<Map<String, String>> draft() {
        var kept = names().filter(name -> !form.raw(name).isEmpty())
                .collect(Collectors.toMap(name -> name, name -> form.text(name, SUMMARY)));
        return form.errors().isEmpty() ? Optional.of(kept) : Optional.empty();
    }

    private Stream<String> names() {
        return Stream.of(
                        PLAIN.stream(),
                        Stream.of(Language.values())
                                .flatMap(language ->
                                        Stream.of("title-" + language.code(), "summary-" + language.code())),
                        types.all().stream().map(type -> "type-" + type.slug()),
                        Stream.of(Measure.values()).map(measure -> "measure-" + measure.written()))
                .flatMap(some -> some);
    }

    List<FieldError> errors() {
        return form.errors();
    }

    /// The entry as it was typed; empty when something is to be mended.
    Optional<Entry> entry() {
        var scope = scope();
        var sort = Sort.ofWritten(form.raw("sort"));
        if (sort.isEmpty()) {
            form.wrong("sort", "web.form.error.choice");
        }
        var words = words();
        var law = new Law(
                form.optionalLine("act", LINE), form.optionalLine("place", LINE), form.optionalLine("penalty", LINE));
        var address = address();
        var source = source();
        if (!form.errors().isEmpty() || scope.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                id,
                scope.get(),
                sort.orElseThrow(),
                types.all().stream()
                        .map(ViolenceType::slug)
                        .filter(slug -> form.raw("type-" + slug).equals(YES))
                        .collect(Collectors.toSet()),
                Stream.of(Measure.values())
                        .filter(measure ->
                                form.raw("measure-" + measure.written()).equals(YES))
                        .collect(Collectors.toSet()),
                words,
                law,
                address,
                source.get(),
                Instant.EPOCH));
    }

    private Optional<Scope> scope() {
        var state = form.raw("state");
        var organisation = form.optionalLine("organisation", LINE);
        if (!state.matches("|[A-Z]{2}") || state.isEmpty() == organisation.isEmpty()) {
            form.wrong("state", "cyberviolence.desk.error.scope");
            return Optional.empty();
        }
        return Optional.of(state.isEmpty() ? Scope.of(organisation) : Scope.of(new Country(state)));
    }

    private Map<Language, Words> words() {
        var words = new EnumMap<Language, Words>(Language.class);
        for (var language : Language.values()) {
            var title = form.optionalLine("title-" + language.code(), LINE);
            var summary = form.raw("summary-" + language.code());
            if (!summary.isEmpty()) {
                summary = form.text("summary-" + language.code(), SUMMARY);
            }
            if (title.isEmpty() && !summary.isEmpty()) {
                form.wrong("title-" + language.code(), "web.form.error.required");
            } else if (!title.isEmpty()) {
                words.put(language, new Words(title, summary));
            }
        }
        if (words.isEmpty()) {
            form.wrong("title-en", "web.form.error.required");
        }
        return words;
    }

    private String address() {
        var address = form.optionalLine("address", ADDRESS);
        if (!address.isEmpty()
                && new FactSource(address, Optional.empty(), Standing.SOURCED, "")
                        .link()
                        .isEmpty()) {
            form.wrong("address", "cyberviolence.desk.error.address");
        }
        return address;
    }

    /// What is published rests on a source that somebody read, in part at least.
    private Optional<FactSource> source() {
        var text = form.line("source", ADDRESS);
        var note = form.optionalLine("note", LINE);
        var standing = Standing.ofWritten(form.raw("standing")).filter(said -> said != Standing.UNVERIFIED);
        if (standing.isEmpty()) {
            form.wrong("standing", "web.form.error.choice");
        }
        var day = form.raw("asOf");
        try {
            var asOf = day.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(day));
            return standing.map(said -> new FactSource(text, asOf, said, note));
        } catch (DateTimeParseException noDay) {
            form.wrong("asOf", "cyberviolence.desk.error.date");
            return Optional.empty();
        }
    }
}

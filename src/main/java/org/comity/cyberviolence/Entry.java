package org.comity.cyberviolence;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Language;

/// One measure against cyberviolence: a provision, a policy, a service, what somebody does.
///
/// @param types by slug; none where the source names none
/// @param measures none where the source names none
/// @param words in one language at least
/// @param address where the public reads it; may be empty
/// @param changed when it was published as it is; for what comes with the program, the day of its source
public record Entry(
        MeasureId id,
        Scope scope,
        Sort sort,
        Set<String> types,
        Set<Measure> measures,
        Map<Language, Words> words,
        Law law,
        String address,
        FactSource source,
        Instant changed) {

    /// Title and summary in one language.
    public record Words(String title, String summary) {}

    /// A provision; every part may be empty.
    ///
    /// @param place where in the act
    /// @param penalty as the law or its source puts it
    public record Law(String act, String place, String penalty) {

        public static final Law NONE = new Law("", "", "");

        public boolean said() {
            return !act.isEmpty() || !place.isEmpty() || !penalty.isEmpty();
        }
    }

    /// @throws IllegalArgumentException without any title
    public Entry {
        types = Collections.unmodifiableSet(new TreeSet<>(types));
        var kinds = EnumSet.noneOf(Measure.class);
        kinds.addAll(measures);
        measures = Collections.unmodifiableSet(kinds);
        if (words.isEmpty()
                || words.values().stream().anyMatch(said -> said.title().isBlank())) {
            throw new IllegalArgumentException("An entry has a title in every language it speaks: " + id);
        }
        words = Collections.unmodifiableMap(new EnumMap<>(words));
    }

    /// The same, changed at another moment.
    public Entry changedAt(Instant moment) {
        return new Entry(id, scope, sort, types, measures, words, law, address, source, moment);
    }

    /// The language it is read in by whoever prefers one: that one, English, or the first there is.
    public Language readIn(Language reader) {
        if (words.containsKey(reader)) {
            return reader;
        }
        return words.containsKey(Language.ENGLISH)
                ? Language.ENGLISH
                : words.keySet().iterator().next();
    }

    public Words in(Language reader) {
        return Objects.requireNonNull(words.get(readIn(reader)));
    }

    public List<Language> languages() {
        return List.copyOf(words.keySet());
    }

    /// Its page, without the language.
    public String path() {
        return "/help/cyberviolence/measures/" + id.slug();
    }

    /// Whether words stand anywhere in it.
    public boolean says(String phrase) {
        return Stream.concat(
                        Stream.of(
                                scope.organisation(),
                                law.act(),
                                law.place(),
                                law.penalty(),
                                address,
                                source.text(),
                                source.note()),
                        words.values().stream().flatMap(said -> Stream.of(said.title(), said.summary())))
                .anyMatch(text -> text.contains(phrase));
    }
}

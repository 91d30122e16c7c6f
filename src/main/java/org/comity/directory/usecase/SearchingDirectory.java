package org.comity.directory.usecase;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.Freshness;
import org.comity.directory.Hours;
import org.comity.directory.Item;
import org.comity.directory.Listing;
import org.comity.directory.Stage;
import org.comity.directory.model.Judging;
import org.comity.directory.usecase.ListingsInMemory.Snapshot;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Finds authorities as one types, in memory: by name, State, territory, function and freshness. Nothing that is not
/// for everyone is looked through: the words are those of names, States and territories alone.
public class SearchingDirectory {

    /// How many are shown at once.
    public static final int MOST = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("\\s+");

    /// What one designation must be, all of it at once.
    ///
    /// @param language accepted for it, as a code
    public record Named(
            Optional<DesignatedFunction> function,
            Optional<Stage> stage,
            Optional<String> territory,
            Optional<String> language) {

        public static final Named ANYTHING =
                new Named(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// A designation for the whole State, or for all stages, is also for each of them.
        boolean fits(Designation designation) {
            return function.filter(wanted -> designation.function() != wanted).isEmpty()
                    && stage.filter(wanted -> !designation.stage().serves(wanted))
                            .isEmpty()
                    && territory
                            .filter(wanted -> !designation.territory().isEmpty()
                                    && !designation.territory().equals(wanted))
                            .isEmpty()
                    && language.filter(wanted -> !designation.languages().contains(wanted))
                            .isEmpty();
        }
    }

    /// @param text words that must all be there, in any order; empty for any
    /// @param open whether somebody must be there now
    public record Search(
            String text, Optional<Country> state, Named named, Optional<Freshness.Light> light, boolean open) {

        public static Search of(String text) {
            return new Search(text, Optional.empty(), Named.ANYTHING, Optional.empty(), false);
        }
    }

    /// What can be chosen in a search, in the order of a language.
    public record Choices(List<Country> states, List<String> territories, List<String> languages) {}

    public record Hit(
            Listing listing, Item.Name name, String state, Set<DesignatedFunction> functions, Freshness freshness) {}

    /// @param total how many there are, of which the first are shown
    public record Result(List<Hit> hits, int total) {}

    private record Entry(
            Listing listing,
            Item.Name name,
            String state,
            List<Designation> designations,
            List<Hours> hours,
            String words) {

        Set<DesignatedFunction> functions() {
            return designations.stream()
                    .map(Designation::function)
                    .sorted()
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /// @param newest what it was made from
    private record Index(long newest, LocalDate day, List<Entry> entries) {}

    private final Supplier<Snapshot> directory;
    private final StateNames names;
    private final Judging judging;
    private final Clock clock;
    private final ConcurrentHashMap<Language, Index> indexes = new ConcurrentHashMap<>();

    public SearchingDirectory(Supplier<Snapshot> directory, StateNames names, Judging judging, Clock clock) {
        this.directory = directory;
        this.names = names;
        this.judging = judging;
        this.clock = clock;
    }

    public Result search(Search search, Language language) {
        var now = clock.instant();
        var words = Arrays.stream(GAPS.split(plain(search.text()).strip(), -1))
                .filter(word -> !word.isEmpty())
                .toList();
        var found = index(language).entries().stream()
                .filter(entry -> search.state()
                        .filter(state -> !state.equals(entry.listing().country()))
                        .isEmpty())
                .filter(entry -> search.named().equals(Named.ANYTHING)
                        || entry.designations().stream().anyMatch(search.named()::fits))
                .filter(entry -> words.stream().allMatch(entry.words()::contains))
                .filter(entry -> search.light()
                        .filter(light ->
                                light != judging.judge(entry.listing(), now).light())
                        .isEmpty())
                .filter(entry ->
                        !search.open() || entry.hours().stream().anyMatch(hours -> hours.now(now) != Hours.Now.CLOSED))
                .toList();
        var hits = found.stream().limit(MOST).map(entry -> hit(entry, now)).toList();
        return new Result(hits, found.size());
    }

    private Hit hit(Entry entry, Instant now) {
        return new Hit(
                entry.listing(), entry.name(), entry.state(), entry.functions(), judging.judge(entry.listing(), now));
    }

    public Choices choices(Language language) {
        var entries = index(language).entries();
        var designations =
                entries.stream().flatMap(entry -> entry.designations().stream()).toList();
        return new Choices(
                entries.stream()
                        .map(entry -> entry.listing().country())
                        .distinct()
                        .toList(),
                designations.stream()
                        .map(Designation::territory)
                        .filter(territory -> !territory.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                designations.stream()
                        .flatMap(designation -> designation.languages().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private Index index(Language language) {
        var snapshot = directory.get();
        var today = LocalDate.now(clock);
        var made = indexes.get(language);
        if (made != null && made.newest() == snapshot.newest() && made.day().equals(today)) {
            return made;
        }
        var order = Comparator.comparing((Entry entry) -> entry.listing().country(), names.order(language))
                .thenComparing(entry -> entry.name().text());
        var entries = snapshot.byId().values().stream()
                .filter(listing -> !listing.on(today, Item.Name.class).isEmpty())
                .map(listing -> entry(listing, today, language))
                .sorted(order)
                .toList();
        var fresh = new Index(snapshot.newest(), today, entries);
        indexes.put(language, fresh);
        return fresh;
    }

    private Entry entry(Listing listing, LocalDate today, Language language) {
        var designations = listing.on(today, Designation.class);
        var words = Stream.of(
                        listing.on(today, Item.Name.class).stream().map(Item.Name::text),
                        Arrays.stream(Language.values()).map(each -> names.name(listing.country(), each)),
                        Stream.of(listing.country().code()),
                        designations.stream().map(Designation::territory))
                .flatMap(texts -> texts)
                .map(SearchingDirectory::plain)
                .distinct()
                .collect(Collectors.joining(" "));
        return new Entry(
                listing,
                listing.name(today, language.code()),
                names.name(listing.country(), language),
                designations,
                listing.on(today, Hours.class),
                words);
    }

    /// Without accents and capitals.
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}

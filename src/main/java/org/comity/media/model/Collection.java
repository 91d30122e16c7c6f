package org.comity.media.model;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.media.Item;
import org.comity.media.MediaId;
import org.comity.media.Variant;
import org.comity.vocabulary.Sha256;

/// All items at a moment, the newest first. Never changes; a change makes another collection.
public final class Collection {

    private static final Comparator<Item> NEWEST = Comparator.comparing(
                    (Item item) -> item.particulars().date())
            .reversed()
            .thenComparing(item -> item.particulars().series())
            .thenComparing(
                    Comparator.comparingInt((Item item) -> item.particulars().episode())
                            .reversed())
            .thenComparing(Item::id);

    private record Entry(Item item, String words) {}

    private final List<Entry> entries;
    private final Map<MediaId, Item> items;
    private final Set<Sha256> named;
    private final Map<String, List<Item>> byEvent = new HashMap<>();

    public Collection(Stream<Item> items) {
        this.entries =
                items.sorted(NEWEST).map(item -> new Entry(item, words(item))).toList();
        this.items = entries.stream().map(Entry::item).collect(Collectors.toUnmodifiableMap(Item::id, item -> item));
        this.named = entries.stream().flatMap(entry -> entry.item().names()).collect(Collectors.toUnmodifiableSet());
        byEvent.putAll(all().stream()
                .filter(item -> !item.particulars().event().isEmpty())
                .collect(Collectors.groupingBy(item -> item.particulars().event())));
    }

    public Optional<Item> find(MediaId id) {
        return Optional.ofNullable(items.get(id));
    }

    public List<Item> all() {
        return entries.stream().map(Entry::item).toList();
    }

    /// Whether an item names a file: then it is for everyone.
    public boolean names(Sha256 file) {
        return named.contains(file);
    }

    public List<Item> ofEvent(String event) {
        return byEvent.getOrDefault(event, List.of());
    }

    public List<Item> find(MediaFilter filter) {
        var wanted = Stream.of(folded(filter.q()).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(12)
                .toList();
        return entries.stream()
                .filter(entry -> wanted.stream().allMatch(word -> entry.words().contains(" " + word)))
                .map(Entry::item)
                .filter(item -> fits(item, filter))
                .toList();
    }

    private static boolean fits(Item item, MediaFilter filter) {
        return filter.kind().filter(kind -> item.kind() != kind).isEmpty()
                && filter.language()
                        .filter(language -> !item.languages().contains(language))
                        .isEmpty()
                && (filter.series().isEmpty() || item.particulars().series().equals(filter.series()))
                && (filter.article().isEmpty()
                        || item.particulars().concerns().stream()
                                .anyMatch(span -> span.first().treaty().equals(filter.article())))
                && (!filter.here() || item.variants().stream().anyMatch(Variant::playable));
    }

    private static String words(Item item) {
        return " "
                + folded(Stream.concat(
                                item.variants().stream().map(variant -> variant.title() + " " + variant.summary()),
                                Stream.of(
                                        item.particulars().series(),
                                        item.particulars().date()))
                        .collect(Collectors.joining(" ")));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}

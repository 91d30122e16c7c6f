package org.comity.offline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.directory.ContactKey;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.Freshness;
import org.comity.directory.Hours;
import org.comity.directory.Item;
import org.comity.directory.ItemKind;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.VisibleChannel.Shown;

/// One authority in a snapshot.
///
/// @param day whose truth is written down
/// @param channels those that may be taken away, telephones first
public record Card(Listing listing, LocalDate day, List<Shown> channels, Freshness freshness) {

    public Card {
        channels = channels.stream().sorted(Comparator.comparing(Shown::kind)).toList();
    }

    public List<Shown> phones() {
        return channels.stream()
                .filter(channel -> channel.kind() == ItemKind.PHONE)
                .toList();
    }

    /// Whether it holds a way to reach the authority.
    public boolean reachable() {
        return !channels.isEmpty();
    }

    public List<Item.Name> names() {
        return listing.on(day, Item.Name.class);
    }

    public Item.Name name(String language) {
        return listing.name(day, language);
    }

    public List<Designation> designations() {
        return listing.on(day, Designation.class);
    }

    /// What it is named for, the 24/7 point first.
    public List<DesignatedFunction> functions() {
        return designations().stream()
                .map(Designation::function)
                .distinct()
                .sorted()
                .toList();
    }

    /// Codes of the languages that it accepts or speaks.
    public Set<String> languages() {
        var languages = designations().stream()
                .flatMap(designation -> designation.languages().stream())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        channels.forEach(shown -> languages.addAll(shown.channel().languages()));
        return languages;
    }

    public List<Hours> hours() {
        return listing.on(day, Hours.class);
    }

    public List<ContactKey> keys(Instant now) {
        return listing.on(day, ContactKey.class).stream()
                .filter(key -> !key.expired(now))
                .toList();
    }

    /// When the newest of what it says became known.
    public Instant changedAt() {
        return listing.items().stream()
                .map(ListedItem::knownFrom)
                .max(Comparator.naturalOrder())
                .orElse(listing.createdAt());
    }
}

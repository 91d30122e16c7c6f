package org.comity.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.comity.identity.AuthorityId;
import org.comity.vault.CaseKeyId;
import org.comity.vocabulary.Country;

/// An authority as the directory holds it.
///
/// @param authority the enrolled authority that keeps it; empty where it was named in public only
/// @param seed tells an institution of the facts from others; empty where only the authority itself speaks
/// @param fictional made for a demonstration, and marked so wherever it is shown
/// @param caseKey the key its restricted channels are sealed under
/// @param items one version of each, as known at the moment that was asked for; also such as are over or to come
public record Listing(
        ListingId id,
        Country country,
        Optional<AuthorityId> authority,
        Optional<String> seed,
        boolean fictional,
        CaseKeyId caseKey,
        Instant createdAt,
        List<ListedItem> items) {

    public Listing {
        items = List.copyOf(items);
    }

    public Listing with(List<ListedItem> others) {
        return new Listing(id, country, authority, seed, fictional, caseKey, createdAt, others);
    }

    /// The versions that are true on a day, in the order in which they became known.
    public List<ListedItem> on(LocalDate day) {
        return items.stream()
                .filter(item -> item.holdsOn(day))
                .sorted(Comparator.comparingLong(ListedItem::number))
                .toList();
    }

    public <T extends Item> List<T> on(LocalDate day, Class<T> type) {
        return on(day).stream().flatMap(item -> item.as(type).stream()).toList();
    }

    /// The name in a language, else in English, else any; every listing has one.
    public Item.Name name(LocalDate day, String language) {
        var names = on(day, Item.Name.class);
        return names.stream()
                .filter(name -> name.language().equals(language))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> name.language().equals("en"))
                        .findFirst())
                .or(() -> names.stream().findFirst())
                .or(() -> items.stream()
                        .flatMap(item -> item.as(Item.Name.class).stream())
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("A listing without a name: " + id));
    }

    /// Whether it is designated for a function on a day, at a stage and for a territory.
    public boolean serves(Wanted wanted, LocalDate day) {
        return country.equals(wanted.state())
                && on(day, Designation.class).stream().anyMatch(wanted::isServedBy);
    }

    /// The first day on which it was no longer designated for what it once was; empty while it is, and if it never was.
    /// What began and ended on the same day was true on no day; what begins later has not been yet.
    public Optional<LocalDate> designatedUntil(Predicate<Designation> wanted, LocalDate day) {
        var ends = items.stream()
                .filter(item -> item.as(Designation.class).filter(wanted).isPresent())
                .filter(item -> !item.from().isAfter(day))
                .filter(item -> item.from().isBefore(item.to().orElse(LocalDate.MAX)))
                .map(item -> item.to().orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder());
        return ends.filter(end -> !end.isAfter(day));
    }

    /// When somebody of the authority last said that everything here is right.
    public Optional<Instant> attestedAt() {
        return items.stream()
                .filter(item -> item.kind() == ItemKind.ATTESTATION)
                .map(ListedItem::knownFrom)
                .max(Comparator.naturalOrder());
    }
}

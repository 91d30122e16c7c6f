package org.comity.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.Audience;
import org.comity.directory.Designation;
import org.comity.directory.Hours;
import org.comity.directory.Item;
import org.comity.directory.ItemKind;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.VisibleChannel;
import org.comity.directory.usecase.ShowingListing.Reading;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;

/// One authority of the directory, as a reader may see it.
///
/// @param slowedUntil until when the reader sees what everyone sees, having opened unusually many
/// @param typed the days asked about, as typed
/// @param errors message key by field
public record ListingPage(
        Reading reading,
        StateNames names,
        Instant now,
        Optional<Instant> slowedUntil,
        Map<String, String> typed,
        Map<String, String> errors) {

    public Listing listing() {
        return reading.now();
    }

    public Item.Name name(Language language) {
        return reading.now().name(reading.on(), language.code());
    }

    /// The other names.
    public List<Item.Name> otherNames(Language language) {
        var shown = name(language);
        return reading.then().on(reading.on(), Item.Name.class).stream()
                .filter(name -> !name.equals(shown))
                .toList();
    }

    /// What it is named for, in the order of functions.
    public List<ListedItem> designations() {
        return reading.then().on(reading.on()).stream()
                .filter(item -> item.kind() == ItemKind.DESIGNATION)
                .sorted(Comparator.comparing(
                        ListingPage::designation,
                        Comparator.comparing(Designation::function)
                                .thenComparing(Designation::stage)
                                .thenComparing(Designation::territory)))
                .toList();
    }

    /// What it is no longer named for, the latest end first.
    public List<ListedItem> formerDesignations() {
        return reading.then().items().stream()
                .filter(item -> item.kind() == ItemKind.DESIGNATION)
                .filter(item -> item.to()
                        .filter(end -> end.isAfter(item.from()) && !end.isAfter(reading.on()))
                        .isPresent())
                .filter(item -> designations().stream()
                        .noneMatch(now -> designation(now).isForTheSameAs(designation(item))))
                .sorted(Comparator.comparing((ListedItem item) -> item.to().orElse(item.from()))
                        .reversed())
                .toList();
    }

    public static Designation designation(ListedItem item) {
        return item.as(Designation.class).orElseThrow();
    }

    public List<Hours> hours() {
        return reading.then().on(reading.on(), Hours.class);
    }

    public List<ListedItem> keys() {
        return reading.then().on(reading.on()).stream()
                .filter(item -> item.kind() == ItemKind.KEY)
                .toList();
    }

    /// The channels of a class the reader may see.
    public List<VisibleChannel.Shown> channels(Audience audience) {
        return reading.channels().stream()
                .filter(VisibleChannel.Shown.class::isInstance)
                .map(VisibleChannel.Shown.class::cast)
                .filter(channel -> channel.audience() == audience)
                .toList();
    }

    public List<VisibleChannel> onRequest() {
        return reading.channels().stream()
                .filter(VisibleChannel.OnRequest.class::isInstance)
                .toList();
    }

    /// Whether another day than today, or another state of knowledge than now, is shown.
    public boolean past(LocalDate today) {
        return reading.known().isPresent() || !reading.on().equals(today);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}

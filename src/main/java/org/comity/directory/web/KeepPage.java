package org.comity.directory.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.Channel;
import org.comity.directory.Designation;
import org.comity.directory.Hours;
import org.comity.directory.Item;
import org.comity.directory.ItemKind;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.VisibleChannel;
import org.comity.directory.model.DesignationProposal;
import org.comity.web.FieldError;

/// The forms by which a listing is kept.
///
/// @param channels all of them, opened
/// @param typed what was typed into the form that was refused
public record KeepPage(
        Listing listing,
        List<VisibleChannel> channels,
        List<DesignationProposal> proposals,
        LocalDate today,
        Instant now,
        Map<String, String> typed,
        List<FieldError> errors) {

    public List<ListedItem> items(ItemKind kind) {
        return listing.on(today).stream().filter(item -> item.kind() == kind).toList();
    }

    public List<VisibleChannel.Shown> shown() {
        return channels.stream()
                .filter(VisibleChannel.Shown.class::isInstance)
                .map(VisibleChannel.Shown.class::cast)
                .toList();
    }

    /// The channel whose change is being typed.
    public Optional<VisibleChannel.Shown> replaced() {
        return shown().stream()
                .filter(channel -> channel.id().toString().equals(typed.getOrDefault("replaces", "")))
                .findFirst();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What the form for channels shows first: what was typed, or the channel that is to be changed.
    public String channel(String field) {
        if (typed.containsKey(field)) {
            return typed(field);
        }
        return replaced()
                .map(channel -> switch (field) {
                    case "kind" -> channel.kind().name();
                    case "audience" -> channel.audience().name();
                    case "value" -> said(channel.channel());
                    case "note" -> channel.channel().note().reveal();
                    case "channel-languages" ->
                        String.join(", ", channel.channel().languages());
                    default -> "";
                })
                .orElse("");
    }

    private static String said(Channel channel) {
        return channel.value().reveal();
    }

    private Optional<Hours> hours() {
        return listing.on(today, Hours.class).stream().findFirst();
    }

    /// What the form for hours shows first.
    public String opening(String end, DayOfWeek day) {
        if (typed.containsKey("zone")) {
            return typed(end + "-" + day);
        }
        return hours().stream()
                .flatMap(hours -> hours.weekly().stream())
                .filter(opening -> opening.days().contains(day))
                .map(opening -> end.equals("from") ? opening.from() : opening.to())
                .map(LocalTime::toString)
                .findFirst()
                .orElse("");
    }

    public String zone() {
        return typed.containsKey("zone")
                ? typed("zone")
                : hours().map(hours -> hours.zone().getId()).orElse("UTC");
    }

    public boolean nightDesk() {
        return typed.containsKey("zone")
                ? typed.containsKey("night-desk")
                : hours().filter(hours -> hours.otherwise() == Hours.Otherwise.NIGHT_DESK)
                        .isPresent();
    }

    public String languages() {
        return typed.containsKey("languages")
                ? typed("languages")
                : listing.on(today, Designation.class).stream()
                        .filter(designation -> designation.source().isEmpty())
                        .findFirst()
                        .map(designation -> String.join(", ", designation.languages()))
                        .orElse("");
    }

    public List<Item.Name> names() {
        return listing.on(today, Item.Name.class);
    }
}

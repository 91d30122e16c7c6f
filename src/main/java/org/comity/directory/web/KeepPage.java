package org.comity.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.Channel;
import org.comity.directory.Designation;
import org.comity.directory.Freshness;
import org.comity.directory.Hours;
import org.comity.directory.Item;
import org.comity.directory.ItemKind;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.VisibleChannel;
import org.comity.directory.model.DesignationProposal;
import org.comity.directory.usecase.ProposingDesignation;
import org.comity.web.FieldError;

/// The forms by which a listing is kept.
///
/// @param channels all of them, opened
/// @param proposals what waits for the secretariat; empty for whoever keeps the listing without proposing
/// @param typed what was typed into the form that was refused
public record KeepPage(
        Listing listing,
        Freshness freshness,
        List<VisibleChannel> channels,
        Optional<List<DesignationProposal>> proposals,
        LocalDate today,
        Instant now,
        Map<String, String> typed,
        List<FieldError> errors) {

    public List<ListedItem> items(ItemKind kind) {
        return listing.on(today).stream().filter(item -> item.kind() == kind).toList();
    }

    /// What could be proposed to end.
    public List<ListedItem> ending() {
        return ProposingDesignation.ending(listing);
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

    /// A private key that was pasted by mistake is not sent back.
    public String typed(String field) {
        var text = typed.getOrDefault(field, "");
        return text.contains("PRIVATE KEY") ? "" : text;
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

    /// When the authority can be reached.
    ///
    /// @param zone the reader's own, where nothing is listed yet
    public HoursFields hours(ZoneId zone) {
        return new HoursFields("hours", listedHours(), zone.getId(), typed);
    }

    /// When the channel of the form can be reached, if not as the authority.
    public HoursFields channelHours(ZoneId zone) {
        var place = listedHours().map(Hours::zone).orElse(zone);
        return new HoursFields(
                "channel-hours", replaced().flatMap(channel -> channel.channel().hours()), place.getId(), typed);
    }

    private Optional<Hours> listedHours() {
        return listing.on(today, Hours.class).stream().findFirst();
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

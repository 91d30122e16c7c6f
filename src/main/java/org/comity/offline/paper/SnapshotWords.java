package org.comity.offline.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Freshness;
import org.comity.directory.Hours;
import org.comity.directory.HoursText;
import org.comity.directory.Opening;
import org.comity.offline.model.Card;
import org.comity.offline.model.ContactCard;
import org.comity.offline.model.HoursElsewhere;
import org.comity.offline.model.Watermark;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;

/// What a snapshot says in words, in the reader's language.
public record SnapshotWords(Messages messages, StateNames names, Language language) {

    /// Hours by one clock, line by line.
    ///
    /// @param clock whose, with its place
    public record ByClock(String clock, List<String> lines) {}

    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    public String state(Country country) {
        return names.name(country, language);
    }

    /// The order of States that readers of the language expect; of a State its 24/7 point first.
    public Comparator<Card> order() {
        return Comparator.comparing((Card card) -> card.listing().country(), names.order(language))
                .thenComparing(card -> !card.functions().contains(DesignatedFunction.CONTACT_POINT))
                .thenComparing(card -> card.name(language.code()).text());
    }

    /// `24/7 point of contact (Article 35(1))`.
    public List<String> functions(Card card) {
        return card.functions().stream()
                .map(function -> text("directory.function." + function)
                        + function.basis()
                                .map(article -> " (" + article.display() + ")")
                                .orElse(""))
                .toList();
    }

    public String languages(List<String> codes) {
        return HoursText.languages(codes, language);
    }

    public String moment(Instant instant, ZoneId zone) {
        return new Moments(messages, language).moment(instant, zone);
    }

    public String freshness(Freshness freshness, ZoneId zone) {
        return switch (freshness.light()) {
            case UNKEPT -> text("offline.fresh.unkept");
            case GREEN, AMBER, RED ->
                freshness
                        .attestedAt()
                        .map(at -> text("offline.fresh." + freshness.light(), moment(at, zone)))
                        .orElseGet(() -> text("directory.freshness.never"));
        };
    }

    /// The hours by the clock of the authority, and by the reader's where it shows another time.
    public List<ByClock> clocks(Hours hours, Watermark mark) {
        var clocks = new ArrayList<ByClock>();
        clocks.add(new ByClock(
                text("offline.clock.there", zone(hours.zone(), mark.madeAt())), lines(hours.weekly(), hours)));
        for (var stretch : HoursElsewhere.of(hours, mark.zone(), mark.madeAt(), mark.validUntil())) {
            var since = stretch.since();
            var at = since.orElse(mark.madeAt());
            var whose = text("offline.clock.yours", zone(mark.zone(), at));
            clocks.add(new ByClock(
                    since.map(change -> text("offline.clock.since", moment(change, mark.zone())) + " – " + whose)
                            .orElse(whose),
                    lines(stretch.openings(), hours)));
        }
        return clocks;
    }

    private List<String> lines(List<Opening> openings, Hours hours) {
        return Stream.concat(
                        openings.stream()
                                .map(opening -> HoursText.days(opening, language) + " "
                                        + leftToRight(opening.from() + "–" + opening.to())),
                        Stream.of(text("directory.hours.otherwise." + hours.otherwise())))
                .toList();
    }

    private String leftToRight(String text) {
        return language.rightToLeft() ? "\u200e" + text + "\u200e" : text;
    }

    /// `Europe/Lisbon, UTC+01:00`.
    private String zone(ZoneId zone, Instant at) {
        var offset = DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(at.atZone(zone));
        return leftToRight(zone.getId().equals("UTC") ? "UTC" : zone.getId() + ", UTC" + offset);
    }

    public String watermark(Watermark mark) {
        return text(
                "offline.mark",
                mark.person(),
                mark.authority(),
                moment(mark.madeAt(), mark.zone()),
                mark.serial(),
                moment(mark.validUntil(), mark.zone()));
    }

    /// What of an authority is written in words on its card for address books.
    public ContactCard.Words card(Card card, Watermark mark) {
        var hours = card.hours().stream()
                .flatMap(each -> clocks(each, mark).stream())
                .map(clock -> clock.clock() + "\n" + String.join("\n", clock.lines()))
                .collect(Collectors.joining("\n"));
        return new ContactCard.Words(
                state(card.listing().country()),
                card.functions().stream()
                        .map(function -> text("directory.function." + function))
                        .toList(),
                hours,
                watermark(mark));
    }
}

package org.comity.media.model;

import static org.comity.library.CitationFields.bibTex;
import static org.comity.library.CitationFields.ris;
import static org.comity.library.CitationFields.tex;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.library.CitationFields;
import org.comity.library.CitationStyle;
import org.comity.media.Item;

/// An item cited in the styles lawyers and scholars use, and in the forms their programs read; to the second, where a
/// second is named.
///
/// @param language of the title, where the item has one in it
/// @param address where it is found, at that second
/// @param second empty for the whole of it
/// @param accessed the day it was looked at
public record CitingItem(Item item, String language, String address, Optional<Long> second, LocalDate accessed) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("yyyy, MMMM d", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter AMERICAN_MONTH = DateTimeFormatter.ofPattern("yyyy, MMMM", Locale.US);
    private static final String ORGANISATION = "Council of Europe";

    public String in(CitationStyle style) {
        return switch (style) {
            case APA -> apa();
            case OSCOLA -> oscola();
            case BIBTEX -> bibTexEntry();
            case RIS -> risEntry();
        };
    }

    private String title() {
        return item.title(language);
    }

    private String at() {
        return second.map(Clocks::clock).orElse("");
    }

    private String date(DateTimeFormatter exactly, DateTimeFormatter month, String unknown) {
        var date = item.particulars().date();
        return switch (date.length()) {
            case 0 -> unknown;
            case 4 -> date;
            case 7 -> YearMonth.parse(date).format(month);
            default -> LocalDate.parse(date).format(exactly);
        };
    }

    /// What APA puts in brackets behind the title.
    private String form() {
        return switch (item.kind()) {
            case EXPLAINER, VIDEO -> "Video";
            case PODCAST -> "Audio podcast episode";
            case RECORDING -> "Webinar";
            case STORY -> "Web page";
            case NEWSLETTER -> "Newsletter";
        };
    }

    private String series() {
        var series = item.particulars().series();
        var episode = item.particulars().episode();
        return series.isEmpty() ? "" : series + (episode == 0 ? "" : ", No. " + episode);
    }

    private String apa() {
        var series = series().isEmpty() ? "" : " In " + series() + ".";
        var at = at().isEmpty() ? "" : " (" + at() + ")";
        return ORGANISATION + ". (" + date(AMERICAN, AMERICAN_MONTH, "n.d.") + "). " + title() + " [" + form() + "]."
                + series + " " + address + at;
    }

    private String oscola() {
        var date = date(DAY, MONTH, "");
        var said = Stream.of(series(), date).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        var at = at().isEmpty() ? "" : " at " + at();
        return ORGANISATION + ", ‘" + title() + "’" + (said.isEmpty() ? "" : " (" + said + ")") + at + " <" + address
                + "> accessed " + DAY.format(accessed);
    }

    private String bibTexEntry() {
        var date = item.particulars().date();
        return Stream.of(
                        bibTex("author", "{" + ORGANISATION + "}"),
                        bibTex("title", "{" + tex(title()) + "}"),
                        series().isEmpty() ? "" : bibTex("series", tex(series())),
                        bibTex("howpublished", form()),
                        date.isEmpty() ? "" : bibTex("year", date.substring(0, 4)),
                        date.length() > 4 ? bibTex("date", date) : "",
                        bibTex("url", CitationFields.texAddress(address)),
                        bibTex("urldate", accessed.toString()),
                        bibTex("language", item.titleLanguage(language)),
                        at().isEmpty() ? "" : bibTex("note", "At " + at()))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining(",\n", "@misc{" + item.id().slug() + ",\n", "\n}\n"));
    }

    private String risEntry() {
        var date = item.particulars().date();
        return Stream.of(
                        ris("TY", type()),
                        // A comma would part an organisation into a surname and a first name.
                        ris("AU", ORGANISATION + ","),
                        ris("TI", title()),
                        series().isEmpty() ? "" : ris("T2", series()),
                        ris("PB", ORGANISATION),
                        date.isEmpty() ? "" : ris("PY", date.substring(0, 4)),
                        date.isEmpty() ? "" : ris("DA", CitationFields.risDate(date)),
                        ris("UR", address),
                        ris("Y2", accessed.toString().replace('-', '/')),
                        ris("LA", item.titleLanguage(language)),
                        ris("ID", item.id().slug()),
                        at().isEmpty() ? "" : ris("N1", "At " + at()),
                        ris("ER", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private String type() {
        return switch (item.kind()) {
            case EXPLAINER, VIDEO, RECORDING -> "VIDEO";
            case PODCAST -> "SOUND";
            case STORY, NEWSLETTER -> "ELEC";
        };
    }
}

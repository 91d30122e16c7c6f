package org.comity.library.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.library.CitationFields;
import org.comity.library.CitationStyle;
import org.comity.library.DocumentReference;
import org.comity.library.Edition;
import org.comity.library.Work;
import org.comity.library.WorkKind;

/// A work cited in the styles lawyers and scholars use, and in the forms their programs read.
///
/// @param language of the title, where the work has one in it
/// @param address where it is found
/// @param remark the disclaimer and whatever else must go with it, in words
/// @param accessed the day it was looked at
public record Citing(Work work, String language, String address, String remark, LocalDate accessed) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("yyyy, MMMM d", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final String ORGANISATION = "Council of Europe";
    private static final String COMMITTEE = "Cybercrime Convention Committee (T-CY)";

    public String in(CitationStyle style) {
        return switch (style) {
            case APA -> apa();
            case OSCOLA -> oscola();
            case BIBTEX -> bibTex();
            case RIS -> ris();
        };
    }

    private Edition edition() {
        return work.current();
    }

    private String title() {
        return edition().draft() && !edition().label().isEmpty()
                ? work.title(language) + " (" + edition().label() + ")"
                : work.title(language);
    }

    private Optional<String> number() {
        return work.reference().map(DocumentReference::text);
    }

    private String author() {
        return work.reference().filter(known -> known.series().equals("T-CY")).isPresent() ? COMMITTEE : ORGANISATION;
    }

    private boolean treaty() {
        return work.kind() == WorkKind.TREATY;
    }

    private String date(DateTimeFormatter exactly) {
        return edition()
                .day()
                .map(exactly::format)
                .orElseGet(() -> edition().date().length() > 4
                        ? MONTH.format(YearMonth.parse(edition().date()))
                        : edition().date());
    }

    private String apa() {
        var number = number().map(known -> " (" + known + ")").orElse("");
        var said = treaty()
                ? title() + ", " + edition().year()
                        + number().map(known -> ", " + known).orElse("") + ". "
                : author() + ". (" + apaDate() + "). " + title() + number + ". "
                        + (author().equals(ORGANISATION) ? "" : ORGANISATION + ". ");
        return said + address + " [" + remark + "]";
    }

    private String apaDate() {
        return edition().date().length() == 7
                ? edition().year() + ", "
                        + YearMonth.parse(edition().date()).format(DateTimeFormatter.ofPattern("MMMM", Locale.US))
                : date(AMERICAN);
    }

    private String oscola() {
        var number = number().map(known -> " " + known).orElse("");
        var said = treaty()
                ? title() + " (" + date(DAY) + ")" + number
                : author() + ", ‘" + title() + "’ (" + date(DAY) + ")" + number;
        return said + " <" + address + "> accessed " + DAY.format(accessed) + " [" + remark + "]";
    }

    private String bibTex() {
        var fields = Stream.of(
                treaty() ? "" : CitationFields.bibTex("author", "{" + CitationFields.tex(author()) + "}"),
                CitationFields.bibTex("title", "{" + CitationFields.tex(title()) + "}"),
                CitationFields.bibTex(treaty() ? "howpublished" : "institution", CitationFields.tex(ORGANISATION)),
                number().map(known -> CitationFields.bibTex("number", CitationFields.tex(known)))
                        .orElse(""),
                CitationFields.bibTex("year", Integer.toString(edition().year())),
                edition().date().length() > 4
                        ? CitationFields.bibTex("date", edition().date())
                        : "",
                CitationFields.bibTex("url", CitationFields.texAddress(address)),
                CitationFields.bibTex("urldate", accessed.toString()),
                CitationFields.bibTex("language", work.titleLanguage(language)),
                CitationFields.bibTex("note", CitationFields.tex(remark)));
        return fields.filter(field -> !field.isEmpty())
                .collect(Collectors.joining(
                        ",\n",
                        (treaty() ? "@misc{" : "@techreport{") + work.id().slug() + ",\n",
                        "\n}\n"));
    }

    private String ris() {
        var lines = Stream.of(
                CitationFields.ris("TY", treaty() ? "STAT" : "RPRT"),
                // A comma would part an organisation into a surname and a first name.
                treaty() ? "" : CitationFields.ris("AU", author() + ","),
                CitationFields.ris("TI", title()),
                CitationFields.ris("PB", ORGANISATION),
                number().map(known -> CitationFields.ris("M1", known)).orElse(""),
                CitationFields.ris("PY", Integer.toString(edition().year())),
                CitationFields.ris("DA", CitationFields.risDate(edition().date())),
                CitationFields.ris("UR", address),
                CitationFields.ris("Y2", accessed.toString().replace('-', '/')),
                CitationFields.ris("LA", work.titleLanguage(language)),
                CitationFields.ris("ID", work.id().slug()),
                CitationFields.ris("N1", remark),
                CitationFields.ris("ER", ""));
        return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}

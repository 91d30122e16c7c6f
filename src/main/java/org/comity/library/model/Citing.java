package org.comity.library.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// The forms of a citation.
    public enum Style {
        /// Seventh edition.
        APA,
        /// Fourth edition.
        OSCOLA,
        BIBTEX,
        RIS;

        /// As written in addresses.
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Style> ofWritten(String written) {
            return Stream.of(values())
                    .filter(one -> one.written().equals(written))
                    .findFirst();
        }
    }

    public String in(Style style) {
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
                treaty() ? "" : field("author", "{" + tex(author()) + "}"),
                field("title", "{" + tex(title()) + "}"),
                field(treaty() ? "howpublished" : "institution", tex(ORGANISATION)),
                number().map(known -> field("number", tex(known))).orElse(""),
                field("year", Integer.toString(edition().year())),
                edition().date().length() > 4 ? field("date", edition().date()) : "",
                field("url", address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")),
                field("urldate", accessed.toString()),
                field("language", work.titleLanguage(language)),
                field("note", tex(remark)));
        return fields.filter(field -> !field.isEmpty())
                .collect(Collectors.joining(
                        ",\n",
                        (treaty() ? "@misc{" : "@techreport{") + work.id().slug() + ",\n",
                        "\n}\n"));
    }

    private static String field(String name, String value) {
        return "  " + name + " = {" + value + "}";
    }

    /// Every character that TeX would take for a command, as TeX prints it.
    private static String tex(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '%', '&', '#', '_', '$' -> escaped.append('\\').appendCodePoint(point);
                case '\n', '\r', '\t' -> escaped.append(' ');
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    private String ris() {
        var lines = Stream.of(
                line("TY", treaty() ? "STAT" : "RPRT"),
                // A comma would part an organisation into a surname and a first name.
                treaty() ? "" : line("AU", author() + ","),
                line("TI", title()),
                line("PB", ORGANISATION),
                number().map(known -> line("M1", known)).orElse(""),
                line("PY", Integer.toString(edition().year())),
                line("DA", risDate()),
                line("UR", address),
                line("Y2", accessed.toString().replace('-', '/')),
                line("LA", work.titleLanguage(language)),
                line("ID", work.id().slug()),
                line("N1", remark),
                line("ER", ""));
        return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private String risDate() {
        var parts = edition().date().split("-");
        return parts[0] + "/" + (parts.length > 1 ? parts[1] : "") + "/" + (parts.length > 2 ? parts[2] : "") + "/";
    }

    private static String line(String tag, String value) {
        return tag + "  - " + value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}

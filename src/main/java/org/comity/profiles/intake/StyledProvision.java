package org.comity.profiles.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.profiles.ActIdentifier;
import org.comity.profiles.Excerpt;
import org.comity.profiles.ProfileStyles;
import org.comity.profiles.intake.WordTable.Paragraph;
import org.comity.profiles.model.Said;
import org.comity.vocabulary.Standing;

/// Reads a provision from a file that this program wrote: each paragraph bears the name of what it is.
final class StyledProvision {

    private final List<Paragraph> paragraphs;

    private StyledProvision(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
    }

    static Said read(List<Paragraph> paragraphs, Stated stated, Optional<String> note) {
        var own = new StyledProvision(paragraphs);
        return new Said(
                List.of(),
                own.value(ProfileStyles.ACT).orElse(stated.act()),
                own.value(ProfileStyles.PLACE).orElse(""),
                own.value(ProfileStyles.TERRITORY),
                own.value(ProfileStyles.PENALTY),
                own.day(ProfileStyles.FROM),
                own.day(ProfileStyles.TO),
                own.excerpts(stated),
                own.value(ProfileStyles.NOTE).or(() -> note),
                own.value(ProfileStyles.IDENTIFIER).flatMap(ActIdentifier::read),
                "",
                Standing.SOURCED);
    }

    /// Paragraphs that somebody added in the same form are lines of the same value.
    private Optional<String> value(String style) {
        return Optional.of(paragraphs.stream()
                        .filter(paragraph -> paragraph.style().equals(style))
                        .map(Paragraph::text)
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isBlank());
    }

    private Optional<LocalDate> day(String style) {
        try {
            return value(style).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private List<Excerpt> excerpts(Stated stated) {
        var found = new ArrayList<Excerpt>();
        var style = "";
        var text = new StringBuilder();
        for (var paragraph : paragraphs) {
            var words = paragraph.style().startsWith(ProfileStyles.TEXT)
                    || paragraph.style().startsWith(ProfileStyles.OFFICIAL_TEXT);
            if (words && !paragraph.style().equals(style)) {
                keep(found, style, text, stated.document());
                style = paragraph.style();
            }
            if (words) {
                text.append(text.isEmpty() ? "" : "\n").append(paragraph.text());
            } else if (paragraph.style().equals(ProfileStyles.TEXT_SOURCE)) {
                keep(found, style, text, paragraph.text());
                style = "";
            }
        }
        keep(found, style, text, stated.document());
        return found;
    }

    private static void keep(List<Excerpt> found, String style, StringBuilder text, String source) {
        var language = style.substring(style.lastIndexOf('-') + 1);
        if (!text.isEmpty() && language.matches("[a-z]{2,3}")) {
            found.add(new Excerpt(language, text.toString(), source, style.startsWith(ProfileStyles.OFFICIAL_TEXT)));
        }
        text.setLength(0);
    }
}

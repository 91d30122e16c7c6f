package org.comity.requests.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.pathfinder.Penalty;
import org.comity.vocabulary.PlainText;

/// Why a value cannot be written into a field; nothing of it is stored.
public enum FieldProblem {
    TOO_LONG,
    CONTROL_CHARACTER,
    BIDI_OVERRIDE,
    CHOICE,
    DATE,
    YEARS,
    LINE_BREAK,
    EMAIL,
    PHONE,
    /// The fonts of the document have no form for a character.
    UNPRINTABLE;

    /// The first thing wrong with a value, if anything is; an empty value is never wrong.
    public static Optional<FieldProblem> of(Field field, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var text = PlainText.problem(value, field.kind().maximum()).map(FieldProblem::ofText);
        return text.isPresent() ? text : ofKind(field, value);
    }

    static FieldProblem ofText(PlainText.Problem problem) {
        return switch (problem) {
            case TOO_LONG -> TOO_LONG;
            case CONTROL_CHARACTER -> CONTROL_CHARACTER;
            case BIDI_OVERRIDE -> BIDI_OVERRIDE;
        };
    }

    private static Optional<FieldProblem> ofKind(Field field, String value) {
        return switch (field.kind()) {
            case LINE -> line(field, value);
            case TEXT -> Optional.empty();
            case DATE -> isDate(value) ? Optional.empty() : Optional.of(DATE);
            case YEARS -> Penalty.read(value).isPresent() ? Optional.empty() : Optional.of(YEARS);
            // Every other kind is a closed list.
            default -> field.kind().choices().contains(value) ? Optional.empty() : Optional.of(CHOICE);
        };
    }

    private static Optional<FieldProblem> line(Field field, String value) {
        if (value.contains("\n") || value.contains("\r")) {
            return Optional.of(LINE_BREAK);
        }
        if (field == Field.EMAIL && !value.matches("[^\\s@<>\"']+@[^\\s@<>\"']+\\.[^\\s@<>\"']+")) {
            return Optional.of(EMAIL);
        }
        return field == Field.PHONE && !value.matches("[+0-9 ()./-]{5,40}") ? Optional.of(PHONE) : Optional.empty();
    }

    private static boolean isDate(String value) {
        try {
            var year = LocalDate.parse(value).getYear();
            return year >= 1900 && year <= 2100;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}

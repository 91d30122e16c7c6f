package org.comity.events.model;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/// Who was there for how long, as conferencing tools write it: a table with a heading, separated by commas,
/// semicolons or tabs. A column with an address or a name tells who, one with minutes tells how long;
/// whoever came and went several times has several lines, which are added up.
public final class AttendanceFile {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_LINES = 20_000;
    private static final int MOST_MINUTES = 7 * 24 * 60;

    private static final List<String> ADDRESS =
            List.of("email", "user email", "e-mail", "mail", "address", "courriel", "correo");
    private static final List<String> NAME =
            List.of("name", "full name", "name (original name)", "nom", "nombre", "participant");
    private static final List<String> MINUTES =
            List.of("minutes", "duration (minutes)", "duration", "durée", "duración", "total duration (minutes)");

    /// As Zoom writes them (`90`), and as Teams does (`1h 3m 20s`).
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private static final Pattern LENGTH =
            Pattern.compile("(?:(\\d{1,3})\\s*h)?\\s*(?:(\\d{1,5})\\s*m(?:in)?)?\\s*(?:(\\d{1,5})\\s*s)?");

    /// Zoom writes a name that was changed with the former one after it.
    private static final Pattern FORMER_NAME = Pattern.compile("\\s*\\([^()]*\\)$");

    private AttendanceFile() {}

    /// Minutes by address or name, in small letters; empty for a file of another form.
    public static Optional<Map<String, Integer>> read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try (var file = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setHeader()
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(text.replace("\uFEFF", "")))) {
            var header = file.getHeaderNames();
            var address = column(header, ADDRESS);
            var name = column(header, NAME);
            var minutes = column(header, MINUTES);
            if (minutes.isEmpty() || (address.isEmpty() && name.isEmpty())) {
                return Optional.empty();
            }
            var present = new LinkedHashMap<String, Integer>();
            for (var line : file) {
                if (line.getRecordNumber() > MOST_LINES) {
                    return Optional.empty();
                }
                add(present, line, address, name, minutes.get());
            }
            return Optional.of(present);
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static String delimiter(String text) {
        var first = text.lines().findFirst().orElse("");
        if (first.contains("\t")) {
            return "\t";
        }
        return first.contains(";") ? ";" : ",";
    }

    private static Optional<String> column(List<String> header, List<String> known) {
        return header.stream()
                .filter(name -> known.contains(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static void add(
            Map<String, Integer> present,
            CSVRecord line,
            Optional<String> address,
            Optional<String> name,
            String minutes) {
        var who = address.map(column -> cell(line, column))
                .filter(cell -> !cell.isEmpty())
                .or(() -> name.map(column -> name(cell(line, column), column)))
                .orElse("");
        var length = minutes(cell(line, minutes));
        if (!who.isEmpty() && length.isPresent()) {
            present.merge(who.toLowerCase(Locale.ROOT), length.get(), AttendanceFile::sum);
        }
    }

    private static Optional<Integer> minutes(String typed) {
        if (NUMBER.matcher(typed).matches()) {
            return Optional.of(Integer.parseInt(typed));
        }
        var length = LENGTH.matcher(typed);
        return typed.isEmpty() || !length.matches()
                ? Optional.empty()
                : Optional.of(number(length.group(1)) * 60 + number(length.group(2)) + number(length.group(3)) / 60);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String name(String cell, String column) {
        return column.contains("(") ? FORMER_NAME.matcher(cell).replaceFirst("") : cell;
    }

    private static int sum(int one, int other) {
        return Math.min(MOST_MINUTES, one + other);
    }

    private static String cell(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column).strip() : "";
    }
}

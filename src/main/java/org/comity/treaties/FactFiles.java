package org.comity.treaties;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.treaties.model.CanonicalCsv;
import org.comity.treaties.model.Completing;
import org.comity.treaties.model.FactRow;
import org.comity.treaties.model.FactSheets;
import org.comity.treaties.model.FactTable;
import org.comity.treaties.model.FactValidation;
import org.comity.treaties.model.SheetReader;

/// Facts in files, as [FactTable] names them: for a program run without a database, for the first start, and for
/// import.
public final class FactFiles {

    private FactFiles() {}

    /// The facts shipped inside the program.
    ///
    /// @throws IllegalStateException when they break a rule, which a test excludes
    public static TreatyFacts shipped() {
        return switch (read(FactFiles::shippedFile, List.of(FactTable.values()))) {
            case FactReading.Accepted accepted -> accepted.facts();
            case FactReading.Refused(var problems) ->
                throw new IllegalStateException("The shipped facts are refused: " + problems);
        };
    }

    /// Reads the files of a folder, and validates them as a whole. Files that came with a later version of the program
    /// and are not in the folder are taken from the shipped ones.
    ///
    /// @throws UncheckedIOException when the folder or a file cannot be read
    public static FactReading read(Path folder) {
        var absent = Stream.of(FactTable.values())
                .filter(table -> !FactTable.FIRST.contains(table))
                .filter(table -> Files.notExists(folder.resolve(table.file())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactTable.class)));
        var present = Stream.of(FactTable.values())
                .filter(table -> !absent.contains(table))
                .toList();
        return read(table -> Files.newInputStream(folder.resolve(table.file())), present, Map.of(), absent);
    }

    /// Whether a folder holds facts: at least the files there were from the first.
    public static boolean present(Path folder) {
        return FactTable.FIRST.stream().allMatch(table -> Files.isReadable(folder.resolve(table.file())));
    }

    /// An older set of rows with the tables it lacks, taken from the shipped facts.
    public static FactSheets complete(FactSheets held, Set<FactTable> missing) {
        return missing.isEmpty()
                ? held
                : Completing.complete(held, missing, shipped().sheets());
    }

    /// Facts from rows already read, such as those of a database; validated like any other.
    public static FactReading of(FactSheets sheets) {
        var problems = FactValidation.problems(sheets);
        return problems.isEmpty()
                ? new FactReading.Accepted(new TreatyFacts(sheets), 0)
                : new FactReading.Refused(problems);
    }

    /// Facts in use with some files replaced, validated together with the others. Files are known by their names.
    ///
    /// @throws UncheckedIOException when a file cannot be read
    public static FactReading readOver(TreatyFacts current, List<Path> files) {
        var chosen = new EnumMap<FactTable, Path>(FactTable.class);
        var problems = new ArrayList<FactProblem>();
        for (var file : files) {
            var name = String.valueOf(file.getFileName());
            var table = FactTable.ofFile(name);
            if (table.isEmpty()) {
                problems.add(new FactProblem(name, 0, "is none of the fact files " + names()));
            } else if (chosen.putIfAbsent(table.get(), file) != null) {
                problems.add(new FactProblem(name, 0, "is given twice"));
            }
        }
        if (!problems.isEmpty()) {
            return new FactReading.Refused(problems);
        }
        var base = new EnumMap<FactTable, List<FactRow>>(FactTable.class);
        for (var table : FactTable.values()) {
            base.put(table, current.sheets().rows(table));
        }
        return read(table -> Files.newInputStream(chosen.get(table)), List.copyOf(chosen.keySet()), base, Set.of());
    }

    /// Writes the canonical files into a folder, each replaced in one step.
    ///
    /// @throws UncheckedIOException when the folder cannot be written
    public static void write(TreatyFacts facts, Path folder) {
        try {
            Files.createDirectories(folder);
            for (var table : FactTable.values()) {
                var fresh = Files.createTempFile(folder, table.file(), ".new");
                Files.writeString(
                        fresh, CanonicalCsv.write(table, facts.sheets().rows(table)));
                Files.move(
                        fresh,
                        folder.resolve(table.file()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the facts to " + folder, unwritable);
        }
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open(FactTable table) throws IOException;
    }

    private static FactReading read(Opening opening, List<FactTable> tables) {
        return read(opening, tables, Map.of(), Set.of());
    }

    private static FactReading read(
            Opening opening, List<FactTable> tables, Map<FactTable, List<FactRow>> base, Set<FactTable> missing) {
        var rows = new EnumMap<FactTable, List<FactRow>>(FactTable.class);
        rows.putAll(base);
        var problems = new ArrayList<FactProblem>();
        var skipped = 0;
        for (var table : tables) {
            try (var bytes = opening.open(table)) {
                var sheet = SheetReader.read(table, bytes);
                rows.put(table, sheet.rows());
                problems.addAll(sheet.problems());
                skipped += sheet.skipped();
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + table.file(), unreadable);
            }
        }
        if (!problems.isEmpty()) {
            return new FactReading.Refused(problems);
        }
        return switch (of(complete(new FactSheets(rows), missing))) {
            case FactReading.Accepted accepted -> new FactReading.Accepted(accepted.facts(), skipped);
            case FactReading.Refused refused -> refused;
        };
    }

    private static InputStream shippedFile(FactTable table) throws IOException {
        try (var resource = FactFiles.class.getResourceAsStream("/facts/" + table.file())) {
            if (resource == null) {
                throw new IOException("The program is incomplete: facts/" + table.file() + " is missing");
            }
            return new ByteArrayInputStream(resource.readAllBytes());
        }
    }

    private static String names() {
        return String.join(
                ", ", List.of(FactTable.values()).stream().map(FactTable::file).toList());
    }
}

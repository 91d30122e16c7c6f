package org.comity.treaties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Assumptions as somebody writes them into a file, over the shipped facts.
final class AssumptionsFile {

    static final TreatyFacts FACTS = FactFiles.shipped();
    static final String HEADER = "assume,treaty,state,provision,date\n";

    private final Path file;

    AssumptionsFile(Path folder) {
        this.file = folder.resolve("what-if.csv");
    }

    /// The facts as they would be.
    ///
    /// @throws AssertionError when a row is refused
    TreatyFacts assuming(String... rows) {
        return switch (reading(HEADER + String.join("\n", rows) + "\n")) {
            case Assumptions.Reading.Accepted accepted -> accepted.facts();
            case Assumptions.Reading.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    /// Why rows are refused; nothing for those that are not.
    List<FactProblem> refused(String... rows) {
        return refusedText(HEADER + String.join("\n", rows) + "\n");
    }

    List<FactProblem> refusedText(String text) {
        return problems(reading(text));
    }

    List<FactProblem> refusedBytes(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return problems(read());
    }

    Assumptions.Reading reading(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
        return read();
    }

    private static List<FactProblem> problems(Assumptions.Reading reading) {
        return switch (reading) {
            case Assumptions.Reading.Accepted _ -> List.of();
            case Assumptions.Reading.Refused refused -> refused.problems();
        };
    }

    private Assumptions.Reading read() {
        try {
            return Assumptions.read(file, FACTS);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

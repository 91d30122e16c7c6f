package org.comity.treaties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Fact files for tests: the shipped ones in a folder, to be changed a little.
public final class FactsInFiles {

    private final Path folder;

    private FactsInFiles(Path folder) {
        this.folder = folder;
    }

    public static FactsInFiles shippedIn(Path folder) {
        FactFiles.write(FactFiles.shipped(), folder);
        return new FactsInFiles(folder);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public FactsInFiles withRow(String name, String row) {
        return withText(name, text(name) + row + "\n");
    }

    public FactsInFiles withText(String name, String text) {
        try {
            Files.writeString(file(name), text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// @throws AssertionError when there is nothing to replace
    public FactsInFiles replacing(String name, String text, String other) {
        if (!text(name).contains(text)) {
            throw new AssertionError(name + " does not contain " + text);
        }
        return withText(name, text(name).replace(text, other));
    }

    public FactReading read() {
        return FactFiles.read(folder);
    }

    public List<FactProblem> problems() {
        return switch (read()) {
            case FactReading.Accepted accepted -> List.of();
            case FactReading.Refused refused -> refused.problems();
        };
    }

    public String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.comity.library.usecase;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.comity.library.CheckPdfCommand;
import org.comity.library.model.UaCheck;
import org.comity.library.model.UaCheck.Outcome;
import org.comity.library.model.UaCheck.Standard;
import org.comity.library.model.UaReport;
import org.springframework.util.unit.DataSize;

/// Has a PDF checked by a program of its own: this same program, started once more with little memory, little time and
/// nothing else to know. Whatever a file does to it, this node learns a word and goes on.
public class CheckingPdf {

    private static final int ENDED_BY_HAND = 130;
    private static final int ENDED_WITH_THE_NODE = 143;
    private static final String ENTRANCE = "org.comity.Comity";
    private static final String COMMAND = "check-pdf";
    private static final String NAME = "veraPDF";
    private static final int LONGEST_ANSWER = 1 << 18;

    private final Duration longest;
    private final DataSize memory;
    private final Clock clock;

    /// @param longest how long a file is looked at
    /// @param memory how much the program may hold
    public CheckingPdf(Duration longest, DataSize memory, Clock clock) {
        this.longest = longest;
        this.memory = memory;
        this.clock = clock;
    }

    /// @throws InterruptedException when the node ends meanwhile; the program ends with it
    public UaCheck check(Path file) throws IOException, InterruptedException {
        var answer = Files.createTempFile("comity-checked-", ".json");
        var program = new ProcessBuilder(command(file))
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().clear();
        var running = program.start();
        try {
            running.getOutputStream().close();
            if (!running.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return without(Outcome.TOO_MUCH);
            }
            var ended = running.exitValue();
            return switch (ended) {
                case CheckPdfCommand.READ -> read(answer);
                case CheckPdfCommand.UNREADABLE -> without(Outcome.UNREADABLE);
                // Ended with the node, or not begun at all: it says nothing of the file.
                case 1, ENDED_BY_HAND, ENDED_WITH_THE_NODE ->
                    throw new IOException("The program that looks at PDFs ended with " + ended);
                default -> without(Outcome.TOO_MUCH);
            };
        } finally {
            running.destroyForcibly().waitFor();
            Files.deleteIfExists(answer);
        }
    }

    private UaCheck read(Path answer) throws IOException {
        if (Files.size(answer) > LONGEST_ANSWER) {
            return without(Outcome.TOO_MUCH);
        }
        try {
            var report = UaReport.read(Files.readString(answer, StandardCharsets.UTF_8));
            return new UaCheck(
                    report.standard(),
                    report.compliant() ? Outcome.PASSED : Outcome.FAILED,
                    report.program(),
                    report.failed(),
                    clock.instant());
        } catch (RuntimeException noReport) {
            return without(Outcome.UNREADABLE);
        }
    }

    private UaCheck without(Outcome outcome) {
        return new UaCheck(Standard.UA_1, outcome, NAME, List.of(), clock.instant());
    }

    /// This program as it was started itself: a file that starts by itself, or a path of classes.
    private List<String> command(Path file) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(
                java,
                "-Xmx" + memory.toMegabytes() + "m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true"));
        command.addAll(
                classes.endsWith(".jar") && !classes.contains(File.pathSeparator)
                        ? List.of("-jar", classes)
                        : List.of("-cp", classes, ENTRANCE));
        command.addAll(List.of(COMMAND, file.toAbsolutePath().toString()));
        return command;
    }
}

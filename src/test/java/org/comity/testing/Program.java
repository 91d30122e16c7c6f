package org.comity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The real program in a process of its own, started as the launcher starts it; closed, it is killed.
public final class Program implements AutoCloseable {

    /// Benches and soaks send in minutes what people send in months.
    private static final List<String> NO_LIMITS =
            List.of("PERSONHOUR", "PERSONDAY", "AUTHORITYHOUR", "AUTHORITYDAY", "TARGETHOUR", "TARGETDAY");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Runs `comity` with these arguments.
    public static Program start(String... arguments) {
        return start(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"), arguments);
    }

    /// Runs `comity` with JVM options of one's own.
    public static Program start(List<String> options, String... arguments) {
        return startWith(options, ReadyToStart.options(options, arguments), arguments);
    }

    /// @param classes where the product's classes come from
    static Program startWith(List<String> options, List<String> classes, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(classes);
        command.add("org.comity.Comity");
        command.addAll(List.of(arguments));
        return start(new ProcessBuilder(command));
    }

    /// Runs any other command, such as the launcher.
    public static Program start(ProcessBuilder command) {
        try {
            var folder = TestNode.freshFolder("program");
            var out = folder.resolve("out");
            var err = folder.resolve("err");
            NO_LIMITS.forEach(limit -> command.environment().put("COMITY_REQUESTS_LIMITS_" + limit, "0"));
            var process = command.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            return new Program(process, out, err);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Waits for the line that says the node is ready.
    public Program awaitReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!out().contains("Comity is ready")) {
            assertThat(process.isAlive())
                    .as("the node runs; it said:\n%s%s", out(), err())
                    .isTrue();
            assertThat(System.nanoTime())
                    .as("the node is ready in time; it said:\n%s%s", out(), err())
                    .isLessThan(deadline);
            pause();
        }
        return this;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Asks the program to end (SIGTERM) and waits until it has.
    public int stop() {
        process.destroy();
        return exitCode();
    }

    /// Asks the program to end, and tells whether it did in time.
    boolean endsWithin(Duration patience) {
        process.destroy();
        try {
            return process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Kills the program (SIGKILL): nothing of it runs any more, not even a last line.
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /// Waits for the end.
    public int exitCode() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the program ends; it said:\n%s%s", out(), err())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public long pid() {
        return process.pid();
    }

    public String out() {
        return read(out);
    }

    public String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package org.comity.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.comity.search.store.IndexPlace;
import org.comity.testing.TestNode;

/// One node of OpenSearch on 127.0.0.1, in a process of its own, from the artefacts that Maven knows; closed, it is
/// killed.
final class AnOpenSearch implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final URI address;

    private AnOpenSearch(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static AnOpenSearch start() throws IOException, InterruptedException {
        var home = TestNode.freshFolder("opensearch");
        Files.createDirectory(home.resolve("config"));
        var port = TestNode.freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp", classPath(home)));
        command.addAll(List.of("src/test/opensearch/OneNode.java", home.toString(), String.valueOf(port)));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out").toFile())
                .start();
        var started = new AnOpenSearch(process, URI.create("http://127.0.0.1:" + port));
        started.awaitStart(home.resolve("out"));
        return started;
    }

    private static String classPath(Path home) throws IOException, InterruptedException {
        var file = home.resolve("classpath");
        var maven = new ProcessBuilder(
                        "mvn",
                        "-q",
                        "-B",
                        "-f",
                        "src/test/opensearch/pom.xml",
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + file)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("maven").toFile())
                .start();
        if (!maven.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || maven.exitValue() != 0) {
            maven.destroyForcibly();
            throw new AssertionError("Maven did not answer: " + Files.readString(home.resolve("maven")));
        }
        return Files.readString(file).strip();
    }

    private void awaitStart(Path out) throws IOException, InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(out).lines().anyMatch("started"::equals)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new AssertionError("OpenSearch did not start: " + Files.readString(out));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    IndexPlace place() {
        return new IndexPlace.OpenSearch(address, java.util.Optional.empty());
    }

    @Override
    public void close() {
        try {
            Objects.requireNonNull(process).destroyForcibly().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stays) {
            throw new UncheckedIOException(new IOException("OpenSearch does not end", stays));
        }
    }
}

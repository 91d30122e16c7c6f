package org.comity.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The product as one jar, with what the virtual machine learnt of it in one start (JEP 514): a node that is started
/// again and again is ready in half the time. Made once for a build, whichever of the test runs comes first.
final class ReadyToStart {

    /// Adapters are made anew at each start: two of them can share a number in what was learnt, and the virtual
    /// machine then warns about it on the output of the program (JDK-8364929, repaired after JDK 25).
    private static final List<String> QUIET =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching", "-Xlog:aot*=off", "-Xlog:cds*=off");
    /// What was learnt is written down by another virtual machine, while tests run.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// Whoever says how classes are shared measures just that.
    private static final String SHARING = "-Xshare";

    private static final String COLLECTOR = "-XX:+UseSerialGC";

    private static @Nullable ReadyToStart made;

    private final String classPath;
    private final Path cache;

    private ReadyToStart(String classPath, Path cache) {
        this.classPath = classPath;
        this.cache = cache;
    }

    /// What to add before the class that is started; the class path is among it.
    static List<String> options(List<String> asked, String... arguments) {
        var serves = arguments.length > 0
                && arguments[0].equals("serve")
                && asked.contains(COLLECTOR)
                && asked.stream().noneMatch(option -> option.startsWith(SHARING));
        return serves ? made().options() : List.of("-cp", product());
    }

    private List<String> options() {
        return Files.exists(cache)
                ? Stream.concat(Stream.of("-XX:AOTCache=" + cache, "-cp", classPath), QUIET.stream())
                        .toList()
                : List.of("-cp", classPath);
    }

    private static synchronized ReadyToStart made() {
        var ready = made;
        if (ready == null) {
            ready = make();
            made = ready;
        }
        return ready;
    }

    private static ReadyToStart make() {
        var entries = product().split(File.pathSeparator, -1);
        var classes =
                Arrays.stream(entries).map(Path::of).filter(Files::isDirectory).findFirst();
        try {
            var folder = Files.createDirectories(
                    classes.orElseThrow().toAbsolutePath().resolveSibling("ready-to-start"));
            try (var file = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var ignored = file.lock()) {
                return make(folder, classes.get(), entries);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ReadyToStart make(Path folder, Path classes, String[] entries) throws IOException {
        var key = Long.toString(newest(classes), Character.MAX_RADIX);
        var jar = folder.resolve("comity-" + key + ".jar");
        var classPath = Arrays.stream(entries)
                .map(entry -> Path.of(entry).equals(classes) ? jar.toString() : entry)
                .collect(Collectors.joining(File.pathSeparator));
        var ready = new ReadyToStart(classPath, folder.resolve("comity-" + key + ".aot"));
        if (!Files.exists(jar)) {
            pack(classes, jar);
            ready.learn();
        }
        return ready;
    }

    private static long newest(Path classes) throws IOException {
        try (var files = Files.walk(classes)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        var unfinished = jar.resolveSibling("unfinished.jar");
        var packed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "cf", unfinished.toString(), "-C", classes.toString(), ".");
        if (packed != 0) {
            throw new IllegalStateException("The product could not be packed into a jar");
        }
        Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE);
    }

    /// One start whose loaded classes are remembered. Where it fails, nodes start as slowly as they do anyway.
    private void learn() {
        var unfinished = cache.resolveSibling("unfinished.aot");
        var command = List.of("-XX:AOTCacheOutput=" + unfinished, "-cp", classPath);
        try (var node = Program.startWith(
                Stream.concat(Stream.of("-XX:TieredStopAtLevel=1", COLLECTOR, "-Xmx512m"), QUIET.stream())
                        .toList(),
                command,
                "serve",
                "--demo",
                "--home",
                TestNode.freshFolder("ready-to-start").toString(),
                "--port",
                String.valueOf(TestNode.freePort()))) {
            if (node.awaitReady().endsWithin(PATIENCE) && Files.exists(unfinished)) {
                Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The product without its tests, whose configurations would otherwise become part of the node.
    private static String product() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}

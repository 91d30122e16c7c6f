package org.comity.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.testing.Http;
import org.comity.testing.Program;
import org.comity.testing.TestNode;
import org.springframework.util.FileSystemUtils;

/// A demonstration node as a user starts it, in a process of its own on 127.0.0.1; closed, it ends in order and its
/// database with it.
final class RunningNode implements AutoCloseable {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final double KILOBYTES_IN_A_MEGABYTE = 1024;

    final Path home;
    final int port = TestNode.freePort();
    final URI address = URI.create("http://localhost:" + port);
    private final Program program;
    private final Thread atExit = new Thread(this::end);

    RunningNode(Path home) {
        this.home = home;
        program = Program.start(new ProcessBuilder(
                "./comity", "serve", "--demo", "--home", home.toString(), "--port", String.valueOf(port)));
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /// Waits until a first page comes.
    RunningNode awaitFirstPage() throws InterruptedException {
        awaitPage(address + "/en", program);
        return this;
    }

    static void awaitPage(String url, Program program) throws InterruptedException {
        var server = URI.create(url);
        var deadline = System.nanoTime() + 120_000_000_000L;
        while (true) {
            try (var wire = new Wire(server.getPort(), server.getPath(), false)) {
                wire.once();
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("No page came: " + program.out() + program.err(), notYet);
                }
                Thread.sleep(5);
            }
        }
    }

    /// The address of a file the node holds in memory and sends as it is: its constant.
    String constant() {
        var home = Http.visitorOf(address).get("/en").body();
        var found = Pattern.compile("/assets/[0-9a-f]{12}/seal\\.svg").matcher(home);
        if (!found.find()) {
            throw new IllegalStateException("The home page names no seal");
        }
        return found.group();
    }

    /// What the heap holds once garbage is gone, in megabytes.
    double heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        var used = 0.0;
        for (var line : jcmd("GC.heap_info")) {
            var found = USED.matcher(line);
            if (found.find() && !line.contains("Metaspace") && !line.contains("class space")) {
                used += Double.parseDouble(found.group(1)) / KILOBYTES_IN_A_MEGABYTE;
            }
        }
        return used;
    }

    private List<String> jcmd(String command) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(tool, String.valueOf(program.pid()), command).start();
        var lines = new ArrayList<>(process.inputReader().lines().toList());
        process.waitFor();
        return lines;
    }

    /// Also when the bench itself is ended before its time.
    private void end() {
        program.stop();
        FileSystemUtils.deleteRecursively(home.toFile());
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        program.stop();
    }
}

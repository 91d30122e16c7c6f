package org.comity.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.bench.Figure.Unit;
import org.comity.testing.Program;
import org.comity.testing.TestNode;
import org.springframework.util.FileSystemUtils;

/// From the command to the first page, with a new home and with one that was used before.
final class Starts {

    private static final int TIMES = 3;

    private Starts() {}

    static List<Figure> measure() throws Exception {
        var fresh = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        var floor = new ArrayList<Double>();
        for (var time = 0; time < TIMES; time++) {
            var home = TestNode.freshFolder("bench");
            fresh.add(node(home));
            again.add(node(home));
            floor.add(hello());
            FileSystemUtils.deleteRecursively(home);
        }
        var against = "a JVM with a JDK HttpServer that says hello";
        var least = Measure.median(floor);
        return List.of(
                new Figure("start to first page, new home", Measure.median(fresh), least, Unit.MILLISECONDS, against),
                new Figure(
                        "start to first page, home in use", Measure.median(again), least, Unit.MILLISECONDS, against));
    }

    private static double node(Path home) throws Exception {
        var begun = System.nanoTime();
        try (var node = new RunningNode(home)) {
            node.awaitFirstPage();
            return (System.nanoTime() - begun) / 1e6;
        }
    }

    private static double hello() throws InterruptedException {
        var port = TestNode.freePort();
        var begun = System.nanoTime();
        try (var program = Program.start(command(String.valueOf(port)))) {
            RunningNode.awaitPage("http://localhost:" + port + "/", program);
            return (System.nanoTime() - begun) / 1e6;
        }
    }

    /// A JVM started as the launcher starts one, with [Hello] for a program.
    static ProcessBuilder command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                Path.of("target", "test-classes").toString(),
                Hello.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}

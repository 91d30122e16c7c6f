package org.comity.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.comity.Node;
import org.comity.bench.Figure.Unit;
import org.comity.testing.Http;
import org.comity.testing.TestDatabase;
import org.comity.testing.TestNode;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The library with ten thousand made-up works and two gigabytes of made-up originals: its list by facets and by words,
/// the page of a work, made anew and made before, the slowest in a hundred; and all originals sent once.
final class LibraryPages {

    private static final int WORKS = 10_000;
    private static final int FILES = 40;
    private static final int FILE_BYTES = 50 << 20;
    private static final int CLIENTS = 8;
    private static final int DIFFERENT = 4_000;
    private static final long WARM_UP_MILLIS = 6_000;
    private static final long ROUND_MILLIS = 2_000;
    private static final int ROUNDS = 3;
    private static final double SLOWEST_IN_A_HUNDRED = 0.99;
    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final double BYTES_IN_A_MEGABYTE = 1 << 20;
    private static final long SAMPLE_NANOS = 20_000_000;
    private static final String FLOOR = "the node’s seal.svg from memory, asked for in the same way";
    private static final List<String> WORDS = List.of(
            "preservation evidence subscriber traffic ransomware spam botnet identity jurisdiction cooperation training"
                    .split(" ", -1));

    private final int port;
    private final String constant;

    private LibraryPages(int port, String constant) {
        this.port = port;
        this.constant = constant;
    }

    static List<Figure> measure() throws Exception {
        var port = TestNode.freePort();
        var database = TestDatabase.freshUrl();
        var home = TestNode.freshFolder("bench");
        try (var node = new SpringApplicationBuilder(Node.class)
                .properties(
                        "server.port=" + port,
                        "comity.node.home=" + home,
                        "comity.node.public-address=http://localhost:" + port,
                        "comity.library.check-pdfs=false",
                        "spring.flyway.url=" + database,
                        "spring.flyway.user=postgres",
                        "spring.flyway.password=",
                        "spring.datasource.url=" + TestDatabase.asRuntimeRole(database),
                        "comity.node.database-role=" + TestDatabase.RUNTIME_ROLE)
                .run()) {
            var files = new MadeUpLibrary(node).fill(WORKS, FILES, FILE_BYTES, home.resolve("library"));
            var visitor = Http.visitorOf(URI.create("http://localhost:" + port));
            awaitAll(visitor);
            var seal = Pattern.compile("/assets/[0-9a-f]{12}/seal\\.svg")
                    .matcher(visitor.get("/en").body());
            if (!seal.find()) {
                throw new IllegalStateException("The home page names no seal");
            }
            return new LibraryPages(port, seal.group()).figures(files);
        }
    }

    private static void awaitAll(Http visitor) {
        while (!visitor.get("/api/v1/library").body().contains("\"total\":10")
                || !visitor.get("/api/v1/search?q=zzzz").body().contains("\"complete\":true")) {
            LockSupport.parkNanos(SAMPLE_NANOS);
        }
    }

    private List<Figure> figures(List<MadeUpLibrary.File> files) throws Exception {
        var figures = new ArrayList<Figure>();
        var run = UUID.randomUUID().toString();
        figures.addAll(rate("library by facets, made anew", different(i -> facets(i) + "&" + run + "=" + i)));
        figures.addAll(rate("library by words, made anew", different(i -> words(i) + "&" + run + "=" + i)));
        figures.addAll(rate("library by facets, made before", List.of(facets(3))));
        figures.addAll(rate("page of a work, made anew", different(i -> work(i) + "?" + run + "=" + i)));
        figures.addAll(rate("page of a work, made before", List.of(work(5))));
        figures.addAll(sending(files));
        return figures;
    }

    private static String facets(int i) {
        return switch (i % 3) {
            case 0 -> "/en/library?kind=study&page=" + (1 + i % 30);
            case 1 -> "/en/library?article=%d&language=fr".formatted(2 + i % 30);
            default -> "/en/library?year=%d&authority=technical-report&sort=weight".formatted(2001 + i % 25);
        };
    }

    private static String words(int i) {
        return "/en/library?q=%s+%d".formatted(WORDS.get(i % WORDS.size()), i % 100);
    }

    private static String work(int i) {
        return "/en/library/" + MadeUpLibrary.id(i % WORKS).slug();
    }

    private static List<String> different(IntFunction<String> path) {
        return IntStream.range(0, DIFFERENT * CLIENTS).mapToObj(path).toList();
    }

    private List<Figure> rate(String name, List<String> paths) throws Exception {
        var floor = measured(List.of(constant));
        var rate = measured(paths);
        return List.of(
                new Figure(name, rate.perSecond(), floor.perSecond(), Unit.PER_SECOND, FLOOR),
                new Figure(name + ", slowest in 100", rate.slowest(), floor.slowest(), Unit.MILLISECONDS, FLOOR));
    }

    private record Rate(double perSecond, double slowest) {}

    private Rate measured(List<String> paths) throws Exception {
        var clients = new ArrayList<Measure.Timed>();
        for (var client = 0; client < CLIENTS; client++) {
            clients.add(new Measure.Timed(new Wire(port, part(paths, client), false)));
        }
        Measure.perSecondFor(WARM_UP_MILLIS, clients);
        clients.forEach(Measure.Timed::forget);
        var rates = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            rates.add(Measure.perSecondFor(ROUND_MILLIS, clients));
        }
        var taken = clients.stream()
                .flatMap(client -> client.taken().stream())
                .sorted()
                .toList();
        for (var client : clients) {
            client.close();
        }
        return new Rate(Measure.median(rates), taken.get((int) (taken.size() * SLOWEST_IN_A_HUNDRED)));
    }

    private static List<String> part(List<String> paths, int client) {
        return paths.size() < CLIENTS
                ? paths
                : IntStream.range(0, paths.size())
                        .filter(i -> i % CLIENTS == client)
                        .mapToObj(paths::get)
                        .toList();
    }

    /// Every original once, one after the other, with the most the heap holds meanwhile.
    private List<Figure> sending(List<MadeUpLibrary.File> files) throws Exception {
        var paths = files.stream()
                .map(file -> "/en/library/originals/" + file.digest().hex())
                .toList();
        var bytes = (double) FILES * FILE_BYTES;
        var before = heap();
        var most = new double[] {before};
        var sent = new AtomicBoolean();
        var watching = Thread.ofPlatform().start(() -> {
            while (!sent.get()) {
                most[0] = Math.max(most[0], used());
                LockSupport.parkNanos(SAMPLE_NANOS);
            }
        });
        var begun = System.nanoTime();
        try (var wire = new Wire(port, paths, false)) {
            for (var ignored : paths) {
                wire.once();
            }
        }
        var seconds = (System.nanoTime() - begun) / NANOS_IN_A_SECOND;
        sent.set(true);
        watching.join();
        return List.of(
                new Figure(
                        "megabytes sent, %d originals, 2 GB".formatted(FILES),
                        bytes / BYTES_IN_A_MEGABYTE / seconds,
                        reading(files.getFirst().place()),
                        Unit.PER_SECOND,
                        "reading one of the files again"),
                new Figure("heap at its most meanwhile", most[0], before, Unit.MEGABYTES, "before"),
                new Figure("heap once they are sent", heap(), before, Unit.MEGABYTES, "before"));
    }

    private static double reading(Path one) throws IOException {
        var begun = System.nanoTime();
        var read = 0L;
        try (var in = Files.newInputStream(one)) {
            var chunk = new byte[1 << 16];
            for (var got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                read += got;
            }
        }
        return read / BYTES_IN_A_MEGABYTE / ((System.nanoTime() - begun) / NANOS_IN_A_SECOND);
    }

    private static double heap() {
        System.gc();
        return used();
    }

    private static double used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_IN_A_MEGABYTE;
    }
}

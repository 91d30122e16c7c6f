package org.comity.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.Node;
import org.comity.bench.Figure.Unit;
import org.comity.search.AnIndex;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.Searchable;
import org.comity.search.store.IndexPlace;
import org.comity.testing.Http;
import org.comity.testing.TestDatabase;
import org.comity.testing.TestNode;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/// The search over ten thousand made-up documents beside what a node has of its own: pages by second and the slowest in
/// a hundred, and how long it takes to index all of them anew.
final class SearchEverything {

    private static final int DOCUMENTS = 10_000;
    private static final int WORDS = 120;
    private static final int CLIENTS = 16;
    private static final int SEARCHES = 600;
    private static final long WARM_UP_MILLIS = 10_000;
    private static final long ROUND_MILLIS = 3_000;
    private static final int ROUNDS = 3;
    private static final double SLOWEST_IN_A_HUNDRED = 0.99;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;
    private static final String FLOOR = "the node’s seal.svg from memory, asked for in the same way";
    private static final List<String> LEXICON = lexicon();

    private SearchEverything() {}

    static List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        figures.add(indexing());
        figures.addAll(asking());
        return figures;
    }

    private static Figure indexing() throws Exception {
        var documents = documents();
        var folder = TestNode.freshFolder("bench-index").resolve("index");
        var begun = System.nanoTime();
        AnIndex.at(new IndexPlace.Folder(folder), List.of(new AnIndex.Offer(documents)))
                .close();
        var taken = (System.nanoTime() - begun) / NANOS_IN_A_MILLISECOND;
        var json = JsonMapper.builder().build();
        var floor = Measure.millis(
                ROUNDS,
                () -> IntStream.range(0, DOCUMENTS)
                        .mapToLong(i -> json.writeValueAsString(documents[i]).length())
                        .sum());
        return new Figure(
                "indexing %,d documents anew".formatted(DOCUMENTS),
                taken,
                floor,
                Unit.MILLISECONDS,
                "writing the same documents as JSON");
    }

    private static List<Figure> asking() throws Exception {
        var port = TestNode.freePort();
        var database = TestDatabase.freshUrl();
        try (var node = new SpringApplicationBuilder(Node.class, MadeUp.class)
                .properties(
                        "server.port=" + port,
                        "comity.node.home=" + TestNode.freshFolder("bench"),
                        "comity.node.public-address=http://localhost:" + port,
                        "spring.flyway.url=" + database,
                        "spring.flyway.user=postgres",
                        "spring.flyway.password=",
                        "spring.datasource.url=" + TestDatabase.asRuntimeRole(database),
                        "comity.node.database-role=" + TestDatabase.RUNTIME_ROLE)
                .run()) {
            var visitor = Http.visitorOf(URI.create("http://localhost:" + port));
            while (!visitor.get("/api/v1/search?q=zzzz").body().contains("\"complete\":true")) {
                Thread.sleep(100);
            }
            var seal = Pattern.compile("/assets/[0-9a-f]{12}/seal\\.svg")
                    .matcher(visitor.get("/en").body());
            if (!seal.find()) {
                throw new IllegalStateException("The home page names no seal");
            }
            var random = new SplittableRandom(7);
            return figures(clients(port, () -> searches(random)), clients(port, () -> List.of(seal.group())));
        }
    }

    private static List<Figure> figures(List<Measure.Timed> searches, List<Measure.Timed> constant) throws Exception {
        var rates = new ArrayList<Double>();
        var floors = new ArrayList<Double>();
        for (var clients : List.of(constant, searches)) {
            Measure.perSecondFor(WARM_UP_MILLIS, clients);
            clients.forEach(Measure.Timed::forget);
        }
        for (var round = 0; round < ROUNDS; round++) {
            floors.add(Measure.perSecondFor(ROUND_MILLIS, constant));
            rates.add(Measure.perSecondFor(ROUND_MILLIS, searches));
        }
        return List.of(
                new Figure(
                        "search pages, %,d documents, %d clients".formatted(DOCUMENTS, CLIENTS),
                        Measure.median(rates),
                        Measure.median(floors),
                        Unit.PER_SECOND,
                        FLOOR),
                new Figure(
                        "a search page, slowest in 100, %d clients".formatted(CLIENTS),
                        slowest(searches),
                        slowest(constant),
                        Unit.MILLISECONDS,
                        FLOOR));
    }

    private static double slowest(List<Measure.Timed> clients) {
        var taken = clients.stream()
                .flatMap(client -> client.taken().stream())
                .sorted()
                .toList();
        return taken.get((int) (taken.size() * SLOWEST_IN_A_HUNDRED));
    }

    private static List<Measure.Timed> clients(int port, Supplier<List<String>> paths) throws IOException {
        var clients = new ArrayList<Measure.Timed>();
        for (var i = 0; i < CLIENTS; i++) {
            clients.add(new Measure.Timed(new Wire(port, paths.get(), false)));
        }
        return clients;
    }

    /// One word, two words, a phrase, a provision, a State, a mistyped word; so many that hardly any is asked
    /// twice in a round.
    private static List<String> searches(SplittableRandom random) {
        return IntStream.range(0, SEARCHES)
                .mapToObj(i -> switch (i % 6) {
                    case 0 -> word(random);
                    case 1 -> word(random) + " " + word(random);
                    case 2 -> "\"" + word(random) + "\" " + word(random);
                    case 3 -> "Art. 29(" + (1 + i % 4) + ")";
                    case 4 -> "Japan";
                    default -> word(random) + "x";
                })
                .map(typed -> "/en/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .toList();
    }

    private static PublicDocument[] documents() {
        var random = new SplittableRandom(42);
        return IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> AnIndex.publication(
                        "made-up-" + i, i % 2 == 0 ? "en" : "fr", text(random, 6), text(random, WORDS)))
                .toArray(PublicDocument[]::new);
    }

    private static String text(SplittableRandom random, int words) {
        return IntStream.range(0, words).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
    }

    /// Some words are frequent and most are rare, as in any text.
    private static String word(SplittableRandom random) {
        return LEXICON.get((int) (LEXICON.size() * Math.pow(random.nextDouble(), 3)));
    }

    private static List<String> lexicon() {
        var syllables =
                List.of("ka", "lo", "mi", "ter", "net", "vo", "sur", "ba", "lin", "que", "dra", "por", "sel", "tu");
        var random = new SplittableRandom(1);
        return IntStream.range(0, 5_000)
                .mapToObj(i -> IntStream.range(0, 2 + random.nextInt(3))
                        .mapToObj(j -> syllables.get(random.nextInt(syllables.size())))
                        .collect(Collectors.joining()))
                .distinct()
                .toList();
    }

    /// Stands beside the library of publications, since each kind is offered by one source. Not marked as a
    /// configuration, else every node of the tests would find it.
    static class MadeUp {

        @Bean
        static BeanPostProcessor madeUpDocuments() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Searchable source && source.kind() == Kind.PUBLICATION
                            ? new Beside(source, new AnIndex.Offer(documents()))
                            : bean;
                }
            };
        }
    }

    private record Beside(Searchable library, Searchable madeUp) implements Searchable {

        @Override
        public Kind kind() {
            return library.kind();
        }

        @Override
        public String revision() {
            return library.revision();
        }

        @Override
        public Stream<PublicDocument> documents() {
            return Stream.concat(library.documents(), madeUp.documents());
        }
    }
}

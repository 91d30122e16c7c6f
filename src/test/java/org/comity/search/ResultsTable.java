package org.comity.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.vocabulary.Language;

/// What readers type and what they expect to find first, as a table; the same for every place an index may lie in.
final class ResultsTable {

    private record Row(Language reader, String typed, String first, String also) {}

    private ResultsTable() {}

    /// The library, and beside it texts in languages it does not hold yet.
    private record Joined(Searchable library, Searchable others) implements Searchable {

        @Override
        public Kind kind() {
            return library.kind();
        }

        @Override
        public String revision() {
            return library.revision() + others.revision();
        }

        @Override
        public Stream<PublicDocument> documents() {
            return Stream.concat(library.documents(), others.documents());
        }
    }

    /// Texts in languages that the modules do not offer yet.
    static Searchable publications() {
        return new AnIndex.Offer(
                AnIndex.publication("ja", "ja", "電子的証拠の収集", "サイバー犯罪に関する条約に基づく証拠の保全要請について。"),
                AnIndex.publication(
                        "pl",
                        "pl",
                        "Cyberprzestępczość w Polsce",
                        "Zabezpieczenie dowodów elektronicznych. Seminarium odbyło się w Łodzi. Łódź leży w środkowej Polsce."),
                AnIndex.publication("uk", "uk", "Кіберзлочинність в Україні", "Робота з електронними доказами у суді."),
                AnIndex.publication("hr", "hr", "Priručnik", "Digitalni dokazi u kaznenom postupku."));
    }

    static List<Searchable> with(List<Searchable> offered) {
        return offered.stream()
                .map(source -> switch (source.kind()) {
                    case PUBLICATION -> new Joined(source, publications());
                    case PROFILE -> new WithoutProcedures(source);
                    default -> source;
                })
                .toList();
    }

    /// None comes with the program: those that other tests published would stand among what the table expects.
    private record WithoutProcedures(Searchable profiles) implements Searchable {

        @Override
        public Kind kind() {
            return profiles.kind();
        }

        @Override
        public String revision() {
            return profiles.revision();
        }

        @Override
        public Stream<PublicDocument> documents() {
            return profiles.documents().filter(document -> !document.address().contains("/procedure#"));
        }
    }

    /// Every row of which something else was found.
    static List<String> mistakes(AnIndex index) {
        var mistakes = new ArrayList<String>();
        var rows = rows();
        assertThat(rows).hasSizeGreaterThan(50);
        for (var row : rows) {
            var found = index.find(row.typed(), row.reader());
            var hits = found instanceof Found.Results results
                    ? results.hits().stream().map(ResultsTable::named).toList()
                    : List.<String>of();
            var first = !hits.isEmpty() && hits.getFirst().startsWith(row.first());
            var also = hits.stream().anyMatch(hit -> hit.startsWith(row.also()));
            if (!first || !also) {
                mistakes.add(row + " found " + hits);
            }
        }
        return mistakes;
    }

    private static String named(Found.Hit hit) {
        return hit.document().kind().written() + ":" + hit.document().id();
    }

    private static List<Row> rows() {
        var file = Objects.requireNonNull(ResultsTable.class.getResourceAsStream("/search/results.csv"));
        try (var scanner = new java.util.Scanner(file, java.nio.charset.StandardCharsets.UTF_8)) {
            var rows = new ArrayList<Row>();
            while (scanner.hasNextLine()) {
                var line = scanner.nextLine();
                if (!line.isBlank() && !line.startsWith("#")) {
                    var cells = line.split("\\|", -1);
                    rows.add(new Row(
                            Language.ofCode(cells[0].strip()).orElseThrow(),
                            cells[1].strip(),
                            cells[2].strip(),
                            cells[3].strip()));
                }
            }
            return rows;
        }
    }
}

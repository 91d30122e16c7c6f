package org.comity.library.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.comity.library.ArticleSpan;
import org.comity.library.DocumentReference;
import org.comity.library.Edition;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.WorkKind;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.PlainText;
import org.comity.vocabulary.Standing;

/// The works known from public sources: `facts/publications.csv`, and what is known of their versions,
/// `facts/publication_versions.csv`.
public final class PublicationFile {

    private static final String WORKS = "publications.csv";
    private static final String VERSIONS = "publication_versions.csv";
    private static final int LONGEST = 400;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /// Words of the file for kinds that the library calls otherwise.
    private static final Map<String, WorkKind> KINDS = Map.of("study and guidelines", WorkKind.STUDY);

    private static final Map<String, String> PROTOCOLS =
            Map.of("protocol 1", "ETS189", "protocol 2", ArticleRef.SECOND_PROTOCOL, "all", ArticleRef.CONVENTION);

    private final Map<String, List<CSVRecord>> versions = new HashMap<>();

    private PublicationFile(List<CSVRecord> versions) {
        versions.forEach(row -> this.versions
                .computeIfAbsent(row.get("work"), absent -> new ArrayList<>())
                .add(row));
    }

    /// The works shipped inside the program. When each became known here is not in the files.
    ///
    /// @throws IllegalStateException naming the first row that breaks a rule, which a test excludes
    public static List<Work> shipped() {
        return read(rows(WORKS), rows(VERSIONS));
    }

    static List<Work> read(List<CSVRecord> works, List<CSVRecord> versions) {
        var file = new PublicationFile(versions);
        var read = new LinkedHashMap<WorkId, Work>();
        for (var row : works) {
            try {
                var work = file.work(row);
                if (read.put(work.id(), work) != null) {
                    throw new IllegalArgumentException(work.id() + " stands there twice");
                }
            } catch (IllegalArgumentException broken) {
                throw new IllegalStateException(
                        WORKS + ", row " + (row.getRecordNumber() + 1) + ": " + broken.getMessage(), broken);
            }
        }
        var unknown = file.versions.keySet().stream()
                .filter(id -> WorkId.named(id).filter(read::containsKey).isEmpty())
                .toList();
        var nowhere = read.values().stream()
                .flatMap(work -> work.replacedBy().stream())
                .filter(id -> !read.containsKey(id))
                .toList();
        if (!unknown.isEmpty() || !nowhere.isEmpty()) {
            throw new IllegalStateException(VERSIONS + " names works that are not there: " + unknown + nowhere);
        }
        return List.copyOf(read.values());
    }

    private static List<CSVRecord> rows(String file) {
        try (InputStream bytes =
                        Objects.requireNonNull(PublicationFile.class.getResourceAsStream("/facts/" + file), file);
                var parser = FORMAT.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read facts/" + file, unreadable);
        }
    }

    private Work work(CSVRecord row) {
        for (var cell : row) {
            if (PlainText.problem(cell, LONGEST).isPresent()) {
                throw new IllegalArgumentException("a cell is too long or holds what nobody can see");
            }
        }
        var title = row.get("title");
        var reference = reference(row.get("document_reference"));
        var id = WorkId.of(reference, title, Integer.parseInt(row.get("year")));
        var kind = kind(row.get("type"));
        var said = row.get("source_standing");
        return new Work(
                id,
                kind,
                kind.usualAuthority(),
                reference,
                said.contains("reference unverified") || said.equals("unverified")
                        ? Standing.UNVERIFIED
                        : Standing.SOURCED,
                concerns(row.get("topic_articles")),
                editions(id, row),
                versions.getOrDefault(id.slug(), List.of()).stream()
                        .map(version -> version.get("replaced_by"))
                        .filter(other -> !other.isEmpty())
                        .map(WorkId::new)
                        .findFirst(),
                new FactSource(row.get("source_url"), Optional.empty(), standing(said), note(said)),
                Instant.EPOCH,
                true);
    }

    private static Optional<DocumentReference> reference(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var read = DocumentReference.read(written);
        if (read.isEmpty()) {
            throw new IllegalArgumentException("not the number of a document: " + written);
        }
        return read;
    }

    private static WorkKind kind(String type) {
        return Optional.ofNullable(KINDS.get(type))
                .or(() -> WorkKind.ofWritten(type.replace(' ', '-')))
                .orElseThrow(() -> new IllegalArgumentException("an unknown type: " + type));
    }

    /// A part that nobody confirmed leaves the row partly sourced.
    private static Standing standing(String said) {
        if (said.equals("unverified")) {
            return Standing.UNVERIFIED;
        }
        if (!said.contains("sourced")) {
            throw new IllegalArgumentException("source_standing is a known word");
        }
        return said.contains("unverified") ? Standing.PARTLY_SOURCED : Standing.SOURCED;
    }

    private static String note(String said) {
        return said.equals("sourced") || said.equals("unverified") ? "" : said;
    }

    /// `1a|16-35|protocol 2`; words that name no provision are topics, and left out.
    static List<ArticleSpan> concerns(String written) {
        return Stream.of(written.split("\\|"))
                .map(String::strip)
                .flatMap(part -> PROTOCOLS.containsKey(part)
                        ? Stream.of(ArticleSpan.single(ArticleRef.whole(Objects.requireNonNull(PROTOCOLS.get(part)))))
                        : span(part).stream())
                .toList();
    }

    private static Optional<ArticleSpan> span(String part) {
        if (!part.matches("\\d{1,2}[a-z]?(-\\d{1,2})?")) {
            return Optional.empty();
        }
        var ends = part.split("-", 2);
        var first = ArticleRef.convention(ends[0].replaceFirst("([a-z])$", "($1)"));
        return Optional.of(new ArticleSpan(first, ends.length == 1 ? first : ArticleRef.convention(ends[1])));
    }

    private List<Edition> editions(WorkId id, CSVRecord row) {
        var known = versions.getOrDefault(id.slug(), List.of());
        if (known.isEmpty()) {
            return List.of(new Edition("", false, row.get("year"), "", variants(row, false)));
        }
        return known.stream()
                .map(version -> new Edition(
                        version.get("label"),
                        version.get("status").equals("draft"),
                        version.get("date"),
                        version.get("act"),
                        variants(row, version.get("status").equals("draft"))))
                .toList();
    }

    /// Only the title in the first language is known, and drafts are known in that language alone.
    private static List<Variant> variants(CSVRecord row, boolean draft) {
        var languages = Stream.of(row.get("language_versions").split("\\|"))
                .filter(language -> language.matches("[a-z]{2,3}"))
                .limit(draft ? 1 : Long.MAX_VALUE)
                .toList();
        return languages.stream()
                .map(language -> new Variant(
                        language,
                        language.equals(languages.getFirst()) ? row.get("title") : "",
                        row.get("public_url"),
                        Optional.empty(),
                        language.equals("en") || language.equals("fr")))
                .toList();
    }
}

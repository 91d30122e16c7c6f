package org.comity.media.model;

import java.io.IOException;
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
import org.comity.media.Item;
import org.comity.media.MediaId;
import org.comity.media.MediaKind;
import org.comity.media.Particulars;
import org.comity.media.Variant;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.PlainText;
import org.comity.vocabulary.Standing;

/// The items known from public sources: `facts/media.csv`, and what is read off their titles,
/// `facts/media_details.csv`.
public final class ShippedItems {

    private static final String ITEMS = "media.csv";
    private static final String DETAILS = "media_details.csv";
    private static final int LONGEST = 400;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Map<String, MediaKind> KINDS = Map.of(
            "webinar", MediaKind.RECORDING,
            "webinar series", MediaKind.RECORDING,
            "podcast", MediaKind.PODCAST,
            "video", MediaKind.VIDEO,
            "web feature", MediaKind.STORY,
            "article", MediaKind.STORY,
            "web story", MediaKind.STORY,
            "newsletter", MediaKind.NEWSLETTER);
    private static final Map<String, String> LANGUAGES = Map.of(
            "English", "en", "French", "fr", "Spanish", "es", "Spanish (unverified)", "es", "several", Variant.SEVERAL);
    private static final Map<String, String> INSTRUMENTS =
            Map.of("protocol 1", "ETS189", "protocol 2", ArticleRef.SECOND_PROTOCOL, "all", ArticleRef.CONVENTION);

    private final Map<String, CSVRecord> details = new HashMap<>();

    private ShippedItems(List<CSVRecord> details) {
        details.forEach(row -> this.details.put(row.get("item"), row));
    }

    /// The items shipped inside the program. When each became known here is not in the files.
    ///
    /// @throws IllegalStateException naming the first row that breaks a rule, which a test excludes
    public static List<Item> shipped() {
        var file = new ShippedItems(rows(DETAILS));
        var read = new LinkedHashMap<MediaId, Item>();
        for (var row : rows(ITEMS)) {
            try {
                var item = file.item(row);
                if (read.put(item.id(), item) != null) {
                    throw new IllegalArgumentException(item.id() + " stands there twice");
                }
            } catch (IllegalArgumentException broken) {
                throw new IllegalStateException(
                        ITEMS + ", row " + (row.getRecordNumber() + 1) + ": " + broken.getMessage(), broken);
            }
        }
        var unknown = file.details.keySet().stream()
                .filter(id -> MediaId.named(id).filter(read::containsKey).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(DETAILS + " names items that are not there: " + unknown);
        }
        return List.copyOf(read.values());
    }

    private static List<CSVRecord> rows(String file) {
        try (var bytes = Objects.requireNonNull(ShippedItems.class.getResourceAsStream("/facts/" + file), file);
                var parser = FORMAT.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read facts/" + file, unreadable);
        }
    }

    private Item item(CSVRecord row) {
        for (var cell : row) {
            if (PlainText.problem(cell, LONGEST).isPresent()) {
                throw new IllegalArgumentException("a cell is too long or holds what nobody can see");
            }
        }
        var title = row.get("title").replaceFirst("^(Podcast|Video): ", "");
        var given = row.get("date");
        var date = given.replaceFirst("/.*|-$", "");
        var id = MediaId.of(title, date);
        return new Item(
                id,
                kind(row.get("kind"), title),
                particulars(id, date, row.get("audience")),
                Optional.empty(),
                variants(title, row),
                source(row, given.equals(date) ? "" : "date as given: " + given),
                Instant.EPOCH,
                true);
    }

    private static MediaKind kind(String written, String title) {
        var kind = Optional.ofNullable(KINDS.get(written))
                .orElseThrow(() -> new IllegalArgumentException("an unknown kind: " + written));
        return kind == MediaKind.VIDEO && title.endsWith(" explained") ? MediaKind.EXPLAINER : kind;
    }

    private Particulars particulars(MediaId id, String date, String audience) {
        var row = Optional.ofNullable(details.get(id.slug()));
        return new Particulars(
                row.map(known -> known.get("series")).orElse(""),
                number(row, "episode"),
                date,
                number(row, "minutes"),
                row.map(known -> known.get("concerns")).filter(INSTRUMENTS::containsKey).stream()
                        .map(known ->
                                ArticleSpan.single(ArticleRef.whole(Objects.requireNonNull(INSTRUMENTS.get(known)))))
                        .toList(),
                List.of(),
                audience,
                "",
                "");
    }

    private static int number(Optional<CSVRecord> row, String column) {
        return row.map(known -> known.get(column))
                .filter(written -> !written.isEmpty())
                .map(Integer::parseInt)
                .orElse(0);
    }

    /// Titles stand in the source in English, whatever is spoken.
    private static List<Variant> variants(String title, CSVRecord row) {
        var written = row.get("language");
        var languages = written.isEmpty()
                ? List.of(Variant.UNKNOWN)
                : Stream.of(written.split(", "))
                        .map(name -> Optional.ofNullable(LANGUAGES.get(name))
                                .orElseThrow(() -> new IllegalArgumentException("an unknown language: " + name)))
                        .toList();
        var variants = new ArrayList<Variant>();
        if (!languages.contains("en")) {
            variants.add(variant("en", title, ""));
        }
        languages.forEach(
                language -> variants.add(variant(language, language.equals("en") ? title : "", row.get("url"))));
        return variants;
    }

    private static Variant variant(String language, String title, String address) {
        return new Variant(language, title, "", address, Map.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /// A part that nobody confirmed leaves the row partly sourced.
    private static FactSource source(CSVRecord row, String note) {
        var said = row.get("source_standing")
                + (row.get("language").contains("unverified") ? "; language unverified" : "");
        if (!said.startsWith("sourced")) {
            throw new IllegalArgumentException("source_standing is a known word");
        }
        var remarks = Stream.of(said.replaceFirst("^sourced(; )?", ""), note)
                .filter(part -> !part.isEmpty())
                .toList();
        return new FactSource(
                row.get("source_url"),
                Optional.empty(),
                said.contains("unverified") ? Standing.PARTLY_SOURCED : Standing.SOURCED,
                String.join("; ", remarks));
    }
}

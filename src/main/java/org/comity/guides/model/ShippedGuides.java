package org.comity.guides.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.comity.guides.Edition;
import org.comity.guides.Guide;
import org.comity.guides.GuideId;
import org.comity.guides.GuideKind;
import org.comity.help.Problem;
import org.comity.vocabulary.Language;

/// The guides that come with the program: `guides.csv` names them, each lies in a folder of its name, one file
/// for each language.
public final class ShippedGuides {

    private static final String LIST = "guides.csv";
    private static final List<String> COLUMNS =
            List.of("slug", "kind", "problem", "readers", "written", "review_due", "references");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s|]+");
    private static final String CHILDREN = "children";
    private static final String ADULTS = "adults";

    private final String folder;

    private ShippedGuides(String folder) {
        this.folder = folder;
    }

    /// @param folder on the class path, such as `/guides`
    /// @throws IllegalStateException naming file, line and what is wrong, which a test excludes
    public static List<Guide> read(String folder) {
        return new ShippedGuides(folder).guides();
    }

    private List<Guide> guides() {
        var guides = new LinkedHashMap<GuideId, Guide>();
        var problems = new HashSet<Problem>();
        for (var row : rows()) {
            try {
                var guide = guide(row);
                if (guides.put(guide.id(), guide) != null) {
                    throw new IllegalArgumentException(guide.id() + " stands there twice");
                }
                if (guide.problem().isPresent() && !problems.add(guide.problem().get())) {
                    throw new IllegalArgumentException("two guides are about the same problem");
                }
            } catch (IllegalArgumentException | DateTimeException broken) {
                throw new IllegalStateException(
                        place(LIST) + ", row " + (row.getRecordNumber() + 1) + ": " + broken.getMessage(), broken);
            }
        }
        return List.copyOf(guides.values());
    }

    private String place(String file) {
        return folder.substring(1) + "/" + file;
    }

    private List<CSVRecord> rows() {
        try (var parser =
                FORMAT.parse(new InputStreamReader(new ByteArrayInputStream(bytes(LIST)), StandardCharsets.UTF_8))) {
            if (!parser.getHeaderNames().equals(COLUMNS)) {
                throw new IllegalStateException(place(LIST) + ", row 1: the columns are " + String.join(",", COLUMNS));
            }
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + place(LIST), unreadable);
        }
    }

    private byte[] bytes(String file) throws IOException {
        try (var bytes = ShippedGuides.class.getResourceAsStream(folder + "/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException(place(file) + " is missing");
            }
            return bytes.readAllBytes();
        }
    }

    private Guide guide(CSVRecord row) {
        if (row.size() != COLUMNS.size()) {
            throw new IllegalArgumentException("a row has " + COLUMNS.size() + " cells");
        }
        var id = new GuideId(row.get("slug"));
        var kind = GuideKind.ofWritten(row.get("kind"))
                .orElseThrow(() -> new IllegalArgumentException("an unknown kind: " + row.get("kind")));
        var written = LocalDate.parse(row.get("written"));
        return new Guide(
                id,
                kind,
                problem(row.get("problem")),
                readByChildren(row.get("readers")),
                written,
                LocalDate.parse(row.get("review_due")),
                references(row.get("references")),
                Optional.empty(),
                editions(id, kind, written));
    }

    private static Optional<Problem> problem(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.of(written).orElseThrow(() -> new IllegalArgumentException("an unknown problem: " + written)));
    }

    private static boolean readByChildren(String written) {
        if (!written.equals(CHILDREN) && !written.equals(ADULTS)) {
            throw new IllegalArgumentException("readers are children or adults, not '" + written + "'");
        }
        return written.equals(CHILDREN);
    }

    private static List<String> references(String written) {
        var references = Stream.of(written.split("\\|"))
                .map(String::strip)
                .filter(reference -> !reference.isEmpty())
                .toList();
        references.stream()
                .filter(reference -> !ADDRESS.matcher(reference).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException("not an address: " + wrong);
                });
        return references;
    }

    private Map<Language, Edition> editions(GuideId id, GuideKind kind, LocalDate written) {
        var editions = new EnumMap<Language, Edition>(Language.class);
        for (var language : Language.values()) {
            var file = id + "/" + language.code() + ".md";
            try {
                var text = GuideReader.read(kind, language, utf8(bytes(file)));
                editions.put(
                        language,
                        new Edition(text, written.atStartOfDay(ZoneOffset.UTC).toInstant(), 0));
            } catch (GuideRefused refused) {
                throw new IllegalStateException(place(file) + ", " + refused.getMessage(), refused);
            } catch (CharacterCodingException garbled) {
                throw new IllegalStateException(place(file) + " is not UTF-8", garbled);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + place(file), unreadable);
            }
        }
        return editions;
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}

package org.comity.training.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.comity.training.Audience;
import org.comity.vocabulary.Standing;

/// The training known from public sources: `facts/training.csv`.
public final class KnownTrainingFile {

    private static final String FILE = "/facts/training.csv";

    /// Words of the file that name an audience; each is looked for by itself.
    private static final Map<String, Audience> WORDS = Map.ofEntries(
            Map.entry("first responders", Audience.FIRST_RESPONDERS),
            Map.entry("investigators", Audience.INVESTIGATORS),
            Map.entry("law enforcement", Audience.INVESTIGATORS),
            Map.entry("police", Audience.INVESTIGATORS),
            Map.entry("criminal justice authorities", Audience.PROSECUTORS),
            Map.entry("financial investigators", Audience.FINANCIAL_INVESTIGATORS),
            Map.entry("fiu", Audience.FINANCIAL_INVESTIGATORS),
            Map.entry("prosecutors", Audience.PROSECUTORS),
            Map.entry("judges", Audience.JUDGES),
            Map.entry("judicial authorities", Audience.JUDGES),
            Map.entry("law enforcement and judicial", Audience.JUDGES),
            Map.entry("lawyers", Audience.LAWYERS),
            Map.entry("child protection", Audience.CHILD_PROTECTION),
            Map.entry("24/7", Audience.CONTACT_POINTS),
            Map.entry("mutual legal assistance", Audience.CENTRAL_AUTHORITIES),
            Map.entry("judicial trainers", Audience.TRAINERS));

    private KnownTrainingFile() {}

    /// What is shipped inside the program, the newest first; what stays before what was held once.
    ///
    /// @throws IllegalStateException naming the first row that breaks a rule, which a test excludes
    public static List<KnownTraining> shipped() {
        try (var file = new InputStreamReader(
                        Objects.requireNonNull(KnownTrainingFile.class.getResourceAsStream(FILE), FILE),
                        StandardCharsets.UTF_8);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(file)) {
            return rows.stream()
                    .map(KnownTrainingFile::row)
                    .sorted(Comparator.comparing(KnownTraining::stays)
                            .thenComparing(KnownTraining::dates)
                            .reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static KnownTraining row(CSVRecord row) {
        try {
            var said = row.get("source_standing");
            var address = row.get("url");
            return new KnownTraining(
                    "known-" + row.getRecordNumber(),
                    row.get("title"),
                    row.get("date"),
                    KnownTraining.Kind.valueOf(
                            row.get("kind").toUpperCase(Locale.ROOT).replace(' ', '_')),
                    row.get("audience"),
                    audiences(row),
                    row.get("language"),
                    address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address)),
                    URI.create(row.get("source_url")),
                    standing(said),
                    said.replaceFirst("^sourced(; )?", ""));
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(
                    FILE + ", row " + (row.getRecordNumber() + 1) + ": " + broken.getMessage(), broken);
        }
    }

    /// What nobody confirmed of a row leaves it partly sourced.
    private static Standing standing(String said) {
        if (said.equals("sourced")) {
            return Standing.SOURCED;
        }
        if (!said.startsWith("sourced; ")) {
            throw new IllegalArgumentException("source_standing is a known word");
        }
        return Standing.PARTLY_SOURCED;
    }

    private static Set<Audience> audiences(CSVRecord row) {
        var named = (row.get("audience") + " " + row.get("title")).toLowerCase(Locale.ROOT);
        var audiences = EnumSet.noneOf(Audience.class);
        WORDS.forEach((word, audience) -> {
            if (named.contains(word)) {
                audiences.add(audience);
            }
        });
        if (row.get("kind").equals("training of trainers")) {
            audiences.add(Audience.TRAINERS);
        }
        return audiences;
    }
}

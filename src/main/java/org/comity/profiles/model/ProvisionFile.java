package org.comity.profiles.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.comity.profiles.Coverage;
import org.comity.profiles.Instrument;
import org.comity.profiles.ItemId;
import org.comity.profiles.Provision;
import org.comity.profiles.Version;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.PlainText;
import org.comity.vocabulary.Standing;

/// The rows of `facts/legal_provisions.csv`: a domestic provision that a source names for an article. A row says that
/// the provision is there, not how far it goes: it is never more than not assessed.
public final class ProvisionFile {

    private static final String FILE = "legal_provisions.csv";
    private static final int LONGEST = 400;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ProvisionFile() {}

    /// The rows shipped inside the program.
    ///
    /// @throws IllegalStateException when the file is missing or breaks a rule, which a test excludes
    public static Map<Country, List<Version>> shipped() {
        try (var bytes = ProvisionFile.class.getResourceAsStream("/facts/" + FILE)) {
            if (bytes == null) {
                throw new IllegalStateException("The program is incomplete: facts/" + FILE + " is missing");
            }
            return read(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read facts/" + FILE, unreadable);
        }
    }

    /// @throws IllegalStateException naming the first row that breaks a rule
    static Map<Country, List<Version>> read(InputStream bytes) throws IOException {
        var rows = new LinkedHashMap<Country, List<Version>>();
        try (var parser = FORMAT.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (var record : parser) {
                try {
                    add(rows, record);
                } catch (IllegalArgumentException broken) {
                    throw new IllegalStateException(
                            FILE + ", row " + (record.getRecordNumber() + 1) + ": " + broken.getMessage(), broken);
                }
            }
        }
        return rows;
    }

    private static void add(Map<Country, List<Version>> rows, CSVRecord record) {
        var state = new Country(record.get("iso2"));
        var article = ArticleRef.convention(record.get("convention_article"));
        if (!Instrument.CONVENTION.covers(article)) {
            throw new IllegalArgumentException(article + " asks nothing of domestic law");
        }
        for (var cell : record) {
            if (PlainText.problem(cell, LONGEST).isPresent()) {
                throw new IllegalArgumentException("a cell is too long or holds what nobody can see");
            }
        }
        var id = ItemId.seed(state, article);
        var all = rows.computeIfAbsent(state, absent -> new ArrayList<>());
        if (all.stream().anyMatch(other -> other.id().equals(id))) {
            throw new IllegalArgumentException(state + " and " + article + " stand there twice");
        }
        all.add(Version.seed(id, provision(article, record)));
    }

    private static Provision provision(ArticleRef article, CSVRecord record) {
        var standing = Standing.ofWritten(record.get("source_standing"))
                .orElseThrow(() -> new IllegalArgumentException("source_standing is a known word"));
        var address = record.get("source_url");
        if (standing != Standing.UNVERIFIED && address.isEmpty()) {
            throw new IllegalArgumentException("what has a source names it");
        }
        return new Provision(
                List.of(article),
                "",
                Coverage.NOT_ASSESSED,
                act(record.get("law_title"), record.get("law_year")),
                record.get("provision"),
                record.get("max_penalty"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new FactSource(address, Optional.empty(), standing, ""),
                record.get("note"));
    }

    private static String act(String title, String year) {
        return year.isEmpty() || title.contains(year) ? title : title + " (" + year + ")";
    }
}

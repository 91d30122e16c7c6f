package org.comity.providers.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.comity.providers.Identifier;
import org.comity.providers.Point;
import org.comity.providers.ProviderDetail;
import org.comity.providers.ProviderDomain;
import org.comity.providers.ProviderRegion;
import org.comity.treaties.FactSource;
import org.comity.treaties.ProviderFact.LegalEntity;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;

/// The directory's own files of facts. They come with the program; rows about providers that the facts in use do not
/// list are passed over by whoever uses them.
public record ProviderSheets(List<ProviderDomain> domains, List<ProviderRegion> regions, List<ProviderDetail> details) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public ProviderSheets {
        domains = List.copyOf(domains);
        regions = List.copyOf(regions);
        details = List.copyOf(details);
    }

    /// @throws IllegalStateException when a file is missing or a row cannot be read, which a test excludes
    public static ProviderSheets shipped() {
        return new ProviderSheets(
                read("provider_domains.csv", ProviderSheets::domain),
                read("provider_regions.csv", ProviderSheets::region),
                read("provider_details.csv", ProviderSheets::detail));
    }

    private static <T> List<T> read(String file, Function<CSVRecord, T> reading) {
        var rows = new ArrayList<T>();
        try (var bytes = ProviderSheets.class.getResourceAsStream("/facts/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException("The program is incomplete: facts/" + file + " is missing");
            }
            try (var parser = FORMAT.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                for (var row : parser) {
                    rows.add(readable(file, row, reading));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read facts/" + file, unreadable);
        }
        return rows;
    }

    private static <T> T readable(String file, CSVRecord row, Function<CSVRecord, T> reading) {
        try {
            return reading.apply(row);
        } catch (RuntimeException wrong) {
            throw new IllegalStateException(file + ", row " + (row.getRecordNumber() + 1) + " cannot be read", wrong);
        }
    }

    private static ProviderDomain domain(CSVRecord row) {
        return new ProviderDomain(
                ProviderDomain.Kind.ofWritten(row.get("kind")).orElseThrow(),
                row.get("pattern"),
                row.get("provider"),
                row.get("service"),
                list(row.get("identifies")).stream()
                        .map(word -> Identifier.ofWritten(word).orElseThrow())
                        .toList(),
                source(row));
    }

    private static ProviderRegion region(CSVRecord row) {
        return new ProviderRegion(
                row.get("provider"),
                list(row.get("users_in")),
                new LegalEntity(row.get("entity"), new Country(row.get("iso2"))),
                certain(row.get("certainty")),
                source(row));
    }

    private static boolean certain(String word) {
        return switch (word) {
            case "answers" -> true;
            case "ask" -> false;
            default -> throw new IllegalArgumentException("certainty is 'answers' or 'ask', not '" + word + "'");
        };
    }

    private static ProviderDetail detail(CSVRecord row) {
        return new ProviderDetail(
                row.get("provider"), Point.ofWritten(row.get("subject")).orElseThrow(), row.get("says"), source(row));
    }

    private static FactSource source(CSVRecord row) {
        var day = row.get("as_of");
        return new FactSource(
                row.get("source_url"),
                day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                Standing.ofWritten(row.get("source_standing")).orElseThrow(),
                row.get("note"));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";"));
    }
}

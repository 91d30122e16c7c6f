package org.comity.children.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.comity.children.model.Criterion.Group;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Standing;

/// The lines of the checklist, in their order.
public record Criteria(List<Criterion> all) {

    private static final String FILE = "/children/criteria.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public Criteria {
        all = List.copyOf(all);
    }

    /// Those shipped inside the program.
    ///
    /// @throws IllegalArgumentException when a row is not in order, which a test excludes
    public static Criteria shipped() {
        try (var bytes = Objects.requireNonNull(Criteria.class.getResourceAsStream(FILE), FILE);
                var parser = FORMAT.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return new Criteria(
                    parser.getRecords().stream().map(Criteria::criterion).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Criterion criterion(CSVRecord row) {
        var standing = Standing.ofWritten(row.get("standing"))
                .orElseThrow(() -> new IllegalArgumentException("standing is a known word"));
        return new Criterion(
                Group.valueOf(row.get("group")),
                new ArticleRef(row.get("treaty"), row.get("provision")),
                new FactSource(row.get("source"), Optional.empty(), standing, ""));
    }

    public List<Criterion> of(Group group) {
        return all.stream().filter(criterion -> criterion.group() == group).toList();
    }
}

package org.comity.treaties.model;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.vocabulary.Sha256;

/// The rows of all tables, in canonical order (by key), so that equal facts have equal bytes.
public final class FactSheets {

    private static final Comparator<FactRow> BY_KEY = Comparator.comparing(row -> String.join("\u0000", row.key()));

    private final Map<FactTable, List<FactRow>> rows = new EnumMap<>(FactTable.class);
    private final Map<FactTable, Map<List<String>, FactRow>> byKey = new EnumMap<>(FactTable.class);
    private final Set<String> states;
    private final Map<String, FactRow> providersByName;
    private final Sha256 revision;

    /// @param rows by table; a table that is absent has no rows
    public FactSheets(Map<FactTable, List<FactRow>> rows) {
        for (var table : FactTable.values()) {
            this.rows.put(
                    table,
                    rows.getOrDefault(table, List.of()).stream().sorted(BY_KEY).toList());
        }
        this.rows.forEach((table, all) -> this.byKey.put(table, firstByKey(all)));
        this.providersByName = providersByName(rows(FactTable.PROVIDERS));
        this.states =
                rows(FactTable.STATES).stream().map(row -> row.cell("iso2")).collect(Collectors.toUnmodifiableSet());
        this.revision = digest();
    }

    public List<FactRow> rows(FactTable table) {
        return rows.getOrDefault(table, List.of());
    }

    /// The first row of a table with a key, in the order of [FactTable#key()].
    public Optional<FactRow> find(FactTable table, String... key) {
        return Optional.ofNullable(byKey.getOrDefault(table, Map.of()).get(List.of(key)));
    }

    /// The first provider that answers to one of its [ProviderNames].
    public Optional<FactRow> providerCalled(String name) {
        return Optional.ofNullable(providersByName.get(name));
    }

    public boolean hasState(String iso2) {
        return states.contains(iso2);
    }

    /// The days on which States consented to a treaty.
    public Stream<LocalDate> consents(String treaty) {
        return rows(FactTable.TREATY_STATUS).stream()
                .filter(row -> row.cell("treaty").equals(treaty))
                .flatMap(row -> row.date("ratification_or_accession").stream());
    }

    /// The same sheets with some tables replaced.
    public FactSheets with(Map<FactTable, List<FactRow>> newer) {
        var merged = new EnumMap<>(rows);
        merged.putAll(newer);
        return new FactSheets(merged);
    }

    /// SHA-256 of the canonical files, one after the other.
    public Sha256 revision() {
        return revision;
    }

    private static Map<List<String>, FactRow> firstByKey(List<FactRow> rows) {
        var found = new HashMap<List<String>, FactRow>();
        rows.forEach(row -> found.putIfAbsent(row.key(), row));
        return found;
    }

    private static Map<String, FactRow> providersByName(List<FactRow> rows) {
        var found = new HashMap<String, FactRow>();
        rows.forEach(row -> ProviderNames.of(row.cell("name")).forEach(name -> found.putIfAbsent(name, row)));
        return found;
    }

    private Sha256 digest() {
        var digest = Sha256.newDigest();
        for (var table : FactTable.values()) {
            digest.update(CanonicalCsv.write(table, rows(table)).getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.ofBytes(digest.digest());
    }
}

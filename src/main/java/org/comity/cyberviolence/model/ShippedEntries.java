package org.comity.cyberviolence.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.MeasureId;
import org.comity.vocabulary.Standing;
import tools.jackson.databind.ObjectMapper;

/// The measures that come with the program, `cyberviolence/entries.json`: what public sources say, and no more.
public final class ShippedEntries {

    private static final String FILE = "/cyberviolence/entries.json";

    private ShippedEntries() {}

    /// @throws IllegalStateException naming the first entry that breaks a rule, which a test excludes
    public static List<Entry> shipped(Types types) {
        try (var bytes = Objects.requireNonNull(ShippedEntries.class.getResourceAsStream(FILE), FILE)) {
            var read = new ArrayList<Entry>();
            for (var named : new ObjectMapper().readTree(bytes).properties()) {
                var entry = EntryJson.read(new MeasureId(named.getKey()), named.getValue(), Instant.EPOCH);
                if (!entry.types().stream().allMatch(type -> types.find(type).isPresent())
                        || entry.source().standing() == Standing.UNVERIFIED) {
                    throw new IllegalArgumentException("types are known, and no source is unverified: " + entry.id());
                }
                read.add(dated(entry));
            }
            return List.copyOf(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE, unreadable);
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(FILE + ": " + broken.getMessage(), broken);
        }
    }

    /// What comes with the program counts as old as its source.
    private static Entry dated(Entry entry) {
        return entry.source()
                .asOf()
                .map(day -> entry.changedAt(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElse(entry);
    }
}

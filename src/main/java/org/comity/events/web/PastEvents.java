package org.comity.events.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;

/// Earlier events of others: `events/past.csv`, read once.
@Component
class PastEvents {

    private final List<PastEvent> all;

    PastEvents() {
        try (var file = new InputStreamReader(
                Objects.requireNonNull(PastEvents.class.getResourceAsStream("/events/past.csv")),
                StandardCharsets.UTF_8)) {
            all = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).stream()
                    .map(row -> new PastEvent(
                            row.get("title"),
                            row.get("date"),
                            row.get("audience"),
                            row.get("language"),
                            URI.create(row.get("source_url")),
                            row.get("source_standing")))
                    .sorted(Comparator.comparing(PastEvent::on).reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<PastEvent> all() {
        return all;
    }
}

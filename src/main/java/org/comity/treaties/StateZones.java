package org.comity.treaties;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.comity.vocabulary.Country;

/// The time zone of a State that has exactly one, from `facts/state_zones.properties`, which names its source. Of a
/// State with several nobody can say from its name alone whose clock counts: it has none here.
public final class StateZones {

    private static final Map<Country, ZoneId> SINGLE = shipped();

    private StateZones() {}

    /// @return empty for a State with several zones, and for one that the source does not know
    public static Optional<ZoneId> single(Country state) {
        return Optional.ofNullable(SINGLE.get(state));
    }

    private static Map<Country, ZoneId> shipped() {
        var zones = new Properties();
        try (var file = StateZones.class.getResourceAsStream("/facts/state_zones.properties")) {
            if (file == null) {
                throw new IllegalStateException("The program is incomplete: facts/state_zones.properties is missing");
            }
            zones.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return zones.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Country::new,
                        state -> ZoneId.of(zones.getProperty(state).strip())));
    }
}

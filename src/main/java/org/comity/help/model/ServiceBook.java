package org.comity.help.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.help.Service;
import org.comity.help.ServiceId;
import org.comity.vocabulary.Country;

/// All services at one moment: immutable, in memory. Its number is that of the last act of an editor in it, 0 for what
/// comes with the program.
public final class ServiceBook {

    /// A service that may be shown.
    public record Shown(Service service, Light light) {}

    private final long number;
    private final Map<ServiceId, Service> byId = new HashMap<>();
    private final Map<Optional<Country>, List<Service>> byState = new HashMap<>();

    public ServiceBook(long number, Collection<Service> services) {
        this.number = number;
        for (var service : services) {
            byId.put(service.id(), service);
            byState.computeIfAbsent(service.country(), _ -> new ArrayList<>()).add(service);
        }
    }

    public long number() {
        return number;
    }

    public Optional<Service> find(ServiceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Everything known of a State, or of what belongs to none: for editors, what is not shown too.
    public List<Service> of(Optional<Country> state) {
        return List.copyOf(byState.getOrDefault(state, List.of()));
    }

    public List<Service> all() {
        return byState.values().stream().flatMap(List::stream).toList();
    }

    /// What may be shown of a State on a day.
    public Stream<Shown> shown(Optional<Country> state, LocalDate today) {
        return byState.getOrDefault(state, List.of()).stream()
                .flatMap(service -> Light.of(service, today).stream().map(light -> new Shown(service, light)));
    }
}

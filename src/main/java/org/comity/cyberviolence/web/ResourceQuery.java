package org.comity.cyberviolence.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.cyberviolence.Measure;
import org.comity.cyberviolence.model.EntryFilter;
import org.comity.cyberviolence.model.Types;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What an address asks of the measures. What cannot be used of it is left out.
final class ResourceQuery {

    /// Says in an address that the reader has read the page in between and wants to go on.
    static final String READ = "read";

    private static final Set<String> SCOPES = Set.of("country", "international");
    private static final int LONGEST = 60;

    private ResourceQuery() {}

    static EntryFilter filter(MultiValueMap<String, String> asked, Types types) {
        return new EntryFilter(
                values(asked, "type")
                        .filter(slug -> types.find(slug).isPresent())
                        .collect(Collectors.toSet()),
                values(asked, "measure")
                        .flatMap(word -> Measure.ofWritten(word).stream())
                        .collect(Collectors.toSet()),
                values(asked, "scope").filter(SCOPES::contains).findFirst(),
                state(asked.getFirst("state")));
    }

    /// Whatever is about a type, or about what stands below it.
    static EntryFilter about(String type) {
        return new EntryFilter(Set.of(type), Set.of(), Optional.empty(), Optional.empty());
    }

    private static Stream<String> values(MultiValueMap<String, String> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream();
    }

    private static Optional<Country> state(@Nullable String code) {
        return code != null && code.matches("[A-Z]{2}") ? Optional.of(new Country(code)) : Optional.empty();
    }

    /// The very address, read on.
    static String onward(String path, Map<String, List<String>> asked) {
        var fields = asked.entrySet().stream()
                .filter(field -> !field.getKey().equals(READ) && field.getKey().length() <= LONGEST)
                .flatMap(field -> field.getValue().stream()
                        .filter(value -> value.length() <= LONGEST)
                        .map(value -> encoded(field.getKey()) + "=" + encoded(value)));
        return path + "?" + Stream.concat(Stream.of(READ + "=yes"), fields).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

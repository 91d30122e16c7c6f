package org.comity.treaties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.vocabulary.Country;

/// The geometry that pages refer to: which States have a mark, in the order they are painted.
///
/// @param viewBox of the drawing
/// @param marks outlines first, dots of small States after
public record WorldMap(String viewBox, List<Country> marks) {

    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"([-0-9 ]+)\"");
    private static final Pattern MARK = Pattern.compile("id=\"([A-Z]{2})\"");

    public WorldMap {
        marks = List.copyOf(marks);
    }

    /// Reads `map/world.svg` of the class path.
    ///
    /// @throws IllegalStateException when it is missing or has no view box
    public static WorldMap shipped() {
        try (var file = WorldMap.class.getResourceAsStream("/map/world.svg")) {
            if (file == null) {
                throw new IllegalStateException("The program is incomplete: map/world.svg is missing");
            }
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static WorldMap of(String svg) {
        var box = VIEW_BOX.matcher(svg);
        if (!box.find()) {
            throw new IllegalStateException("map/world.svg has no view box");
        }
        var marks =
                MARK.matcher(svg).results().map(id -> new Country(id.group(1))).toList();
        return new WorldMap(box.group(1), marks);
    }
}

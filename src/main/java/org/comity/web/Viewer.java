package org.comity.web;

import java.time.ZoneId;
import java.util.List;

/// The signed-in person as every page's head shows them.
///
/// @param place the authority, provider or organisation they belong to
/// @param zone where that is; "your time" means this
/// @param doors where the main navigation leads them besides the public pages
public record Viewer(String name, String place, ZoneId zone, List<Door> doors) {

    /// @param path without the language
    /// @param text the key of its name
    public record Door(String path, String text) {}

    public Viewer {
        doors = List.copyOf(doors);
    }
}

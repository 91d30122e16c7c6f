package org.comity.web;

import java.time.ZoneId;
import java.util.List;

/// The signed-in person as every page's head shows them.
///
/// @param place the authority, provider or organisation they belong to
/// @param zone where that is; "your time" means this
/// @param doors where the main navigation leads them besides the public pages
/// @param alarms what every page must tell them before anything else
public record Viewer(String name, String place, ZoneId zone, List<Door> doors, List<Alarm> alarms) {

    /// @param path without the language
    /// @param text the key of its name
    public record Door(String path, String text) {}

    /// Something that goes on in the person's name, with a button that ends it.
    ///
    /// @param text the key of what is said
    /// @param action where the button leads, without the language
    /// @param button the key of its name
    public record Alarm(String text, String action, String button) {}

    public Viewer {
        doors = List.copyOf(doors);
        alarms = List.copyOf(alarms);
    }
}

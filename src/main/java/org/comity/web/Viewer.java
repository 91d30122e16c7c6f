package org.comity.web;

import java.time.ZoneId;
import java.util.List;

/// The signed-in person as every page's head shows them.
///
/// @param place the authority, provider or organisation they belong to
/// @param zone where that is; "your time" means this
/// @param doors where the navigation leads them besides the public pages, what is used most first
/// @param alarms what every page must tell them before anything else
public record Viewer(String name, String place, ZoneId zone, List<Door> doors, List<Alarm> alarms) {

    /// So many doors stand in one row of a page; a menu for a single one would be worse than the row.
    private static final int IN_A_ROW = 5;

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

    /// The doors that every page shows.
    public List<Door> shownDoors() {
        return doors.size() <= IN_A_ROW ? doors : doors.subList(0, IN_A_ROW - 1);
    }

    /// The doors that a menu holds.
    public List<Door> furtherDoors() {
        return doors.subList(shownDoors().size(), doors.size());
    }
}

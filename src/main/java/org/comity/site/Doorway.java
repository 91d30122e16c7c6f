package org.comity.site;

import java.util.List;

/// Somebody who comes to the first page, and where they want to go.
///
/// @param first where most of them want to go, without the language
/// @param further what else they look for
public record Doorway(String who, String first, List<Further> further) {

    /// Those who come because of their work, or who look something up. To whom something happened, the page speaks
    /// first of all, and otherwise.
    static final List<Doorway> ALL = List.of(
            new Doorway(
                    "officer",
                    "/paths",
                    List.of(new Further("/directory", "directory"), new Further("/paths/world", "world"))),
            new Doorway(
                    "justice",
                    "/profiles/matrix",
                    List.of(new Further("/library", "library"), new Further("/states", "states"))),
            new Doorway(
                    "provider",
                    "/providers",
                    List.of(new Further("/providers/checklist", "checklist"), new Further("/verify", "verify"))),
            new Doorway(
                    "trainer",
                    "/training",
                    List.of(new Further("/exercises", "exercises"), new Further("/events", "events"))),
            new Doorway(
                    "parent",
                    "/help/children",
                    List.of(new Further("/help/guides", "guides"), new Further("/help", "help"))),
            new Doorway(
                    "document",
                    "/verify",
                    List.of(new Further("/certificates", "certificates"), new Further("/contact", "contact"))));

    /// @param name of its text
    public record Further(String path, String name) {}

    public Doorway {
        further = List.copyOf(further);
    }
}

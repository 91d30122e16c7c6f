package org.comity.requests.identifiers;

import java.util.Set;

/// An identifier that has the form of its kind.
///
/// @param compared one way of writing for all that mean the same; for comparing, never for printing
/// @param notes what is to be said of it
public record Recognised(String compared, Set<Note> notes) {

    public Recognised {
        notes = Set.copyOf(notes);
    }

    static Recognised as(String compared, Note... notes) {
        return new Recognised(compared, Set.of(notes));
    }
}

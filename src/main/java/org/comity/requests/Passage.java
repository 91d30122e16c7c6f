package org.comity.requests;

import java.util.Set;
import org.comity.requests.model.Side;
import org.comity.vocabulary.Sensitive;

/// What somebody wrote with an act, in a letter or in a note of their own side.
///
/// @param readers the sides that read it on the page of the request
/// @param words each text by itself
public record Passage(Set<Side> readers, Sensitive<Set<String>> words) {

    public Passage {
        readers = Set.copyOf(readers);
    }
}

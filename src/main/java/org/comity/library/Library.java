package org.comity.library;

import java.util.List;
import java.util.Optional;

/// The works that are there for everyone, from memory.
public interface Library {

    Optional<Work> find(WorkId id);

    /// Every work, in the order of their names.
    List<Work> all();
}

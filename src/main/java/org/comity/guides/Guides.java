package org.comity.guides;

import java.util.List;
import java.util.Optional;

/// The guides as they stand, from memory: never asks a database.
public interface Guides {

    List<Guide> all();

    Optional<Guide> find(GuideId id);
}

package org.comity.profiles.model;

import java.util.Optional;

/// The pictures a text may refer to.
@FunctionalInterface
public interface Pictures {

    /// For texts without any.
    Pictures NONE = _ -> Optional.empty();

    /// A picture as it is shown.
    ///
    /// @param address on this node
    /// @param credit source, date and licence, in the reader's language
    record Shown(String address, int width, int height, String credit) {}

    /// @param id as in [WikiImage#id()]; empty for one that is not there, or not for this text
    Optional<Shown> find(String id);
}

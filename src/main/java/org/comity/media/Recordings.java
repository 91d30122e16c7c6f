package org.comity.media;

import java.util.List;

/// What was recorded, for modules that tell of what was recorded.
public interface Recordings {

    /// What is published of an event here.
    ///
    /// @param event the id of the event
    List<Item> ofEvent(String event);
}

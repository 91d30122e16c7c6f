package org.comity.identity;

import java.util.UUID;

/// A kind of thing that has a page of its own, to which other modules may refer by its address. Whether somebody
/// may read it is asked anew each time.
public interface Referable {

    /// The address before the id, such as `/applications`.
    String folder();

    /// The message that says what kind of thing it is.
    String words();

    /// False as well for what does not exist.
    boolean mayRead(Person person, UUID id);
}

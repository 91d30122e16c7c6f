package org.comity.courseware;

import java.net.URI;
import java.time.Instant;

/// Where a package runs for one person, on the other origin. The address is a secret of that person.
///
/// @param until when it opens nothing any more
public record LaunchAddress(URI address, Instant until) {

    /// Not the address: it is a secret.
    @Override
    public String toString() {
        return "LaunchAddress[until=" + until + "]";
    }
}

package org.comity.events;

import java.net.URI;
import java.nio.file.Path;

/// Settings `comity.events.bigbluebutton.*`.
///
/// @param address of the server's API, such as `https://bbb.example/bigbluebutton`
/// @param secretFile the file, readable by the node's user alone, whose first line is the server's shared secret
public record BigBlueButtonSettings(URI address, Path secretFile) {

    /// @throws IllegalArgumentException for an address that is no web address
    public BigBlueButtonSettings {
        if (address.getHost() == null || !("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
            throw new IllegalArgumentException("comity.events.bigbluebutton.address must be a web address");
        }
    }
}

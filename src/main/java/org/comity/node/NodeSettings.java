package org.comity.node;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a node is told about itself when it starts.
///
/// @param home the one folder under which the node keeps everything: database, keys, facts
/// @param publicAddress where browsers reach the node; passkeys are bound to its host name and documents print it
/// @param demonstration whether the node carries fictional authorities and officers, and says so on every page
@ConfigurationProperties("comity.node")
public record NodeSettings(
        Path home,
        @DefaultValue("http://localhost:8080") URI publicAddress,
        @DefaultValue("false") boolean demonstration) {

    /// Where the signing key of the record and the master key of the vault lie.
    public Path keyFolder() {
        return home.resolve("keys");
    }

    /// The facts as files, for commands that run without the node.
    public Path factFolder() {
        return home.resolve("facts");
    }

    /// The address of a page as others reach it.
    public URI address(String path) {
        return URI.create(publicAddress.toString().replaceFirst("/$", "") + path);
    }
}

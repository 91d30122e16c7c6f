package org.comity.help;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.help.*`.
///
/// @param keepCopy whether the node keeps its help pages as files, for the web server before it to send while the
///     node is down
/// @param copyFolder where; null for `help` in the home folder, which no other user may read
@ConfigurationProperties("comity.help")
public record HelpSettings(
        @DefaultValue("true") boolean keepCopy, @Nullable Path copyFolder) {

    Path copyFolder(Path home) {
        return copyFolder == null ? home.resolve("help") : copyFolder;
    }
}

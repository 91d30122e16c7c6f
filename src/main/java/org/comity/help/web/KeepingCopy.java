package org.comity.help.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Keeps the help pages as files in the home folder, so that they are there when the node is not: written in the
/// background after the start and whenever what they say is another.
public class KeepingCopy {

    private static final Logger log = LoggerFactory.getLogger(KeepingCopy.class);

    private final HelpFiles files;
    private final Path folder;
    private final boolean kept;
    private List<Object> written = List.of();

    /// @param kept whether a copy is wanted
    public KeepingCopy(HelpFiles files, Path folder, boolean kept) {
        this.files = files;
        this.folder = folder;
        this.kept = kept;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 30_000)
    public void look() {
        var now = files.state();
        if (!kept || now.equals(written)) {
            return;
        }
        try {
            var done = files.write(folder);
            written = now;
            log.info("Help pages are kept as files: {} files, {} KB", done.files(), done.bytes() / 1_000);
        } catch (IOException failed) {
            log.warn(
                    "Help pages could not be kept as files ({})",
                    failed.getClass().getSimpleName());
        }
    }
}

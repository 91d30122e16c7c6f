package org.comity.courseware;

import java.net.URI;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings `comity.courseware.*`.
///
/// @param origin where browsers reach packages, such as `https://packages.example`; null for a node of this machine
///     alone, which takes `http://127.0.0.1:PORT`
/// @param port on 127.0.0.1, where the node hands packages out; 0 for the next free one above the node's own
/// @param largestFile how large a package may be
/// @param largestUnpacked how large all its files together
/// @param mostFiles how many files it may hold
/// @param launchFor how long a launched package can be used before it is launched anew
/// @param keepDetails how long what a package kept of somebody is kept after it last changed; what came of it stays
@ConfigurationProperties("comity.courseware")
public record CoursewareSettings(
        @Nullable URI origin,
        @DefaultValue("0") int port,
        @DefaultValue("50MB") DataSize largestFile,
        @DefaultValue("250MB") DataSize largestUnpacked,
        @DefaultValue("3000") int mostFiles,
        @DefaultValue("4h") Duration launchFor,
        @DefaultValue("P1Y") Period keepDetails) {

    private static final int LAST_PORT = 65_535;
    private static final int MOST_FILES = 20_000;

    /// @throws IllegalArgumentException when something could not be used
    public CoursewareSettings {
        if (origin != null && !origin.toString().matches("https?://[A-Za-z0-9.:\\[\\]-]+")) {
            throw new IllegalArgumentException("comity.courseware.origin reads https://packages.example");
        }
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("comity.courseware.port is a port, or 0");
        }
        if (largestFile.toBytes() < 1 || largestFile.toMegabytes() > 500) {
            throw new IllegalArgumentException("comity.courseware.largest-file is 500MB at most");
        }
        if (largestUnpacked.compareTo(largestFile) < 0 || largestUnpacked.toGigabytes() > 2) {
            throw new IllegalArgumentException("comity.courseware.largest-unpacked is from largest-file to 2GB");
        }
        if (mostFiles < 1 || mostFiles > MOST_FILES) {
            throw new IllegalArgumentException("comity.courseware.most-files is 1 to 20000");
        }
        if (launchFor.toMinutes() < 5 || launchFor.toHours() > 24) {
            throw new IllegalArgumentException("comity.courseware.launch-for is from 5m to 24h");
        }
        if (keepDetails.isNegative() || keepDetails.isZero()) {
            throw new IllegalArgumentException("comity.courseware.keep-details is a day at least");
        }
    }
}

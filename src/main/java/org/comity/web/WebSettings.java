package org.comity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings `comity.web.*`.
///
/// @param clientAddressHeader the header in which the web server before the node names who asks, such as
///     `X-Forwarded-For`; null when it names nobody, and then nobody is limited here
/// @param readsPerMinute how many pages, files and answers one client address may ask for in a minute
/// @param changesPerMinute how many forms and changing calls one client address may send in a minute
/// @param largestUpload the largest file that is taken anywhere but recordings; where less is enough, less is taken
/// @param largestRecording the largest video or sound that is taken
@ConfigurationProperties("comity.web")
public record WebSettings(
        @Nullable String clientAddressHeader,
        @DefaultValue("1200") int readsPerMinute,
        @DefaultValue("120") int changesPerMinute,
        @DefaultValue("50MB") DataSize largestUpload,
        @DefaultValue("2GB") DataSize largestRecording) {

    private static final DataSize SMALLEST = DataSize.ofKilobytes(64);
    private static final DataSize LARGEST = DataSize.ofMegabytes(500);
    private static final DataSize LARGEST_RECORDING = DataSize.ofGigabytes(20);

    /// @throws IllegalArgumentException when nobody could ask for anything, or a file of no use or of no bound be sent
    public WebSettings {
        if (readsPerMinute < 1 || changesPerMinute < 1) {
            throw new IllegalArgumentException(
                    "comity.web.reads-per-minute and comity.web.changes-per-minute must be one at least");
        }
        if (largestUpload.compareTo(SMALLEST) < 0 || largestUpload.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("comity.web.largest-upload is from 64KB to 500MB");
        }
        if (largestRecording.compareTo(SMALLEST) < 0 || largestRecording.compareTo(LARGEST_RECORDING) > 0) {
            throw new IllegalArgumentException("comity.web.largest-recording is from 64KB to 20GB");
        }
    }
}

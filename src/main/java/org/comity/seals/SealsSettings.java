package org.comity.seals;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.seals.*`.
///
/// @param timeStampUrl a service that stamps the time (RFC 3161); none unless set
/// @param timeStampPatience how long sending waits for it
/// @param certificateDays how long a certificate of the node is valid
@ConfigurationProperties("comity.seals")
public record SealsSettings(
        @Nullable URI timeStampUrl,
        @DefaultValue("3s") Duration timeStampPatience,
        @DefaultValue("365") int certificateDays) {

    private static final int FEWEST = 60;
    private static final int MOST = 1_095;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// @throws IllegalArgumentException for what no node should do
    public SealsSettings {
        if (certificateDays < FEWEST || certificateDays > MOST) {
            throw new IllegalArgumentException("comity.seals.certificate-days is " + FEWEST + " to " + MOST);
        }
        if (timeStampPatience.isNegative() || timeStampPatience.isZero() || timeStampPatience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("comity.seals.time-stamp-patience is 30s at most");
        }
    }
}

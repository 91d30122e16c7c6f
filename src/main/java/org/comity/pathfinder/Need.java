package org.comity.pathfinder;

import java.util.Arrays;
import java.util.Optional;

/// What the asking State needs from the other.
public enum Need {
    /// Expedited preservation of stored computer data (Article 29).
    PRESERVATION("preservation"),
    SUBSCRIBER("subscriber"),
    TRAFFIC("traffic"),
    CONTENT("content"),
    DOMAIN_REGISTRATION("domain-registration"),
    LIVE_TRAFFIC("live-traffic"),
    LIVE_CONTENT("live-content"),
    SPONTANEOUS("spontaneous"),
    TRANSBORDER("transborder"),
    EXTRADITION("extradition"),
    PROVISIONAL_ARREST("provisional-arrest"),
    VIDEO_HEARING("video-hearing"),
    JOINT_TEAM("joint-team");

    private final String written;

    Need(String written) {
        this.written = written;
    }

    /// As in addresses, commands and JSON.
    public String written() {
        return written;
    }

    /// Whether stored data are to be obtained: subscriber, traffic or content data.
    public boolean storedData() {
        return this == SUBSCRIBER || this == TRAFFIC || this == CONTENT;
    }

    public static Optional<Need> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(need -> need.written.equals(written))
                .findFirst();
    }
}

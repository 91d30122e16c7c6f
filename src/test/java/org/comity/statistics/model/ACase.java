package org.comity.statistics.model;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.RequestedMeasure;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// Builds counted requests: from one of many authorities to one of many others, sent on a day in May 2026.
public final class ACase {

    public static final Instant SENT = Instant.parse("2026-05-10T08:00:00Z");

    private final int from;
    private final int to;
    private RequestedMeasure measure = RequestedMeasure.PRESERVATION;
    private String category = "traffic";
    private @Nullable OffenceGroup offence = OffenceGroup.CORE;
    private boolean emergency;
    private boolean red;
    private @Nullable Instant acknowledged;
    private @Nullable Instant executed;
    private @Nullable String refusal;
    private boolean asked;
    private boolean preserved;
    private boolean converted;
    private boolean lapsed;
    private int extensions;

    private ACase(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public static ACase between(int from, int to) {
        return new ACase(from, to);
    }

    public static AuthorityId authority(int number) {
        return new AuthorityId(new UUID(7, number));
    }

    public ACase asking(RequestedMeasure wanted) {
        measure = wanted;
        return this;
    }

    public ACase of(String data) {
        category = data;
        return this;
    }

    public ACase about(@Nullable OffenceGroup group) {
        offence = group;
        return this;
    }

    public ACase inEmergency() {
        emergency = true;
        return this;
    }

    public ACase underRed() {
        red = true;
        return this;
    }

    public ACase acknowledgedAfter(Duration taken) {
        acknowledged = SENT.plus(taken);
        return this;
    }

    public ACase executedAfter(Duration taken) {
        executed = SENT.plus(taken);
        return this;
    }

    public ACase preservedAfter(Duration taken) {
        preserved = true;
        return executedAfter(taken);
    }

    public ACase refusedFor(RefusalGround ground) {
        refusal = ground.name();
        return this;
    }

    public ACase asked() {
        asked = true;
        return this;
    }

    public ACase converted() {
        converted = true;
        return this;
    }

    public ACase lapsed() {
        lapsed = true;
        return this;
    }

    public ACase extended(int times) {
        extensions = times;
        return this;
    }

    public CountedCase build() {
        return new CountedCase(
                authority(from),
                new Country("PT"),
                authority(to),
                new Country("JP"),
                measure,
                category,
                offence,
                emergency,
                red,
                SENT,
                SENT,
                acknowledged,
                executed,
                refusal,
                asked,
                preserved,
                converted,
                lapsed,
                extensions);
    }
}

package org.comity.requests.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Measure;
import org.comity.vocabulary.ArticleRef;
import org.jspecify.annotations.Nullable;

/// What a request asks for: a measure of Chapter III of the Convention, or of the Second Protocol. What the law demands
/// of it stands in its [MeasureRules].
public enum RequestedMeasure {
    EXTRADITION("extradition", Measure.EXTRADITION, "24"),
    PROVISIONAL_ARREST("provisional-arrest", Measure.EXTRADITION, "24(7)"),
    /// Through the central authorities.
    ASSISTANCE("assistance", Measure.GENERAL_ASSISTANCE, "25"),
    /// From judicial authority to judicial authority.
    URGENT_ASSISTANCE("urgent-assistance", Measure.URGENT_ASSISTANCE, "27(9)"),
    /// Not asked for: one Party tells another what it found.
    SPONTANEOUS_INFORMATION("spontaneous-information", Measure.SPONTANEOUS_INFORMATION, "26"),
    PRESERVATION("preservation", Measure.PRESERVATION, "29"),
    PARTIAL_DISCLOSURE("partial-disclosure", Measure.PARTIAL_DISCLOSURE, "30"),
    STORED_DATA("stored-data", Measure.STORED_DATA, "31"),
    LIVE_TRAFFIC("live-traffic", Measure.LIVE_TRAFFIC, "33"),
    LIVE_CONTENT("live-content", Measure.LIVE_CONTENT, "34"),
    DOMAIN_REGISTRATION("domain-registration", Measure.DOMAIN_REGISTRATION, "6"),
    SUBSCRIBER_FROM_PROVIDER("subscriber-from-provider", Measure.SUBSCRIBER_FROM_PROVIDER, "7"),
    GIVING_EFFECT("giving-effect", Measure.GIVING_EFFECT_TO_ORDERS, "8"),
    EMERGENCY_DISCLOSURE("emergency-disclosure", Measure.EMERGENCY_DISCLOSURE, "9"),
    EMERGENCY_ASSISTANCE("emergency-assistance", Measure.EMERGENCY_ASSISTANCE, "10"),
    VIDEO_CONFERENCE("video-conference", Measure.VIDEO_CONFERENCE, "11"),
    JOINT_TEAM("joint-team", Measure.JOINT_TEAM, "12"),
    /// Of a provider that offers its services in the own territory, under the own law.
    PROVIDER_DIRECTED("provider-directed", ArticleRef.convention("18(1)(b)"));

    private final String written;
    private final @Nullable Measure path;
    private final ArticleRef basis;

    RequestedMeasure(String written, Measure path, String provision) {
        this.written = written;
        this.path = path;
        this.basis = new ArticleRef(path.citation().treaty(), provision);
    }

    RequestedMeasure(String written, ArticleRef basis) {
        this.written = written;
        this.path = null;
        this.basis = basis;
    }

    /// As in addresses, message keys and JSON.
    public String written() {
        return written;
    }

    /// The measure as the path engine judges it; empty where it knows none.
    public Optional<Measure> path() {
        return Optional.ofNullable(path);
    }

    public ArticleRef basis() {
        return basis;
    }

    /// Open only once the Second Protocol is in force between the two.
    public boolean underSecondProtocol() {
        return basis.treaty().equals(ArticleRef.secondProtocol("1").treaty());
    }

    /// Open in an emergency only, and therefore always one (Second Protocol, Articles 9 and 10).
    public boolean inEmergency() {
        return this == EMERGENCY_DISCLOSURE || this == EMERGENCY_ASSISTANCE;
    }

    /// What the law demands of it.
    public MeasureRules rules() {
        return MeasureRules.of(this);
    }

    public static Optional<RequestedMeasure> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(measure -> measure.written.equals(written))
                .findFirst();
    }

    /// What a path of the engine leads to, in the order of the law.
    public static List<RequestedMeasure> along(Measure path) {
        return Arrays.stream(values())
                .filter(measure -> path.equals(measure.path))
                .toList();
    }
}

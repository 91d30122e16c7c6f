package org.comity.providers.model;

import java.util.List;
import org.comity.providers.Point;

/// The eight themes of the guidelines of 2008, revised in 2020, for cooperation between law enforcement and service
/// providers, and the facts that tell how far each is met, on either side.
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
public enum Theme {
    WRITTEN_PROCEDURES(List.of(Point.GUIDELINES), List.of(AgencyPoint.WAY)),
    TRAINING(List.of(Point.TRAINING), List.of(AgencyPoint.COURSES)),
    FEEDBACK(List.of(Point.REPORTS), List.of(AgencyPoint.FIGURES)),
    OUT_OF_HOURS(List.of(Point.EMERGENCY, Point.HOURS), List.of(AgencyPoint.AROUND_THE_CLOCK)),
    CONTACT_POINT(List.of(Point.PORTAL), List.of(AgencyPoint.CENTRAL)),
    AUTHORISED_STAFF(List.of(Point.SENDER), List.of(AgencyPoint.STAFF)),
    REQUEST_GUIDANCE(
            List.of(Point.CONDITIONS, Point.IDENTIFIERS, Point.LANGUAGES),
            List.of(AgencyPoint.TONGUES, AgencyPoint.ELECTRONIC)),
    LAW_AND_DATA(List.of(Point.LAW, Point.RETENTION, Point.EMERGENCY), List.of(AgencyPoint.BOUND));

    private final List<Point> ofProvider;
    private final List<AgencyPoint> ofAgency;

    Theme(List<Point> ofProvider, List<AgencyPoint> ofAgency) {
        this.ofProvider = ofProvider;
        this.ofAgency = ofAgency;
    }

    List<Point> ofProvider() {
        return ofProvider;
    }

    List<AgencyPoint> ofAgency() {
        return ofAgency;
    }
}

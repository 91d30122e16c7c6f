package org.comity.requests.model;

import static org.comity.requests.model.RequestedMeasure.ASSISTANCE;
import static org.comity.requests.model.RequestedMeasure.DOMAIN_REGISTRATION;
import static org.comity.requests.model.RequestedMeasure.EMERGENCY_ASSISTANCE;
import static org.comity.requests.model.RequestedMeasure.EMERGENCY_DISCLOSURE;
import static org.comity.requests.model.RequestedMeasure.EXTRADITION;
import static org.comity.requests.model.RequestedMeasure.GIVING_EFFECT;
import static org.comity.requests.model.RequestedMeasure.JOINT_TEAM;
import static org.comity.requests.model.RequestedMeasure.LIVE_CONTENT;
import static org.comity.requests.model.RequestedMeasure.LIVE_TRAFFIC;
import static org.comity.requests.model.RequestedMeasure.PARTIAL_DISCLOSURE;
import static org.comity.requests.model.RequestedMeasure.PRESERVATION;
import static org.comity.requests.model.RequestedMeasure.PROVIDER_DIRECTED;
import static org.comity.requests.model.RequestedMeasure.PROVISIONAL_ARREST;
import static org.comity.requests.model.RequestedMeasure.SPONTANEOUS_INFORMATION;
import static org.comity.requests.model.RequestedMeasure.STORED_DATA;
import static org.comity.requests.model.RequestedMeasure.SUBSCRIBER_FROM_PROVIDER;
import static org.comity.requests.model.RequestedMeasure.URGENT_ASSISTANCE;
import static org.comity.requests.model.RequestedMeasure.VIDEO_CONFERENCE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Which measures go which way through the lifecycle.
public final class Measures {

    public static final Set<RequestedMeasure> ALL = Collections.unmodifiableSet(EnumSet.allOf(RequestedMeasure.class));

    static final Set<RequestedMeasure> PRESERVING = of(PRESERVATION);

    /// Nobody is asked for anything (Article 26): the asking side of the lifecycle is the one that tells.
    static final Set<RequestedMeasure> TELLING = of(SPONTANEOUS_INFORMATION);

    /// Nobody of the addressee works on this node: whoever asked writes down what comes back.
    public static final Set<RequestedMeasure> BY_HAND =
            of(DOMAIN_REGISTRATION, SUBSCRIBER_FROM_PROVIDER, PROVIDER_DIRECTED);

    /// One authority executes what another asks for.
    public static final Set<RequestedMeasure> EXECUTED = of(
            EXTRADITION,
            PROVISIONAL_ARREST,
            ASSISTANCE,
            URGENT_ASSISTANCE,
            PARTIAL_DISCLOSURE,
            STORED_DATA,
            LIVE_TRAFFIC,
            LIVE_CONTENT,
            GIVING_EFFECT,
            EMERGENCY_DISCLOSURE,
            EMERGENCY_ASSISTANCE,
            VIDEO_CONFERENCE,
            JOINT_TEAM);

    /// Somebody of the addressee works on a node like this one.
    static final Set<RequestedMeasure> ANSWERED = except(ALL, BY_HAND);

    /// Articles 24(5), 27(6) and 28(2); Articles 8(9), 9(6), 10(7), 11(8) and 12(2) of the Second Protocol. Article 30
    /// knows no conditions.
    static final Set<RequestedMeasure> CONDITIONAL = except(EXECUTED, of(PARTIAL_DISCLOSURE));

    /// A person is surrendered or not, a team set up or not; everything else can be granted in part (Article 27(6)).
    static final Set<RequestedMeasure> DIVISIBLE = except(EXECUTED, of(EXTRADITION, PROVISIONAL_ARREST, JOINT_TEAM));

    /// Article 27(5), and Articles 8(8) and 10(7) of the Second Protocol, which lead there.
    static final Set<RequestedMeasure> POSTPONABLE = of(
            ASSISTANCE,
            URGENT_ASSISTANCE,
            STORED_DATA,
            LIVE_TRAFFIC,
            LIVE_CONTENT,
            GIVING_EFFECT,
            EMERGENCY_ASSISTANCE);

    private Measures() {}

    private static Set<RequestedMeasure> of(RequestedMeasure first, RequestedMeasure... others) {
        return Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    private static Set<RequestedMeasure> except(Set<RequestedMeasure> all, Set<RequestedMeasure> without) {
        var rest = EnumSet.copyOf(all);
        rest.removeAll(without);
        return Collections.unmodifiableSet(rest);
    }
}

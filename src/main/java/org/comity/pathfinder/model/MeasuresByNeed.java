package org.comity.pathfinder.model;

import static org.comity.pathfinder.model.ConventionMeasures.ARTICLE_24;
import static org.comity.pathfinder.model.ConventionMeasures.ARTICLE_24_FOR_ARREST;
import static org.comity.pathfinder.model.ConventionMeasures.ARTICLE_25;
import static org.comity.pathfinder.model.ConventionMeasures.ARTICLE_25_FOR_TEAMS;
import static org.comity.pathfinder.model.ConventionMeasures.ARTICLE_26;
import static org.comity.pathfinder.model.ConventionMeasures.ARTICLE_27_9;
import static org.comity.pathfinder.model.ConventionMeasures.ARTICLE_29;
import static org.comity.pathfinder.model.ConventionMeasures.ARTICLE_30;
import static org.comity.pathfinder.model.ConventionMeasures.ARTICLE_31;
import static org.comity.pathfinder.model.ConventionMeasures.ARTICLE_32;
import static org.comity.pathfinder.model.ConventionMeasures.ARTICLE_33;
import static org.comity.pathfinder.model.ConventionMeasures.ARTICLE_34;
import static org.comity.pathfinder.model.ProtocolMeasures.ARTICLE_10;
import static org.comity.pathfinder.model.ProtocolMeasures.ARTICLE_11;
import static org.comity.pathfinder.model.ProtocolMeasures.ARTICLE_12;
import static org.comity.pathfinder.model.ProtocolMeasures.ARTICLE_6;
import static org.comity.pathfinder.model.ProtocolMeasures.ARTICLE_7;
import static org.comity.pathfinder.model.ProtocolMeasures.ARTICLE_8;
import static org.comity.pathfinder.model.ProtocolMeasures.ARTICLE_9;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.Question.Circumstances;
import org.jspecify.annotations.Nullable;

/// Which measures bear on a need, the one to try first in front, and why it stands there.
///
/// The order: what keeps data from being lost; what was made for an emergency; what members of the European Union
/// agreed among themselves; the special measure before the general; other treaties; what no treaty guarantees.
public final class MeasuresByNeed {

    private final Need need;
    private final Circumstances circumstances;
    private final LawOnDay law;
    private final List<Place> places = new ArrayList<>();

    private MeasuresByNeed(Need need, Circumstances circumstances, LawOnDay law) {
        this.need = need;
        this.circumstances = circumstances;
        this.law = law;
    }

    /// In the order in which they are tried.
    public static List<Place> of(Question question, LawOnDay law) {
        return of(question.need(), question.circumstances(), law);
    }

    /// The same without two States.
    public static List<Place> of(Need need, Circumstances circumstances, LawOnDay law) {
        return new MeasuresByNeed(need, circumstances, law).listed();
    }

    /// Every law of the Convention and the Protocol, once: for the page that lists all rules.
    static Stream<MeasureLaw> ofConventionAndProtocol() {
        return Stream.of(
                ARTICLE_24,
                ARTICLE_24_FOR_ARREST,
                ARTICLE_25,
                ARTICLE_25_FOR_TEAMS,
                ARTICLE_26,
                ARTICLE_27_9,
                ARTICLE_29,
                ARTICLE_30,
                ARTICLE_31,
                ARTICLE_32,
                ARTICLE_33,
                ARTICLE_34,
                ARTICLE_6,
                ARTICLE_7,
                ARTICLE_8,
                ARTICLE_9,
                ARTICLE_10,
                ARTICLE_11,
                ARTICLE_12);
    }

    private List<Place> listed() {
        switch (need) {
            case PRESERVATION -> preservation();
            case SUBSCRIBER -> stored(List.of(ARTICLE_7, ARTICLE_8));
            case TRAFFIC -> stored(List.of(ARTICLE_8));
            case CONTENT -> stored(List.of());
            case DOMAIN_REGISTRATION -> domainRegistration();
            case LIVE_TRAFFIC -> live(ARTICLE_33);
            case LIVE_CONTENT -> live(ARTICLE_34);
            case SPONTANEOUS -> special(ARTICLE_26, null);
            case TRANSBORDER -> put(ARTICLE_32, "special");
            case EXTRADITION -> person(ARTICLE_24);
            case PROVISIONAL_ARREST -> person(ARTICLE_24_FOR_ARREST);
            case VIDEO_HEARING -> special(ARTICLE_11, ARTICLE_25);
            case JOINT_TEAM -> special(ARTICLE_12, ARTICLE_25_FOR_TEAMS);
        }
        return places;
    }

    private void preservation() {
        put(ARTICLE_29, "beforeLoss");
        others(MeasuresByNeed::ofTheUnion, "union");
        put(ARTICLE_31, "afterPreservation");
        put(ARTICLE_30, "foundOnTheWay");
        others(Predicate.not(MeasuresByNeed::ofTheUnion), "otherTreaty");
        put(new ProviderPolicy(), "provider");
    }

    private void stored(List<MeasureLaw> special) {
        if (circumstances.riskOfLoss()) {
            put(ARTICLE_29, "beforeLoss");
        }
        emergency();
        others(MeasuresByNeed::ofTheUnion, "union");
        special.forEach(measure -> put(measure, "special"));
        put(ARTICLE_31, "general");
        if (need == Need.TRAFFIC) {
            put(ARTICLE_30, "foundOnTheWay");
        }
        others(Predicate.not(MeasuresByNeed::ofTheUnion), "otherTreaty");
        put(BilateralLaw.ASSISTANCE, "otherTreaty");
        put(new ProviderPolicy(), "provider");
        if (!circumstances.riskOfLoss()) {
            put(ARTICLE_29, "meanwhile");
        }
        lastResort();
    }

    private void domainRegistration() {
        emergency();
        put(ARTICLE_6, "special");
        others(law -> true, "union");
        put(ARTICLE_31, "general");
        put(new ProviderPolicy(), "provider");
    }

    private void emergency() {
        if (circumstances.emergency()) {
            put(ARTICLE_9, "emergency");
            put(ARTICLE_10, "emergency");
            put(ARTICLE_27_9, "urgent");
            put(ARTICLE_25, "urgent");
        }
    }

    private void live(MeasureLaw measure) {
        if (circumstances.emergency()) {
            put(ARTICLE_10, "emergency");
        }
        others(MeasuresByNeed::ofTheUnion, "union");
        put(measure, "special");
        others(Predicate.not(MeasuresByNeed::ofTheUnion), "otherTreaty");
    }

    private void special(MeasureLaw measure, @Nullable MeasureLaw general) {
        others(MeasuresByNeed::ofTheUnion, "union");
        put(measure, "special");
        if (general != null) {
            put(general, "general");
        }
        others(Predicate.not(MeasuresByNeed::ofTheUnion), "otherTreaty");
    }

    private void person(MeasureLaw measure) {
        others(MeasuresByNeed::ofTheUnion, "union");
        put(measure, "special");
        put(BilateralLaw.EXTRADITION, "otherTreaty");
        others(Predicate.not(MeasuresByNeed::ofTheUnion), "otherTreaty");
        if (need == Need.PROVISIONAL_ARREST) {
            put(Advisory.INTERPOL, "channel");
        }
    }

    private void lastResort() {
        if (circumstances.riskOfLoss() || circumstances.emergency()) {
            put(Advisory.INTERPOL, "channel");
        }
        put(Advisory.COMITY, "lastResort");
    }

    private void others(Predicate<InstrumentLaw> which, String because) {
        for (var instrument : law.instruments()) {
            if (instrument.offers(need) && which.test(instrument)) {
                put(instrument, because);
            }
        }
    }

    private static boolean ofTheUnion(InstrumentLaw law) {
        return law.betweenMembersOfTheUnion();
    }

    private void put(Law measure, String because) {
        places.add(new Place(measure, because));
    }
}

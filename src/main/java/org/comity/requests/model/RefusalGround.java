package org.comity.requests.model;

import static org.comity.requests.model.RequestedMeasure.EMERGENCY_ASSISTANCE;
import static org.comity.requests.model.RequestedMeasure.EMERGENCY_DISCLOSURE;
import static org.comity.requests.model.RequestedMeasure.EXTRADITION;
import static org.comity.requests.model.RequestedMeasure.GIVING_EFFECT;
import static org.comity.requests.model.RequestedMeasure.JOINT_TEAM;
import static org.comity.requests.model.RequestedMeasure.LIVE_CONTENT;
import static org.comity.requests.model.RequestedMeasure.LIVE_TRAFFIC;
import static org.comity.requests.model.RequestedMeasure.PARTIAL_DISCLOSURE;
import static org.comity.requests.model.RequestedMeasure.PRESERVATION;
import static org.comity.requests.model.RequestedMeasure.PROVISIONAL_ARREST;
import static org.comity.requests.model.RequestedMeasure.STORED_DATA;
import static org.comity.requests.model.RequestedMeasure.URGENT_ASSISTANCE;
import static org.comity.requests.model.RequestedMeasure.VIDEO_CONFERENCE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.comity.vocabulary.ArticleRef;

/// The grounds on which a request may be refused: for each measure those that are listed for it, and no others. That an
/// offence is considered fiscal is never a ground for offences of Articles 2 to 11 (Article 25(4)): none says so.
///
/// Preservation and partial disclosure have lists of their own; the wider grounds of Article 25(4) are not available
/// there. Providers and registrars refuse nothing: their answers are written down as they gave them.
public enum RefusalGround {
    /// Article 29(5)(a): a political offence, or one connected with it.
    POLITICAL_OFFENCE(ArticleRef.convention("29(5)(a)"), PRESERVATION),
    /// Article 29(5)(b): sovereignty, security, ordre public or other essential interests.
    ESSENTIAL_INTERESTS(ArticleRef.convention("29(5)(b)"), PRESERVATION),
    /// Article 29(4): under a reservation, for other offences than those of Articles 2 to 11.
    DUAL_CRIMINALITY_RESERVED(ArticleRef.convention("29(4)"), PRESERVATION),

    DISCLOSURE_POLITICAL_OFFENCE(ArticleRef.convention("30(2)(a)"), PARTIAL_DISCLOSURE),
    DISCLOSURE_ESSENTIAL_INTERESTS(ArticleRef.convention("30(2)(b)"), PARTIAL_DISCLOSURE),

    /// Article 33(2): it would not be available in a similar domestic case.
    NOT_IN_SIMILAR_CASE(ArticleRef.convention("33(2)"), LIVE_TRAFFIC),
    /// Article 34: neither treaties nor the law of the requested Party permit it.
    INTERCEPTION_NOT_PERMITTED(ArticleRef.convention("34"), LIVE_CONTENT),

    ASSISTANCE_POLITICAL_OFFENCE(ArticleRef.convention("27(4)(a)"), Lists.ASSISTANCE),
    ASSISTANCE_ESSENTIAL_INTERESTS(ArticleRef.convention("27(4)(b)"), Lists.ASSISTANCE),
    /// Article 25(4): a condition of the law of the requested Party or of a treaty is not met.
    LAW_OR_TREATY(ArticleRef.convention("25(4)"), Lists.ASSISTANCE),
    /// Article 25(5): where it is required, the conduct is no offence in the requested Party, whatever it is called.
    DUAL_CRIMINALITY(ArticleRef.convention("25(5)"), Lists.ASSISTANCE),

    EXTRADITION_LAW_OR_TREATY(ArticleRef.convention("24(5)"), EXTRADITION, PROVISIONAL_ARREST),
    /// Article 24(6): the case is then submitted for prosecution if the other side asks for it.
    NATIONALITY(ArticleRef.convention("24(6)"), EXTRADITION),
    OWN_JURISDICTION(ArticleRef.convention("24(6)"), EXTRADITION),

    /// Article 9(6) of the Second Protocol closes no list: the requested Party determines that it will not provide the
    /// data, and says under which conditions or in which other form it would.
    WILL_NOT_PROVIDE(ArticleRef.secondProtocol("9(6)"), EMERGENCY_DISCLOSURE),
    /// Article 11(1) of the Second Protocol: a hearing needs the consent of both.
    HEARING_NOT_PERMITTED(ArticleRef.secondProtocol("11(1)"), VIDEO_CONFERENCE),
    /// Article 12(1) of the Second Protocol: a team exists by agreement.
    NO_AGREEMENT(ArticleRef.secondProtocol("12(1)"), JOINT_TEAM);

    /// Measures that share a list.
    private static final class Lists {
        /// Articles 25(4) and 27(4); Articles 8(8) and 10(7) of the Second Protocol lead there.
        private static final RequestedMeasure[] ASSISTANCE = {
            RequestedMeasure.ASSISTANCE,
            URGENT_ASSISTANCE,
            STORED_DATA,
            LIVE_TRAFFIC,
            LIVE_CONTENT,
            GIVING_EFFECT,
            EMERGENCY_ASSISTANCE
        };
    }

    private final ArticleRef basis;
    private final Set<RequestedMeasure> measures;

    RefusalGround(ArticleRef basis, RequestedMeasure... measures) {
        this.basis = basis;
        this.measures = Set.of(measures);
    }

    /// The whole list for a measure; empty where nobody refuses.
    public static List<RefusalGround> of(RequestedMeasure measure) {
        return Arrays.stream(values())
                .filter(ground -> ground.measures.contains(measure))
                .toList();
    }

    public ArticleRef basis() {
        return basis;
    }

    /// Article 24(6): whoever refuses on this ground submits the case for prosecution if asked, and reports the
    /// outcome.
    public boolean leadsToProsecution() {
        return this == NATIONALITY || this == OWN_JURISDICTION;
    }

    /// Whether a requested Party may use this ground against a request of a measure that lists it.
    ///
    /// @param reserved the requested Party's reservation under Article 29(4) is in force
    public boolean available(OffenceClass offence, boolean reserved) {
        return this != DUAL_CRIMINALITY_RESERVED || (reserved && !offence.establishedUnderArticles2To11());
    }
}

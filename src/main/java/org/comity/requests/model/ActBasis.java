package org.comity.requests.model;

import java.util.Map;
import java.util.Optional;
import org.comity.vocabulary.ArticleRef;

/// On which provision an act rests, measure by measure. What is said nowhere here rests on the measure's own article.
final class ActBasis {

    private static final Map<Act, String> ASSISTANCE = Map.of(
            Act.ASK, "27(7)",
            Act.PROPOSE_CONDITIONS, "27(6)",
            Act.ACCEPT_CONDITIONS, "28(3)",
            Act.DECLINE_CONDITIONS, "28(3)",
            Act.POSTPONE, "27(5)",
            Act.RESUME, "27(5)",
            Act.EXECUTE_IN_PART, "27(6)",
            Act.TELL_DELAY, "27(7)",
            Act.CANNOT, "27(7)",
            Act.FORWARD, "27(9)(c)");

    private ActBasis() {}

    static ArticleRef of(Act act, RequestedMeasure measure) {
        if (measure == RequestedMeasure.PRESERVATION || act.changesReaders()) {
            return act.basis();
        }
        return own(act, measure).orElse(measure.basis());
    }

    private static Optional<ArticleRef> own(Act act, RequestedMeasure measure) {
        return switch (measure) {
            case EXTRADITION, PROVISIONAL_ARREST ->
                convention(act, Map.of(Act.REFUSE, "24(5)", Act.PROPOSE_CONDITIONS, "24(5)"));
            case ASSISTANCE, URGENT_ASSISTANCE, STORED_DATA -> assistance(act, "25(4)");
            case LIVE_TRAFFIC -> assistance(act, "33(2)");
            case LIVE_CONTENT -> assistance(act, "34");
            case PARTIAL_DISCLOSURE -> convention(act, Map.of(Act.REFUSE, "30(2)"));
            case SPONTANEOUS_INFORMATION ->
                convention(
                        act,
                        Map.of(
                                Act.ACCEPT_CONDITIONS, "26(2)",
                                Act.DECLINE_CONDITIONS, "26(2)",
                                Act.GO_ON, "26(2)"));
            case DOMAIN_REGISTRATION -> protocol(act, Map.of(Act.RECORD_NON_COOPERATION, "6(5)"));
            case SUBSCRIBER_FROM_PROVIDER ->
                protocol(act, Map.of(Act.RECORD_NON_COOPERATION, "7(7)", Act.EXPIRE, "7(7)"));
            case GIVING_EFFECT ->
                protocol(
                        act,
                        Map.of(
                                Act.REFUSE, "8(8)",
                                Act.POSTPONE, "8(8)",
                                Act.RESUME, "8(8)",
                                Act.PROPOSE_CONDITIONS, "8(8)",
                                Act.ACCEPT_CONDITIONS, "8(9)",
                                Act.DECLINE_CONDITIONS, "8(9)"));
            case EMERGENCY_DISCLOSURE ->
                protocol(
                        act,
                        Map.of(
                                Act.REFUSE, "9(6)",
                                Act.PROPOSE_CONDITIONS, "9(6)",
                                Act.ACCEPT_CONDITIONS, "9(7)",
                                Act.DECLINE_CONDITIONS, "9(7)"));
            case EMERGENCY_ASSISTANCE -> emergencyAssistance(act);
            case VIDEO_CONFERENCE ->
                protocol(act, Map.of(Act.REFUSE, "11(1)", Act.PROPOSE_CONDITIONS, "11(8)", Act.EXECUTE, "11(4)"));
            case JOINT_TEAM -> protocol(act, Map.of(Act.REFUSE, "12(1)", Act.PROPOSE_CONDITIONS, "12(2)"));
            case PRESERVATION, PROVIDER_DIRECTED -> Optional.empty();
        };
    }

    /// Article 10(7) leads back to Articles 27 and 28, Article 10(9) forwards.
    private static Optional<ArticleRef> emergencyAssistance(Act act) {
        if (act == Act.FORWARD) {
            return Optional.of(ArticleRef.secondProtocol("10(9)"));
        }
        return act == Act.REFUSE || ASSISTANCE.containsKey(act)
                ? Optional.of(ArticleRef.secondProtocol("10(7)"))
                : Optional.empty();
    }

    private static Optional<ArticleRef> assistance(Act act, String refusal) {
        return act == Act.REFUSE ? Optional.of(ArticleRef.convention(refusal)) : convention(act, ASSISTANCE);
    }

    private static Optional<ArticleRef> convention(Act act, Map<Act, String> provisions) {
        return Optional.ofNullable(provisions.get(act)).map(ArticleRef::convention);
    }

    private static Optional<ArticleRef> protocol(Act act, Map<Act, String> provisions) {
        return Optional.ofNullable(provisions.get(act)).map(ArticleRef::secondProtocol);
    }
}

package org.comity.requests.lint;

import static org.comity.requests.lint.Rule.advice;
import static org.comity.requests.lint.Rule.at;
import static org.comity.requests.lint.Rule.comesBack;
import static org.comity.requests.lint.Rule.refused;

import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding.Argument.Words;
import org.comity.requests.lint.Rule.Hit;
import org.comity.requests.model.Field;
import org.comity.requests.model.RequestedMeasure;

/// What is asked for is named, is no more than needed, and is of the kind that the measure reaches.
final class ScopeRemarks {

    private static final List<String> WITH_CONTENT = List.of("content", "traffic-and-content", "all-three");
    private static final List<String> WITH_TRAFFIC = List.of("traffic", "traffic-and-content", "all-three");

    static final List<Rule> RULES = List.of(
            comesBack("scope.allData", ScopeRemarks::allData),
            comesBack("scope.allThree", at(Field.DATA_CATEGORY, ScopeRemarks::allThreeWithoutReason)),
            comesBack(
                    "scope.vague",
                    at(
                            Field.DATA_DESCRIPTION,
                            draft -> draft.aboutStored()
                                    && draft.content().identifiers().isEmpty()
                                    && Texts.words(draft.value(Field.DATA_DESCRIPTION)) < 4
                                    && draft.has(Field.DATA_DESCRIPTION))),
            refused("category.contentNotReached", ScopeRemarks::contentNotReached)
                    .of(
                            RequestedMeasure.SUBSCRIBER_FROM_PROVIDER,
                            RequestedMeasure.GIVING_EFFECT,
                            RequestedMeasure.PROVIDER_DIRECTED,
                            RequestedMeasure.LIVE_TRAFFIC,
                            RequestedMeasure.PARTIAL_DISCLOSURE),
            refused("category.trafficNotReached", ScopeRemarks::trafficNotReached)
                    .of(RequestedMeasure.SUBSCRIBER_FROM_PROVIDER, RequestedMeasure.PROVIDER_DIRECTED),
            advice(
                    "category.path",
                    at(
                            Field.PARTIAL_DISCLOSURE,
                            draft -> draft.is(Field.PARTIAL_DISCLOSURE, "yes")
                                    && draft.has(Field.DATA_CATEGORY)
                                    && !WITH_TRAFFIC.contains(draft.value(Field.DATA_CATEGORY)))));

    private ScopeRemarks() {}

    private static Stream<Hit> allData(Draft draft) {
        return Stream.of(
                        Field.SUBJECT,
                        Field.DATA_DESCRIPTION,
                        Field.DATA_ELEMENTS,
                        Field.COMMUNICATIONS,
                        Field.ASSISTANCE_WANTED)
                .filter(field -> draft.asks(field) && Phrases.ALL_DATA.in(draft.value(field)))
                .map(field -> Hit.at(field).naming(new Words(Phrases.ALL_DATA.found(draft.value(field)))));
    }

    /// A reason is there when the necessity speaks of both.
    private static boolean allThreeWithoutReason(Draft draft) {
        var why = draft.reasons();
        return draft.is(Field.DATA_CATEGORY, "all-three")
                && !(Phrases.CONTENT_DATA.in(why) && Phrases.TRAFFIC_DATA.in(why));
    }

    private static Stream<Hit> contentNotReached(Draft draft) {
        return WITH_CONTENT.contains(draft.value(Field.DATA_CATEGORY))
                ? Stream.of(Hit.at(Field.DATA_CATEGORY).citing(reaching(draft.measure())))
                : Stream.of();
    }

    private static Stream<Hit> trafficNotReached(Draft draft) {
        return draft.is(Field.DATA_CATEGORY, "traffic")
                ? Stream.of(Hit.at(Field.DATA_CATEGORY).citing(reaching(draft.measure())))
                : Stream.of();
    }

    /// The paragraph that says which data a measure reaches.
    private static String reaching(RequestedMeasure measure) {
        return switch (measure) {
            case SUBSCRIBER_FROM_PROVIDER -> "CETS224 7(1)";
            case GIVING_EFFECT -> "CETS224 8(1)";
            case PROVIDER_DIRECTED -> "18(1)(b)";
            case LIVE_TRAFFIC -> "33(1)";
            default -> "30(1)";
        };
    }
}

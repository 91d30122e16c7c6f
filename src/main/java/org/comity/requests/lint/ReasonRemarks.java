package org.comity.requests.lint;

import static org.comity.requests.lint.Rule.advice;
import static org.comity.requests.lint.Rule.at;
import static org.comity.requests.lint.Rule.comesBack;
import static org.comity.requests.lint.Rule.refused;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.requests.lint.Rule.Hit;
import org.comity.requests.model.Field;
import org.comity.requests.model.RequestedMeasure;

/// Why it is needed, how the data belong to the offence, what follows, and what makes it urgent: each said once, in
/// words that tell the reader something.
final class ReasonRemarks {

    private static final int SHORTEST_FACTS = 8;
    private static final int SHORTEST_REASON = 3;
    private static final int SHORTEST_DANGER = 6;
    private static final List<Field> REASONS =
            List.of(Field.LINK_TO_OFFENCE, Field.NECESSITY, Field.NEED, Field.URGENCY_REASON, Field.EMERGENCY_LINK);

    static final List<Rule> RULES = List.of(
            comesBack(
                    "facts.short",
                    at(
                            Field.FACTS,
                            draft -> draft.has(Field.FACTS) && Texts.words(draft.value(Field.FACTS)) < SHORTEST_FACTS)),
            advice(
                    "facts.when",
                    at(
                            Field.FACTS,
                            draft -> Texts.words(draft.value(Field.FACTS)) >= SHORTEST_FACTS
                                    && !Texts.hasDigit(draft.value(Field.FACTS)))),
            comesBack("reason.saysNothing", ReasonRemarks::sayingNothing),
            comesBack("reason.linkMissing", missing(Field.LINK_TO_OFFENCE)),
            comesBack("reason.necessityMissing", missing(Field.NECESSITY)),
            comesBack("reason.needMissing", missing(Field.NEED)),
            comesBack("reason.copied", ReasonRemarks::copied),
            refused(
                            "assistance.notIntended",
                            at(
                                    Field.ASSISTANCE_INTENDED,
                                    draft -> draft.has(Field.FACTS) && !draft.is(Field.ASSISTANCE_INTENDED, "yes")))
                    .of(RequestedMeasure.PRESERVATION),
            advice(
                            "assistance.kind",
                            at(
                                    Field.ASSISTANCE_KIND,
                                    draft -> draft.is(Field.ASSISTANCE_INTENDED, "yes")
                                            && !draft.has(Field.ASSISTANCE_KIND)))
                    .of(RequestedMeasure.PRESERVATION),
            comesBack("urgency.dangerNotShown", at(Field.URGENCY_REASON, ReasonRemarks::dangerNotShown)),
            advice(
                            "urgency.nothingDisclosed",
                            draft -> draft.is(Field.URGENCY, "life-or-safety")
                                    ? Stream.of(Hit.at(Field.URGENCY).citing("27(9)(a)"))
                                    : Stream.of())
                    .of(RequestedMeasure.PRESERVATION),
            advice("confidentiality", at(Field.CONFIDENTIALITY, draft -> !draft.is(Field.CONFIDENTIALITY, "yes"))));

    private ReasonRemarks() {}

    private static Function<Draft, Stream<Hit>> missing(Field field) {
        return at(field, draft -> draft.requires(field) && !draft.has(field) && draft.has(Field.FACTS));
    }

    private static Stream<Hit> sayingNothing(Draft draft) {
        return REASONS.stream()
                .filter(field -> draft.asks(field) && draft.has(field))
                .filter(field -> Phrases.SAYS_NOTHING.in(draft.value(field))
                        || Texts.words(draft.value(field)) < SHORTEST_REASON)
                .map(Hit::at);
    }

    /// Of two that say the same, the later is the one to write.
    private static Stream<Hit> copied(Draft draft) {
        var all = List.of(
                Field.FACTS,
                Field.LINK_TO_OFFENCE,
                Field.NECESSITY,
                Field.NEED,
                Field.URGENCY_REASON,
                Field.EMERGENCY_FACTS,
                Field.EMERGENCY_LINK);
        return all.stream()
                .filter(field -> draft.asks(field) && Texts.words(draft.value(field)) >= SHORTEST_REASON)
                .filter(field -> all.subList(0, all.indexOf(field)).stream()
                        .anyMatch(earlier -> Texts.same(draft.value(earlier), draft.value(field))))
                .map(Hit::at);
    }

    /// A significant and imminent risk to the life or safety of a person is shown by facts.
    private static boolean dangerNotShown(Draft draft) {
        var why = draft.value(Field.URGENCY_REASON);
        return draft.is(Field.URGENCY, "life-or-safety")
                && (Texts.words(why) < SHORTEST_DANGER || !Phrases.DANGER.in(why));
    }
}

package org.comity.requests.lint;

import static org.comity.requests.lint.Rule.advice;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.requests.lint.Rule.Hit;
import org.comity.requests.model.Field;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Senders.Otherwise;

/// What an authority that is named for something else should ask before it sends a measure: where the own law,
/// or another treaty, says who sends it. What the law itself closes to it stands before the draft, and is not sent.
final class SenderRemarks {

    private static final Predicate<Draft> BY_OWN_LAW =
            draft -> draft.measure().rules().senders().otherwise() == Otherwise.OWN_LAW;

    private static final Predicate<Draft> DIRECTLY =
            draft -> draft.measure().rules().senders().otherwise() == Otherwise.DIRECTLY_UNLESS_DECLARED;

    private static final Predicate<Draft> BY_TREATY =
            draft -> draft.measure().rules().senders().otherwise() == Otherwise.CLOSED_BUT_BY_TREATY;

    static final List<Rule> RULES = List.of(
            // Non-coercive requests go directly between competent authorities (27(9)(d)).
            advice("sender.urgent", at(Field.URGENCY, DIRECTLY.and(draft -> !draft.is(Field.NOT_COERCIVE, "yes"))))
                    .of(RequestedMeasure.URGENT_ASSISTANCE),
            advice(
                            "sender.order",
                            at(Field.ISSUING_AUTHORITY, BY_OWN_LAW.and(draft -> !draft.has(Field.APPROVER_KIND))))
                    .of(RequestedMeasure.DOMAIN_REGISTRATION, RequestedMeasure.SUBSCRIBER_FROM_PROVIDER),
            advice("sender.team", at(Field.PERSON_IN_CHARGE, BY_OWN_LAW)).of(RequestedMeasure.JOINT_TEAM),
            advice("sender.treaty", at(Field.TREATY, BY_TREATY.and(draft -> draft.has(Field.TREATY)))));

    private SenderRemarks() {}

    private static Function<Draft, Stream<Hit>> at(Field field, Predicate<Draft> holds) {
        var senders = Rule.at(field, draft -> !draft.request().exercise() && holds.test(draft) && !isNamed(draft));
        return draft -> senders.apply(draft)
                .map(hit -> hit.citing(draft.measure().rules().senders().basis()));
    }

    private static boolean isNamed(Draft draft) {
        var named = draft.law().named().apply(draft.request().requesting());
        return draft.measure().rules().senders().include(named);
    }
}

package org.comity.requests.lint;

import static org.comity.requests.lint.Rule.advice;
import static org.comity.requests.lint.Rule.at;
import static org.comity.requests.lint.Rule.comesBack;

import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding.Argument.State;
import org.comity.requests.lint.Rule.Hit;
import org.comity.requests.model.Field;
import org.comity.requests.model.IdentifierKind;
import org.comity.requests.model.RequestedMeasure;

/// What the Second Protocol and orders to providers demand: supporting information stays out of what the provider reads
/// (8(3)(b)), an emergency is shown by facts (3(2), 9(3)(e)), and what is agreed has an end.
final class SecondProtocolRemarks {

    private static final int SHORTEST_DANGER = 6;
    private static final List<Field> READ_BY_PROVIDER =
            List.of(Field.SUBJECT, Field.DATA_DESCRIPTION, Field.DATA_ELEMENTS);
    private static final List<Field> SUPPORTING =
            List.of(Field.FACTS, Field.LINK_TO_OFFENCE, Field.WHY_PROVIDER, Field.SOUGHT_OTHERWISE);

    static final List<Rule> RULES = List.of(
            comesBack(
                    "order.future",
                    at(
                            Field.ISSUED_ON,
                            draft -> draft.day(Field.ISSUED_ON)
                                    .filter(draft.law().day().plusDays(1)::isBefore)
                                    .isPresent())),
            comesBack("supporting.inOrder", draft -> supportingInOrder(draft, "CETS224 8(3)(b)"))
                    .of(RequestedMeasure.GIVING_EFFECT),
            comesBack("supporting.toProvider", draft -> supportingInOrder(draft, "CETS224 7(3)(f)"))
                    .of(RequestedMeasure.SUBSCRIBER_FROM_PROVIDER),
            comesBack(
                    "emergency.notShown",
                    at(
                            Field.EMERGENCY_FACTS,
                            draft -> draft.has(Field.EMERGENCY_FACTS)
                                    && (Texts.words(draft.value(Field.EMERGENCY_FACTS)) < SHORTEST_DANGER
                                            || !Phrases.DANGER.in(draft.value(Field.EMERGENCY_FACTS))))),
            comesBack(
                            "domain.none",
                            at(
                                    Field.DATA_ELEMENTS,
                                    draft -> draft.identifiers()
                                            .noneMatch(
                                                    place -> place.identifier().kind() == IdentifierKind.DOMAIN)))
                    .of(RequestedMeasure.DOMAIN_REGISTRATION),
            advice(
                            "hearing.suspect",
                            draft -> draft.is(Field.HEARD_AS, "suspect")
                                    ? Stream.of(Hit.at(Field.HEARD_AS).citing("CETS224 11(8)"))
                                    : Stream.of())
                    .of(RequestedMeasure.VIDEO_CONFERENCE),
            comesBack(
                    "hearing.past",
                    at(
                            Field.HEARING_DATE,
                            draft -> draft.day(Field.HEARING_DATE)
                                    .filter(draft.law().day()::isAfter)
                                    .isPresent())),
            comesBack(
                    "team.noEnd",
                    at(
                            Field.TEAM_DURATION,
                            draft -> draft.has(Field.TEAM_DURATION)
                                    && !Texts.hasDigit(draft.value(Field.TEAM_DURATION)))),
            comesBack("services.notHere", SecondProtocolRemarks::notOfferedHere)
                    .of(RequestedMeasure.PROVIDER_DIRECTED));

    private SecondProtocolRemarks() {}

    /// Where the order repeats a sentence of what is for the authority alone.
    private static Stream<Hit> supportingInOrder(Draft draft, String provision) {
        return READ_BY_PROVIDER.stream()
                .filter(field -> draft.asks(field)
                        && SUPPORTING.stream()
                                .anyMatch(supporting -> Texts.share(draft.value(field), draft.value(supporting))))
                .map(field -> Hit.at(field).citing(provision));
    }

    /// Article 18(1)(b) reaches a provider that offers its services in the own territory.
    private static Stream<Hit> notOfferedHere(Draft draft) {
        return draft.has(Field.SERVICES_OFFERED)
                        && !draft.law().names(draft.from(), draft.value(Field.SERVICES_OFFERED))
                ? Stream.of(Hit.at(Field.SERVICES_OFFERED).naming(new State(draft.from())))
                : Stream.of();
    }
}

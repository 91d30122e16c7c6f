package org.comity.requests.lint;

import static org.comity.requests.lint.Rule.advice;
import static org.comity.requests.lint.Rule.comesBack;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding.Argument.Words;
import org.comity.requests.identifiers.IpAddress;
import org.comity.requests.identifiers.Note;
import org.comity.requests.lint.Place.InIdentifier;
import org.comity.requests.lint.Rule.Hit;
import org.comity.requests.model.Field;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.IdentifierKind;

/// What points at the data must point at one thing: an address with the moment and the port of its use, a name that
/// exists outside, a number with its country.
final class IdentifierRemarks {

    static final List<Rule> RULES = List.of(
            comesBack(
                    "ip.time",
                    each(of -> of.gap().filter(Identifier.Gap.TIME::equals).isPresent())),
            comesBack(
                    "ip.zone",
                    each(of -> of.gap().filter(Identifier.Gap.ZONE::equals).isPresent())),
            comesBack(
                    "ip.hourTwice",
                    each(of -> of.timesOfDay().filter(times -> times == 2).isPresent())),
            comesBack(
                    "ip.hourNever",
                    each(of -> of.timesOfDay().filter(times -> times == 0).isPresent())),
            advice("ip.second", each(of -> of.gap().isEmpty() && of.kind().needsTime() && !of.toTheSecond())),
            comesBack("ip.portMobile", portMissing(true)),
            advice("ip.port", portMissing(false)),
            comesBack("ip.private", noted(Note.PRIVATE_NETWORK)),
            comesBack("ip.carrier", noted(Note.INSIDE_A_CARRIER)),
            comesBack("ip.notAUsers", noted(Note.LOOPBACK, Note.LINK_LOCAL, Note.NEVER_ASSIGNED)),
            comesBack(
                    "identifier.example",
                    draft -> draft.fictional()
                            ? Stream.of()
                            : noted(Note.FOR_EXAMPLES).apply(draft)),
            comesBack("identifier.future", IdentifierRemarks::future),
            comesBack("identifier.outsidePeriod", IdentifierRemarks::outsidePeriod),
            comesBack("name.local", noted(Note.LOCAL_NAME)),
            comesBack("name.disguised", noted(Note.SCRIPTS_MIXED, Note.LOOKS_LATIN)),
            advice("name.onion", noted(Note.ONION)),
            advice("url.beforeHost", noted(Note.BEFORE_THE_HOST)),
            comesBack("phone.national", noted(Note.NATIONAL_NUMBER)),
            advice("wallet.unchecked", noted(Note.CHECKSUM_NOT_CARRIED)),
            comesBack("wallet.test", noted(Note.TEST_NETWORK)),
            comesBack(
                    "account.whose",
                    draft -> draft.has(Field.CUSTODIAN) || !draft.asks(Field.CUSTODIAN)
                            ? Stream.of()
                            : each(of -> of.kind() == IdentifierKind.ACCOUNT).apply(draft)),
            advice(
                    "identifier.kind",
                    each(of -> of.kind().looksRather(of.value()).isPresent())),
            advice("identifier.twice", IdentifierRemarks::twice));

    private IdentifierRemarks() {}

    private static Function<Draft, Stream<Hit>> each(Predicate<Identifier> applies) {
        return draft -> draft.identifiers()
                .filter(place -> applies.test(place.identifier()))
                .map(IdentifierRemarks::hit);
    }

    private static Function<Draft, Stream<Hit>> noted(Note... notes) {
        return each(of -> of.recognised()
                .filter(read -> Arrays.stream(notes).anyMatch(read.notes()::contains))
                .isPresent());
    }

    private static Hit hit(InIdentifier place) {
        return Hit.at(place).naming(new Words(place.identifier().value()));
    }

    /// Carriers put hundreds of customers behind one address of version 4; by the port alone they are told apart.
    private static Function<Draft, Stream<Hit>> portMissing(boolean mobile) {
        return draft -> isMobile(draft) == mobile && !draft.is(Field.DATA_CATEGORY, "content")
                ? each(IdentifierRemarks::isPublicVersion4WithoutPort).apply(draft)
                : Stream.of();
    }

    private static boolean isMobile(Draft draft) {
        return Stream.of(Field.CUSTODIAN, Field.DATA_DESCRIPTION, Field.FACTS, Field.LINK_TO_OFFENCE)
                .anyMatch(field -> Phrases.MOBILE.in(draft.value(field)));
    }

    private static boolean isPublicVersion4WithoutPort(Identifier identifier) {
        return identifier.kind() == IdentifierKind.IP_ADDRESS
                && identifier.port().isEmpty()
                && identifier
                        .recognised()
                        .filter(read -> IpAddress.version4(read)
                                && (read.notes().isEmpty() || read.notes().contains(Note.FOR_EXAMPLES)))
                        .isPresent();
    }

    /// Of what is yet to come nothing is stored.
    private static Stream<Hit> future(Draft draft) {
        return each(of -> of.moment()
                        .filter(at -> at.toLocalDate().isAfter(draft.law().day().plusDays(1)))
                        .isPresent())
                .apply(draft);
    }

    private static Stream<Hit> outsidePeriod(Draft draft) {
        return each(of -> of.moment()
                        .filter(at -> draft.day(Field.PERIOD_FROM)
                                        .filter(at.toLocalDate()::isBefore)
                                        .isPresent()
                                || draft.day(Field.PERIOD_TO)
                                        .filter(at.toLocalDate()::isAfter)
                                        .isPresent())
                        .isPresent())
                .apply(draft);
    }

    private static Stream<Hit> twice(Draft draft) {
        var seen = new HashSet<List<String>>();
        return draft
                .identifiers()
                .filter(place -> !seen.add(same(place.identifier())))
                .map(IdentifierRemarks::hit)
                .toList()
                .stream();
    }

    private static List<String> same(Identifier of) {
        var moment = of.moment().map(at -> at.toInstant().toString()).orElse(of.at() + of.zone());
        return List.of(of.kind().code(), of.compared(), moment, of.port());
    }
}

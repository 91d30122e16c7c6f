package org.comity.requests.usecase;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.directory.DesignatedFunction;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.requests.ARequest;
import org.comity.requests.model.Closure;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Status;
import org.comity.treaties.Assumptions;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.FactReading;
import org.comity.treaties.FactsInFiles;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.io.TempDir;

/// What one State asks of another on a day, under facts shipped or supposed, and whether that is open.
abstract class BetweenTwoStates {

    static final TreatyFacts SHIPPED = FactFiles.shipped();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    /// With the consent of Portugal on 1 May 2026 the Protocol would have five, and enter into force on
    /// this day.
    static final LocalDate IN_FORCE = LocalDate.of(2026, 9, 1);

    static final TreatyFacts FIFTH_CONSENT = with(
            SHIPPED, Assumptions.adherence(ArticleRef.SECOND_PROTOCOL, Country.of("PT"), LocalDate.of(2026, 5, 1)));

    @TempDir
    Path folder;

    TreatyFacts supposing(String kind, String provision, String state) throws IOException {
        var row = "CETS224,%s,%s,%s,supposed,,,https://example.org/supposed,2026-01-01,in force,sourced,"
                .formatted(state, provision, kind);
        var read =
                FactsInFiles.shippedIn(folder).withRow("declarations.csv", row).read();
        if (read instanceof FactReading.Accepted(var facts, var rows)) {
            return with(
                    facts,
                    Assumptions.adherence(ArticleRef.SECOND_PROTOCOL, Country.of("PT"), LocalDate.of(2026, 5, 1)));
        }
        throw new AssertionError(read);
    }

    static TreatyFacts with(TreatyFacts facts, Assumptions assumptions) {
        return facts.assuming(assumptions);
    }

    static OpenMeasures open(TreatyFacts facts, LocalDate day) {
        return open(facts, day, BetweenTwoStates::standingIn);
    }

    static OpenMeasures open(TreatyFacts facts, LocalDate day, Function<Authority, Set<DesignatedFunction>> named) {
        var law = KnownLaw.of(facts);
        return new OpenMeasures(
                question -> new FindingPaths(law).find(question),
                new CurrentFacts(facts),
                named,
                Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
    }

    static Set<DesignatedFunction> enrolledFor(Authority authority) {
        return authority.functions().stream().map(DesignatedFunction::of).collect(Collectors.toSet());
    }

    /// In a State that lists nobody for extradition and orders.
    static Set<DesignatedFunction> standingIn(Authority authority) {
        var named = enrolledFor(authority);
        if (named.contains(DesignatedFunction.MUTUAL_ASSISTANCE)) {
            named.addAll(Set.of(DesignatedFunction.EXTRADITION, DesignatedFunction.ORDER_SUBMISSION));
        }
        return named;
    }

    static Closure closure(TreatyFacts facts, LocalDate day, Request request) {
        return open(facts, day).closure(request).orElseThrow();
    }

    static Content content(Map<Field, String> values) {
        return Content.empty().with(values);
    }

    static Request asking(RequestedMeasure measure, String from, String to) {
        return between(
                ARequest.thatIs(Status.DRAFT)
                        .asking(measure)
                        .saying(content(Map.of(Field.DATA_CATEGORY, "subscriber")))
                        .build(),
                authority(from, AuthorityFunction.CONTACT_POINT),
                authority(to, AuthorityFunction.CENTRAL_AUTHORITY));
    }

    static Request bySomebodyNamedForIt(Request request) {
        return from(request, named(request.requesting().country().code(), Set.of(AuthorityFunction.values())));
    }

    static Request from(Request request, Authority requesting) {
        return between(request, requesting, request.requested());
    }

    static Request between(Request one, Authority requesting, Authority requested) {
        return new Request(
                one.id(),
                one.reference(),
                one.origin(),
                requesting,
                requested,
                one.secondLanguage(),
                one.handling(),
                one.status(),
                one.content(),
                one.writers(),
                one.members(),
                one.reserved(),
                one.sentAt(),
                one.clock(),
                one.changedAt());
    }

    static Authority authority(String country, AuthorityFunction function) {
        return named(country, Set.of(function));
    }

    static Authority named(String country, Set<AuthorityFunction> functions) {
        return new Authority(
                new AuthorityId(UUID.randomUUID()),
                Country.of(country),
                "Demonstration " + country,
                functions,
                ZoneId.of("Europe/Paris"),
                true);
    }
}

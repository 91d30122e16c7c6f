package org.comity.requests.lint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.requests.RequestId;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.IdentifierKind;
import org.comity.requests.model.Origin;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Status;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// A case of the table as a draft.
final class Drafting {

    private static final String SECOND = "second";
    /// `point` for a request of a 24/7 point that is nothing else; without it the sender is a central authority too.
    private static final String SENDER = "sender";

    private Drafting() {}

    static Request of(RequestCase one) {
        return new Request(
                new RequestId(UUID.randomUUID()),
                "XX-2026-000001",
                Origin.first(RequestedMeasure.ofWritten(one.measure()).orElseThrow()),
                authority(
                        one.from(),
                        one.draft().containsKey(SENDER)
                                ? Set.of(AuthorityFunction.CONTACT_POINT)
                                : Set.of(AuthorityFunction.values())),
                authority(one.to(), Set.of(AuthorityFunction.CONTACT_POINT)),
                Language.ofCode(one.draft().getOrDefault(SECOND, "fr")).orElseThrow(),
                Handling.USUAL,
                Status.DRAFT,
                content(one),
                Set.of(),
                Set.of(),
                false,
                null,
                null,
                Instant.EPOCH);
    }

    private static Content content(RequestCase one) {
        var measure = RequestedMeasure.ofWritten(one.measure()).orElseThrow();
        var values = new EnumMap<Field, String>(Field.class);
        for (var entry : one.draft().entrySet()) {
            if (!entry.getKey().equals(SECOND) && !entry.getKey().equals(SENDER)) {
                var field =
                        Field.ofKey(entry.getKey()).orElseThrow(() -> new AssertionError(one + ": " + entry.getKey()));
                if (!measure.rules().fields().contains(field)) {
                    throw new AssertionError(one + ": the form does not ask " + field);
                }
                values.put(field, entry.getValue());
            }
        }
        var identifiers = new ArrayList<Identifier>();
        one.identifiers().forEach(written -> identifiers.add(identifier(written)));
        return Content.of(values, identifiers);
    }

    private static Identifier identifier(String written) {
        var kind = IdentifierKind.ofCode(written.substring(0, written.indexOf(' ')))
                .orElseThrow();
        var rest = written.substring(written.indexOf(' ') + 1);
        if (kind != IdentifierKind.IP_ADDRESS) {
            return read(kind, rest, Map.of());
        }
        var parts = rest.split(" ");
        return read(kind, parts[0], Map.of("at", part(parts, 1), "zone", part(parts, 2), "port", part(parts, 3)));
    }

    private static Identifier read(IdentifierKind kind, String value, Map<String, String> more) {
        var at = more.getOrDefault("at", "");
        var zone = more.getOrDefault("zone", "");
        var port = more.getOrDefault("port", "");
        if (Identifier.unreadable(kind, value, at, zone, port).isPresent()) {
            throw new AssertionError("Nobody could have typed " + value);
        }
        return new Identifier(kind, value, at, zone, port);
    }

    private static String part(String[] parts, int number) {
        return number < parts.length && !parts[number].equals("-") ? parts[number] : "";
    }

    private static Authority authority(String country, Set<AuthorityFunction> functions) {
        return new Authority(
                new AuthorityId(UUID.randomUUID()),
                Country.of(country),
                "Authority of " + country,
                functions,
                ZoneOffset.UTC,
                false);
    }
}

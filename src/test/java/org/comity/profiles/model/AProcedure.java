package org.comity.profiles.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.comity.profiles.Coverage;
import org.comity.profiles.ItemId;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue;
import org.comity.profiles.Procedure;
import org.comity.profiles.Subject;
import org.comity.profiles.Verification;
import org.comity.profiles.Verification.Verifier;
import org.comity.profiles.Version;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;

/// What a State says of a measure, in the words of a test: `AProcedure.of(PRESERVATION).saying(PRESERVATION_DAYS,
/// "90")`.
public final class AProcedure {

    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

    private final Subject subject;
    private final Map<ProceduralFact, ProceduralValue> facts = new EnumMap<>(ProceduralFact.class);
    private Coverage coverage = Coverage.FULL;
    private String territory = "";
    private Standing standing = Standing.SOURCED;
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();

    private AProcedure(Subject subject) {
        this.subject = subject;
    }

    public static AProcedure of(Subject subject) {
        return new AProcedure(subject);
    }

    public AProcedure saying(ProceduralFact fact, String written) {
        facts.put(fact, fact.read(written));
        return this;
    }

    public AProcedure covering(Coverage said) {
        coverage = said;
        return this;
    }

    public AProcedure in(String part) {
        territory = part;
        return this;
    }

    public AProcedure recalled() {
        standing = Standing.UNVERIFIED;
        return this;
    }

    public AProcedure since(LocalDate day) {
        from = Optional.of(day);
        return this;
    }

    public AProcedure until(LocalDate day) {
        to = Optional.of(day);
        return this;
    }

    public Procedure told() {
        var source = new FactSource("https://law.example/1", Optional.of(LocalDate.of(2026, 2, 1)), standing, "");
        return new Procedure(subject, territory, coverage, facts, from, to, source, "");
    }

    /// Published by a State as its revision of that number.
    public Version published(Country state, int number) {
        var procedure = told();
        return new Version(
                number,
                ItemId.procedure(state, subject, territory),
                number,
                Optional.of(procedure),
                Optional.of(NOW),
                Optional.of(new Verification(Verifier.PARTY, NOW)));
    }
}

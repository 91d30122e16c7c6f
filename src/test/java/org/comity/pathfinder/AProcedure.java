package org.comity.pathfinder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.profiles.Coverage;
import org.comity.profiles.ItemId;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue;
import org.comity.profiles.Procedure;
import org.comity.profiles.Profile;
import org.comity.profiles.Subject;
import org.comity.profiles.Verification;
import org.comity.profiles.Verification.Verifier;
import org.comity.profiles.Version;
import org.comity.profiles.model.Judging;
import org.comity.treaties.FactSource;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;

/// What a State says of its procedure, written as a case supposes it: `PT PRESERVATION FULL PRESERVATION_DAYS=30,
/// RENEWALS=0`. The State answered for it a month before the day of the questions, unless it is told to be overdue.
///
/// @param territory empty for the whole of the State
/// @param from empty where that is not known
record AProcedure(
        Country state,
        Subject subject,
        String territory,
        Coverage coverage,
        Map<ProceduralFact, ProceduralValue> facts,
        Optional<LocalDate> from,
        Standing standing,
        Instant answered) {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant A_MONTH_AGO = Instant.parse("2026-10-23T12:00:00Z");
    private static final Instant TWO_YEARS_AGO = Instant.parse("2024-11-23T12:00:00Z");

    static AProcedure of(String written) {
        var words = written.split(" ", 4);
        return new AProcedure(
                Country.of(words[0]),
                Subject.valueOf(words[1]),
                "",
                Coverage.valueOf(words[2]),
                words.length < 4 ? Map.of() : facts(words[3]),
                Optional.empty(),
                Standing.SOURCED,
                A_MONTH_AGO);
    }

    private static Map<ProceduralFact, ProceduralValue> facts(String written) {
        return Arrays.stream(written.split(", (?=[A-Z_]+=)"))
                .map(fact -> fact.split("=", 2))
                .collect(Collectors.toMap(
                        fact -> ProceduralFact.valueOf(fact[0]),
                        fact -> ProceduralFact.valueOf(fact[0]).read(fact[1]),
                        (first, again) -> again,
                        () -> new EnumMap<>(ProceduralFact.class)));
    }

    AProcedure unverified() {
        return new AProcedure(state, subject, territory, coverage, facts, from, Standing.UNVERIFIED, answered);
    }

    AProcedure overdue() {
        return new AProcedure(state, subject, territory, coverage, facts, from, standing, TWO_YEARS_AGO);
    }

    AProcedure in(String part) {
        return new AProcedure(state, subject, part, coverage, facts, from, standing, answered);
    }

    AProcedure since(String day) {
        return new AProcedure(
                state, subject, territory, coverage, facts, Optional.of(LocalDate.parse(day)), standing, answered);
    }

    private Version version() {
        var source = new FactSource("https://law.example/procedure", Optional.empty(), standing, "");
        return new Version(
                1,
                new ItemId(UUID.nameUUIDFromBytes(
                        (state + " " + subject + " " + territory).getBytes(StandardCharsets.UTF_8))),
                1,
                Optional.of(new Procedure(subject, territory, coverage, facts, from, Optional.empty(), source, "")),
                Optional.of(answered),
                Optional.of(new Verification(Verifier.PARTY, answered)));
    }

    private static List<Version> newestFirst(List<Version> older, List<Version> newer) {
        return Stream.concat(newer.stream(), older.stream()).toList();
    }

    /// The profiles of the States that say something; of the same measure what is said later is the newer version.
    static List<Profile> profiles(List<AProcedure> said) {
        var judging = new Judging(Clock.fixed(NOW, ZoneOffset.UTC));
        return said.stream().collect(Collectors.groupingBy(AProcedure::state)).entrySet().stream()
                .map(state -> new Profile(
                        state.getKey(),
                        1,
                        state.getValue().stream()
                                .map(AProcedure::version)
                                .collect(Collectors.toMap(Version::id, List::of, AProcedure::newestFirst)),
                        Optional.empty(),
                        judging))
                .toList();
    }

    /// The law as it is with this said.
    static KnownLaw law(TreatyFacts facts, List<AProcedure> said) {
        var byState = profiles(said).stream().collect(Collectors.toMap(Profile::state, profile -> profile));
        return new KnownLaw(facts, NationalProcedures.of(byState, LocalDate.of(2026, 11, 23)));
    }
}

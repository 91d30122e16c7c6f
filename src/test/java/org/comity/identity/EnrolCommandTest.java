package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.comity.identity.store.IdentityDatabase;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/// `comity enrol` as a person runs it, on a real database.
class EnrolCommandTest {

    private static final Country PORTUGAL = new Country("PT");
    private static final String OFFICE = "Office of Examples";

    private final DataSource source = TestDatabase.freshDatabase("identity");
    private final JdbcClient database = JdbcClient.create(source);
    private final IdentityStore people = new IdentityStore(database, false);
    private final MutableClock clock = new MutableClock();
    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void anOfficerAndTheirAuthorityAreEnrolledAndOneLinkIsPrinted() {
        assertThat(run("--public-address", "https://comity.example.org/")).isZero();

        var authority = people.authorityNamed(PORTUGAL, OFFICE).orElseThrow();
        var officer = people.officerNamed(authority.id(), "Example Officer One").orElseThrow();
        assertThat(authority.functions()).containsExactly(AuthorityFunction.CONTACT_POINT);
        assertThat(authority.zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(authority.demonstration()).isFalse();
        assertThat(officer.roles()).containsExactly(Role.OFFICER);
        assertThat(links()).hasSize(1);
        assertThat(links().getFirst()).matches("https://comity.example.org/en/enrol/[A-Za-z0-9_-]{43}");
        assertThat(said.toString()).contains("2026-11-24T09:00:00Z");
    }

    @Test
    void theDatabaseHoldsTheDigestOfTheSecretOnly() {
        run();
        var secret = links().getFirst().replaceFirst(".*/", "");

        assertThat(database.sql("SELECT secret_digest FROM identity_enrolment")
                        .query(byte[].class)
                        .single())
                .isEqualTo(Sha256.of(secret.getBytes(StandardCharsets.US_ASCII)).bytes());
        assertThat(EnrolmentSecret.of(secret).toString()).doesNotContain(secret);
    }

    @Test
    void aSecondOfficerJoinsTheAuthorityThatIsThere() {
        run();
        assertThat(run("--officer", "Example Officer Two", "--role", "approver", "--role", "drafter"))
                .isZero();

        assertThat(people.authorities()).hasSize(1);
        assertThat(links()).doesNotHaveDuplicates().hasSize(2);
        var authority = people.authorities().getFirst();
        assertThat(people.officerNamed(authority.id(), "Example Officer Two")
                        .orElseThrow()
                        .roles())
                .containsExactlyInAnyOrder(Role.OFFICER, Role.APPROVER);
    }

    @Test
    void aSecondLinkForTheSameOfficerReplacesTheFirstAndMakesNoSecondPerson() {
        run();
        run();

        assertThat(database.sql("SELECT count(*) FROM identity_person")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(database.sql("SELECT secret_digest FROM identity_enrolment")
                        .query(byte[].class)
                        .list())
                .containsExactly(EnrolmentSecret.of(links().getLast().replaceFirst(".*/", ""))
                        .digest()
                        .bytes());
    }

    @Test
    void whatIsEnrolledIsNotChangedByAnotherCommand() {
        run();

        assertThat(run("--zone", "Europe/Madrid")).isEqualTo(1);
        assertThat(run("--function", "central-authority")).isEqualTo(1);
        assertThat(run("--role", "approver")).isEqualTo(1);
        assertThat(complained.toString()).contains("enrolled already, for [CONTACT_POINT] in Europe/Lisbon");
        assertThat(links()).hasSize(1);
    }

    @Test
    void aSuspendedOfficerGetsNoLink() {
        run();
        var officer = people.officerNamed(people.authorities().getFirst().id(), "Example Officer One");
        people.suspend(officer.orElseThrow().id(), clock.instant());

        assertThat(run()).isEqualTo(1);
        assertThat(complained.toString()).contains("This officer is suspended.");
    }

    @Test
    void aStateOutsideTheFactsIsRefusedAndNothingIsKept() {
        assertThat(run("--state", "QZ")).isEqualTo(1);
        assertThat(complained.toString()).contains("know no State 'QZ'");
        assertThat(people.authorities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--state, Portugal",
        "--state, P1",
        "--zone, Europe/Atlantis",
        "--function, court",
        "--role, judge",
        "--authority, '  '",
        "--officer, 'Example\nOfficer'",
        "--officer, 'Example\u202EOfficer'",
        "--officer, 'Example\u200BOfficer'",
        "--public-address, ftp://comity.example.org",
        "--public-address, https://comity.example.org/en?x=1"
    })
    void whatIsMistypedIsToldAndNothingIsKept(String option, String typed) {
        assertThat(run(option, typed)).isEqualTo(2);
        assertThat(complained.toString()).contains(option);
        assertThat(people.authorities()).isEmpty();
    }

    @Test
    void aNameOfTwoHundredCharactersIsTakenAndALongerOneIsNot() {
        assertThat(run("--officer", "x".repeat(201))).isEqualTo(2);
        assertThat(run("--officer", "\uD83D\uDD8A".repeat(200))).isZero();
    }

    @Test
    void fictionalPeopleAreNobodyWhereNothingIsADemonstration() {
        var demonstration = new IdentityStore(database, true);
        new DemonstrationPeople(demonstration, clock).enrol();
        var fictional = Lisbon.officer(demonstration);

        assertThat(people.officer(fictional.id())).isEmpty();
        assertThat(people.officerNamed(fictional.authority().id(), fictional.name()))
                .isEmpty();
        assertThat(people.authorities()).isEmpty();
        assertThat(people.demonstrationOfficers()).isEmpty();
        assertThat(people.designated(PORTUGAL, AuthorityFunction.CONTACT_POINT)).isEmpty();
        assertThat(demonstration.officer(fictional.id())).contains(fictional);
        assertThat(people.authority(fictional.authority().id()))
                .as("named by stored requests")
                .contains(fictional.authority());
    }

    @Test
    void aRealAuthorityIsNeverMixedUpWithAFictionalOneOfItsName() {
        var fictional = new Authority(
                new AuthorityId(UUID.randomUUID()),
                PORTUGAL,
                OFFICE,
                Set.of(AuthorityFunction.CONTACT_POINT),
                ZoneId.of("Europe/Lisbon"),
                true);
        people.add(fictional, Instant.EPOCH);

        assertThat(run()).isZero();
        assertThat(people.authorityNamed(PORTUGAL, OFFICE).orElseThrow().id()).isNotEqualTo(fictional.id());
    }

    /// A complete command; options given replace those of the example.
    private int run(String... options) {
        var line = new ArrayList<>(List.of(options));
        var example = List.of(
                List.of("--state", "pt"),
                List.of("--authority", OFFICE),
                List.of("--function", "contact-point"),
                List.of("--zone", "Europe/Lisbon"),
                List.of("--officer", "Example Officer One"),
                List.of("--role", "drafter"));
        example.stream()
                .filter(pair -> !Arrays.asList(options).contains(pair.getFirst()))
                .forEach(line::addAll);
        return new CommandLine(new EnrolCommand(new Opened(source), clock, new SecureRandom()))
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(complained, true))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(line.toArray(String[]::new));
    }

    private List<String> links() {
        return said.toString().lines().filter(line -> line.startsWith("http")).toList();
    }

    private record Opened(DataSource source) implements EnrolCommand.Database {
        @Override
        public <T> T with(Path home, @Nullable String url, Function<IdentityDatabase, T> work) {
            return work.apply(IdentityDatabase.of(source, PORTUGAL::equals));
        }
    }
}

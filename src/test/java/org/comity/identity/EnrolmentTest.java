package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comity.identity.store.IdentityDatabase;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The first hour of an officer: from the link to their account, over HTTP.
@NodeTest
class EnrolmentTest {

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Test
    void aLinkSaysForWhomItIsAndLeadsToTheAccount() {
        var invited = invite();
        var visitor = Http.visitor();
        var page = visitor.get(path(invited));
        var planted = visitor.session();
        var entered = visitor.post(path(invited), Map.of());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(invited.person().name(), "Office of Examples", "approves what others");
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.location()).isEqualTo("/en/account");
        assertThat(visitor.session()).isNotEqualTo(planted);
        assertThat(visitor.follow(entered).body()).contains(invited.person().name(), "Add a passkey");
        assertThat(recorded(invited)).isEqualTo(1);
    }

    @Test
    void beforeThereIsAPasskeyALinkOpensTheAccountAlone() {
        var invited = invite();
        var visitor = Http.visitor();
        visitor.get(path(invited));
        visitor.post(path(invited), Map.of());

        assertThat(visitor.get("/en/requests").location()).isEqualTo("/en/account");
        assertThat(visitor.get("/ar/people").location()).isEqualTo("/ar/account");
        assertThat(visitor.get("/fr/children/benchmarks/PT").location()).isEqualTo("/fr/account");
        assertThat(visitor.get("/api/v1/requests").status()).isEqualTo(403);
        assertThat(visitor.get("/en/account").status()).isEqualTo(200);
    }

    @Test
    void lookingAtALinkUsesNothingUp() {
        var invited = invite();
        Http.visitor().get(path(invited));
        Http.visitor().raw("HEAD", path(invited), "");

        assertThat(Http.visitor().get(path(invited)).status()).isEqualTo(200);
        assertThat(recorded(invited)).isZero();
    }

    @Test
    void usedExpiredReplacedAndUnknownLinksAreOneAndTheSameKindPage() {
        var expired = invite();
        clock.advance(Duration.ofHours(24));
        var used = invite();
        Http.visitor().post(path(used), Map.of());
        var replaced = invite();
        invite(replaced.person());
        var suspended = invite();
        new IdentityStore(database, true).suspend(suspended.person().id(), clock.instant());
        var unknown = Http.visitor().get("/en/enrol/never-made");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("Ask whoever gave it to you for a new one");
        for (var closed : new Invitation.Link[] {used, expired, replaced, suspended}) {
            var visitor = Http.visitor();
            var page = visitor.get(path(closed));
            var attempt = visitor.post(path(closed), Map.of());
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.body().replace(closed.secret().text().reveal(), "never-made"))
                    .isEqualTo(unknown.body());
            assertThat(attempt.status()).isEqualTo(404);
            assertThat(visitor.get("/en/account").status()).isEqualTo(302);
        }
        assertThat(recorded(used)).isEqualTo(1);
        assertThat(recorded(expired)).isZero();
    }

    @Test
    void ofManyWhoTryAtOnceOneComesIn() throws Exception {
        var invited = invite();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 8).mapToObj(any -> Http.visitor()).toList();
            attempts.forEach(Http::token);
            var answers = crowd.invokeAll(attempts.stream()
                    .<java.util.concurrent.Callable<Integer>>map(visitor ->
                            () -> visitor.post(path(invited), Map.of()).status())
                    .toList());
            assertThat(answers.stream().map(answer -> answer.resultNow()))
                    .containsExactlyInAnyOrder(303, 404, 404, 404, 404, 404, 404, 404);
        }
        assertThat(recorded(invited)).isEqualTo(1);
    }

    @Test
    void theSecretLeaksToNoOtherPageAndNoCache() {
        var invited = invite();
        var visitor = Http.visitor();

        for (var answer : new Http.Reply[] {
            visitor.get(path(invited)),
            visitor.raw("POST", path(invited), ""),
            visitor.post(path(invited), Map.of()),
            visitor.get(path(invited))
        }) {
            assertThat(answer.headers().get("referrer-policy")).containsExactly("no-referrer");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void aFormWithoutItsTokenUsesNothingUp() {
        var invited = invite();

        assertThat(Http.visitor().raw("POST", path(invited), "").status()).isEqualTo(403);
        assertThat(Http.visitor().get(path(invited)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"fr, Commencer", "es, Comenzar", "ar, ابدأ"})
    void theLinkOpensInEveryLanguage(String language, String button) {
        var invited = invite();

        assertThat(Http.visitor()
                        .get("/" + language + path(invited).substring(3))
                        .body())
                .contains(">" + button + "<");
    }

    @Test
    void anOfficerWhoCameByALinkIsSignedOutTwelveHoursLaterHoweverBusy() {
        var visitor = Http.visitor();
        visitor.post(path(invite()), Map.of());
        var colleague = Http.officer("Demo Duty Officer (Lisbon)");

        clock.advance(Duration.ofHours(11).plusMinutes(59));
        assertThat(visitor.get("/en/account").status()).isEqualTo(200);
        assertThat(colleague.get("/en/account").status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(1));
        assertThat(visitor.get("/en/account").location()).startsWith("/en/sign-in");
        assertThat(colleague.get("/en/account").location()).startsWith("/en/sign-in");
        assertThat(colleague.get("/api/v1/session").status()).isEqualTo(401);
    }

    private Invitation.Link invite() {
        var authority = new Authority(
                new AuthorityId(UUID.randomUUID()),
                new Country("MU"),
                "Office of Examples",
                Set.of(AuthorityFunction.CENTRAL_AUTHORITY),
                ZoneId.of("Indian/Mauritius"),
                false);
        var id = UUID.randomUUID();
        return invite(Person.of(
                new PersonId(id),
                "Example Officer " + id,
                new Belonging.ToAuthority(authority),
                Set.of(Role.OFFICER, Role.APPROVER)));
    }

    private Invitation.Link invite(Person person) {
        return (Invitation.Link)
                new InvitingOfficer(IdentityDatabase.of(source, any -> true), clock, new SecureRandom()).invite(person);
    }

    private static String path(Invitation.Link link) {
        return "/en/enrol/" + link.secret().text().reveal();
    }

    private int recorded(Invitation.Link link) {
        return database.sql("SELECT count(*) FROM audit_entry WHERE act = 'person.enrolled' AND"
                        + " statement LIKE '%' || :officer || '%'")
                .param("officer", link.person().id().toString())
                .query(Integer.class)
                .single();
    }
}

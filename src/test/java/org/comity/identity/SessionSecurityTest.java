package org.comity.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What holds for every session and every answer, whatever the page.
@NodeTest
@ExtendWith(OutputCaptureExtension.class)
class SessionSecurityTest {

    @Test
    void aSessionBegunBeforeSigningInOpensNothing() {
        var visitor = Http.visitor();
        visitor.get("/en/sign-in");
        var planted = visitor.session();
        visitor.signInAs("Demo Duty Officer (Lisbon)");

        assertThat(planted).isNotEmpty();
        assertThat(visitor.session()).isNotEqualTo(planted);
        assertThat(Http.visitor()
                        .get("/en/account", "Cookie", "comity=" + planted)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void theTokenAgainstForgedFormsChangesWithSigningIn() {
        var visitor = Http.visitor();
        visitor.get("/en/sign-in");
        var before = visitor.token();
        visitor.signInAs("Demo Duty Officer (Lisbon)");

        assertThat(visitor.raw("POST", "/sign-out", "", "X-CSRF-TOKEN", before).status())
                .isEqualTo(403);
        assertThat(visitor.get("/en/account").status()).isEqualTo(200);
    }

    @Test
    void afterSigningOutTheOldCookieOpensNothing() {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var cookie = officer.session();
        officer.get("/en/account");
        officer.post("/sign-out", Map.of());

        assertThat(Http.visitor()
                        .get("/en/account", "Cookie", "comity=" + cookie)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void whoSignsInNextAtTheSameBrowserSeesNothingOfTheOneBefore() {
        var browser = Http.officer("Demo Duty Officer (Lisbon)");
        browser.get("/en/account");
        var before = browser.session();
        browser.signInAs("Demo Duty Officer (Tokyo)");

        assertThat(browser.get("/en/account").body())
                .contains("Demo Duty Officer (Tokyo)")
                .doesNotContain("Demo Duty Officer (Lisbon)");
        assertThat(Http.visitor()
                        .get("/en/account", "Cookie", "comity=" + before)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void aLinkThatSignsOutDoesNothing() {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");

        assertThat(officer.get("/sign-out").status()).isEqualTo(404);
        assertThat(officer.get("/en/account").status()).isEqualTo(200);
    }

    @Test
    void redirectsNameNoHostSoThatNoForgedHostHeaderCounts() {
        var visitor = Http.visitor();
        visitor.get("/en/sign-in");
        var raw = visitor.raw("POST", "/sign-out", "", "X-CSRF-TOKEN", visitor.token());

        assertThat(raw.header("Location")).startsWith("/");
        assertThat(visitor.get("/en/account").header("Location")).startsWith("/en/sign-in");
    }

    @Test
    void aPersonSeesTheirOpenSessionsAndEndsTheOthers() {
        var here = Http.officer("Demo Prosecutor (Tokyo)");
        var elsewhere = Http.officer("Demo Prosecutor (Tokyo)");
        assertThat(here.get("/en/account").body()).contains("Another window or device");

        here.post("/en/account/sessions", Map.of());

        assertThat(elsewhere.get("/en/account").status()).isEqualTo(302);
        assertThat(here.get("/en/account").body()).doesNotContain("Another window or device");
    }

    @Test
    void everySessionThatBeginsIsInTheRecordByIdAlone(@Autowired JdbcClient database, @Autowired Directory directory) {
        var member = directory.demonstrationPeople().stream()
                .filter(person -> person.name().equals("Demo Member"))
                .findFirst()
                .orElseThrow();
        Http.officer(member.name());

        var said = database.sql("SELECT statement FROM audit_entry WHERE statement LIKE :person")
                .param("person", "%session.began%" + member.id() + "%")
                .query(String.class)
                .list();
        assertThat(said)
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry).contains("\"passkey\":\"no\"").doesNotContain(member.name()));
    }

    @Test
    void whatSomebodyTypesIntoAnAddressIsNotWrittenDown(@Autowired JdbcClient database) {
        Http.officer("Demo Member").get("/en/requests/the-name-of-a-suspect");

        assertThat(database.sql("SELECT count(*) FROM audit_entry WHERE statement LIKE '%suspect%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoAsksForWhatIsNotTheirsIsWrittenDownAFewTimesAMinute(@Autowired JdbcClient database) {
        var curious = Http.officer("Demo Provider Lawyer");
        var id = UUID.randomUUID();
        for (var time = 0; time < 30; time++) {
            assertThat(curious.get("/en/requests/" + id).status()).isEqualTo(404);
        }

        var said = database.sql("SELECT statement FROM audit_entry WHERE statement LIKE :what")
                .param("what", "%access.refused%" + id + "%")
                .query(String.class)
                .list();
        assertThat(said).hasSizeBetween(1, 20);
        assertThat(said.getFirst()).contains("\"path\":\"/requests/{id}\"", "\"ids\":\"" + id + "\"");
    }

    @Test
    void aRefusedSignInLeavesALineInTheLogThatNamesNobody(CapturedOutput output) {
        var visitor = Http.visitor();
        visitor.get("/en/sign-in");
        visitor.raw("POST", "/webauthn/authenticate/options", "", "X-CSRF-TOKEN", visitor.token());
        var credential = """
                {"id": "AAAA", "rawId": "AAAA", "type": "public-key", "clientExtensionResults": {},
                 "response": {"authenticatorData": "AAAA", "clientDataJSON": "AAAA", "signature": "AAAA"}}
                """;
        var answer = visitor.raw(
                "POST",
                "/login/webauthn",
                credential,
                "X-CSRF-TOKEN",
                visitor.token(),
                "Content-Type",
                "application/json");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(output).contains("A sign-in by passkey was refused");
    }

    /// Whoever can write to the table of sessions must not get their own code run.
    @Test
    void aSessionThatHoldsSomethingOfAnotherKindIsNotRead(@Autowired ConversionService springSessionConversionService) {
        var known = springSessionConversionService.convert(new HashMap<>(Map.of("a", Instant.EPOCH)), byte[].class);
        var hostile = springSessionConversionService.convert(new File("x"), byte[].class);

        assertThat(springSessionConversionService.convert(known, Object.class)).isEqualTo(Map.of("a", Instant.EPOCH));
        assertThatThrownBy(() -> springSessionConversionService.convert(hostile, Object.class))
                .rootCause()
                .hasMessageContaining("REJECTED");
    }

    @Test
    void aSessionsNameIsTooLongToGuess() {
        var visitor = Http.visitor();
        visitor.get("/en/sign-in");
        var name = new String(Base64.getDecoder().decode(visitor.session()), UTF_8);

        assertThat(name).matches("[A-Za-z0-9_-]{36}");
        assertThat(Base64.getUrlDecoder().decode(name)).hasSize(27);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        var cookie = Http.visitor().get("/en/sign-in").header("Set-Cookie");

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en", "/ar/nothing-here", "/en/account", "/api/v1/nothing-here", "/assets/none/theme.css"})
    void noAnswerLacksItsProtectiveHeaders(String path) {
        var answer = Http.visitor().get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
    }

    @ParameterizedTest
    @CsvSource({"TRACE, /en", "GET, /en/sign-in?next=%E0%80", "POST, /nowhere"})
    void neitherDoAnswersGivenBeforeAnythingElse(String method, String path) {
        var answer = Http.visitor().raw(method, path, "");

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void pagesWithPersonalContentAreNotKeptByTheBrowser() {
        assertThat(Http.officer("Demo Duty Officer (Lisbon)").get("/en/account").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var visitor = Http.visitor();
        var answer = visitor.raw(
                "POST",
                "/en/sign-in/demonstration",
                "person=" + UUID.randomUUID(),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("This was not carried out");
    }

    @Test
    void aSuspensionBitesInAnOpenSessionAtOnce(
            @Autowired IdentityStore store, @Autowired Directory directory, @Autowired MutableClock clock) {
        var colleague = Lisbon.officer(directory);
        var suspect = new Officer(
                new PersonId(UUID.randomUUID()),
                "Demo Officer To Be Suspended",
                colleague.authority(),
                colleague.roles());
        store.add(suspect, clock.instant());
        var session = Http.officer(suspect.name());
        assertThat(session.get("/en/account").status()).isEqualTo(200);

        store.suspend(suspect.id(), clock.instant());

        assertThat(session.get("/en/account").location()).startsWith("/en/sign-in");
        assertThat(session.get("/en").body()).doesNotContain(suspect.name());
        assertThat(Http.visitor()
                        .post(
                                "/en/sign-in/demonstration",
                                Map.of("person", suspect.id().toString()))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/en/nothing-here, There is nothing here for you", "/ar/nothing-here, لا يوجد شيء لك هنا"})
    void anUnknownPageIsKind(String path, String title) {
        var answer = Http.visitor().get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(answer.body()).contains("<h1>" + title + "</h1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing-here",
                "/api/v1/session",
                "/api/v1/requests/00000000-0000-0000-0000-000000000000",
                "/api/nothing"
            })
    void programsGetProblemsInTheirOwnForm(String path) {
        var answer = Http.visitor().get(path);

        assertThat(answer.status()).isIn(401, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + answer.status());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /en/sign-in/demonstration",
        "POST, /en/sign-in",
        "PUT, /en",
        "DELETE, /en/account",
        "TRACE, /en",
        "GET, /en/%2e%2e/%2e%2e/etc/passwd",
        "GET, /en//account",
        "GET, /en/sign-in?next=%00",
        "GET, /en/sign-in?next=%E0%80",
        "GET, /assets/x/..%2F..%2Fapplication.properties",
        "GET, /error",
        "GET, /xx/account",
        "GET, /actuator/env",
        "GET, /en/account;jsessionid=x",
        "POST, /login/webauthn",
        "POST, /webauthn/register",
        "POST, /logout",
        "GET, /login"
    })
    void nothingAskedAmissGetsMoreThanAKindRefusal(String method, String path) {
        var visitor = Http.visitor();
        var answer = visitor.raw(method, path, "", "X-CSRF-TOKEN", visitor.token(), "Content-Type", "application/json");

        assertThat(answer.status()).as(answer.body()).isBetween(200, 499);
        assertThat(answer.body())
                .doesNotContain("Exception", "\tat ", "org.springframework", "Whitelabel", "Apache Tomcat");
    }
}

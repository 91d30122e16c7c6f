package org.comity.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.comity.identity.store.IdentityStore;
import org.comity.identity.store.LoginStore;
import org.comity.testing.ForgingProvider;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Providers;
import org.comity.testing.SoftwareKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Identity tokens that are not what they should be, for a sign-in that is linked: none of them lets anybody in.
@NodeTest
class ForgedIdTokenTest {

    private static final String BEGIN = "/en/sign-in/with/" + Providers.FORGING;

    private final String subject = "subject-" + UUID.randomUUID();

    @Autowired
    IdentityStore people;

    @Autowired
    LoginStore logins;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @SuppressWarnings("NullAway.Init")
    private Officer officer;

    @BeforeEach
    void anOfficerWhoLinkedThatSignIn() {
        ForgingProvider.gives("");
        officer = new Officer(
                new PersonId(UUID.randomUUID()),
                "Demo Linked Officer " + UUID.randomUUID(),
                Lisbon.officer(people).authority(),
                Set.of(Role.OFFICER));
        people.add(officer, clock.instant());
        SoftwareKey.make().of(officer.id(), database);
        logins.add(officer.id(), ForgingProvider.ISSUER, subject, clock.instant());
    }

    @Test
    void theRightTokenLetsThemIn() {
        assertThat(bring(signed(JWSAlgorithm.RS256, rsa(), claims -> {}))).isEqualTo("/en/requests");
        assertThat(bring(signed(JWSAlgorithm.ES256, ec(), claims -> {}))).isEqualTo("/en/requests");
    }

    record Forged(String how, Token token) {
        @Override
        public String toString() {
            return how;
        }
    }

    interface Token {
        String made(ForgedIdTokenTest test, String nonce);
    }

    static Stream<Forged> forged() {
        return Stream.of(
                claiming("for another client", claims -> claims.audience("another-client")),
                claiming(
                        "for two clients, made for the other",
                        claims -> claims.audience(List.of(Providers.CLIENT, "another-client"))
                                .claim("azp", "another-client")),
                claiming("for nobody", claims -> claims.audience((String) null)),
                claiming("by another issuer", claims -> claims.issuer("https://id.other.example")),
                claiming("with another nonce", claims -> claims.claim("nonce", "another")),
                claiming("without a nonce", claims -> claims.claim("nonce", null)),
                claiming("without a subject", claims -> claims.subject(null)),
                claiming("without an end", claims -> claims.expirationTime(null)),
                new Forged(
                        "over since two minutes",
                        (test, nonce) -> test.signed(
                                        JWSAlgorithm.RS256, test.rsa(), claims -> claims.expirationTime(test.at(-2)))
                                .made(test, nonce)),
                new Forged(
                        "of the future",
                        (test, nonce) -> test.signed(
                                        JWSAlgorithm.RS256,
                                        test.rsa(),
                                        claims -> claims.issueTime(test.at(5)).notBeforeTime(test.at(5)))
                                .made(test, nonce)),
                new Forged(
                        "not signed (none)",
                        (test, nonce) -> new PlainJWT(test.claims(nonce, claims -> {})).serialize()),
                new Forged(
                        "signed by the client secret (HS256)",
                        (test, nonce) -> test.signed(
                                        JWSAlgorithm.HS256, mac(Providers.SECRET.getBytes(UTF_8)), claims -> {})
                                .made(test, nonce)),
                new Forged(
                        "signed by the public key as a secret (HS256)",
                        (test, nonce) -> test.signed(JWSAlgorithm.HS256, mac(publicKey()), claims -> {})
                                .made(test, nonce)),
                new Forged(
                        "signed by RS512",
                        (test, nonce) -> test.signed(JWSAlgorithm.RS512, test.rsa(), claims -> {})
                                .made(test, nonce)),
                new Forged(
                        "signed by PS256",
                        (test, nonce) -> test.signed(JWSAlgorithm.PS256, test.rsa(), claims -> {})
                                .made(test, nonce)),
                new Forged(
                        "signed by a key of the same name",
                        (test, nonce) -> test.signed(
                                        JWSAlgorithm.RS256, rsaOf(ForgingProvider.rsa("rsa")), claims -> {})
                                .made(test, nonce)),
                new Forged("carrying its own key", (test, nonce) -> test.carryingItsKey(nonce)),
                new Forged("altered after signing", (test, nonce) -> test.altered(nonce)),
                new Forged("empty", (test, nonce) -> ""),
                new Forged("no token at all", (test, nonce) -> "not-a-token"));
    }

    private static Forged claiming(String how, Consumer<JWTClaimsSet.Builder> claims) {
        return new Forged(
                how,
                (test, nonce) ->
                        test.signed(JWSAlgorithm.RS256, test.rsa(), claims).made(test, nonce));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void aTokenThatIsNotWhatItShouldBeLetsNobodyIn(Forged forged) {
        assertThat(bring(forged.token())).isEqualTo("/en/sign-in/elsewhere?why=REFUSED");
    }

    /// Goes to the provider, which gives this token for the code.
    ///
    /// @return where the node leads
    private String bring(Token token) {
        var visitor = Http.visitor();
        var leaving = visitor.get(BEGIN);
        ForgingProvider.gives(token.made(this, ForgingProvider.asked(leaving, "nonce")));
        var reply = visitor.get(
                "/single-sign-on/" + Providers.FORGING + "?code=any&state=" + ForgingProvider.asked(leaving, "state"));
        if (reply.location().contains("elsewhere")) {
            assertThat(visitor.get("/en/account").status()).isEqualTo(302);
        } else {
            assertThat(visitor.get("/en/account").body()).contains(officer.name());
        }
        return reply.location();
    }

    private Token signed(JWSAlgorithm algorithm, JWSSigner signer, Consumer<JWTClaimsSet.Builder> change) {
        return (test, nonce) -> sign(header(algorithm).build(), signer, test.claims(nonce, change));
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(algorithm.equals(JWSAlgorithm.ES256) ? "ec" : "rsa");
    }

    private static String sign(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWTClaimsSet claims(String nonce, Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ForgingProvider.ISSUER)
                .subject(subject)
                .audience(Providers.CLIENT)
                .issueTime(at(0))
                .expirationTime(at(5))
                .claim("nonce", nonce);
        change.accept(claims);
        return claims.build();
    }

    private Date at(int minutes) {
        return Date.from(clock.instant().plus(Duration.ofMinutes(minutes)));
    }

    private String carryingItsKey(String nonce) {
        var own = ForgingProvider.rsa("own");
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("own")
                        .jwk(own.toPublicJWK())
                        .build(),
                rsaOf(own),
                claims(nonce, claims -> {}));
    }

    private String altered(String nonce) {
        var right = sign(header(JWSAlgorithm.RS256).build(), rsa(), claims(nonce, claims -> claims.subject("another")));
        var wanted = sign(header(JWSAlgorithm.RS256).build(), rsa(), claims(nonce, claims -> {}));
        return wanted.substring(0, wanted.lastIndexOf('.')) + right.substring(right.lastIndexOf('.'));
    }

    private JWSSigner rsa() {
        return rsaOf(ForgingProvider.RSA);
    }

    private static JWSSigner rsaOf(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWSSigner ec() {
        try {
            return new ECDSASigner(ForgingProvider.EC);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWSSigner mac(byte[] secret) {
        try {
            return new MACSigner(secret);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] publicKey() {
        try {
            return ForgingProvider.RSA.toRSAPublicKey().getEncoded();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

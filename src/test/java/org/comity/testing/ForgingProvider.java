package org.comity.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// A provider by hand that gives out whatever identity token a test wants, for any code.
public final class ForgingProvider {

    public static final String ISSUER = Providers.issuer(Providers.FORGING_PORT);

    /// The keys it publishes.
    public static final RSAKey RSA = rsa("rsa");

    public static final ECKey EC = ec();

    private static final AtomicReference<String> NEXT_TOKEN = new AtomicReference<>("");
    private static boolean running;

    private ForgingProvider() {}

    /// What every code brings from now on.
    public static synchronized void gives(String idToken) {
        NEXT_TOKEN.set(idToken);
        if (!running) {
            start();
            running = true;
        }
    }

    /// A key that nobody publishes under this name.
    public static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A value of the question that the node's redirect carries, such as `nonce`.
    public static String asked(Http.Reply leaving, String name) {
        return Arrays.stream(leaving.header("Location").split("[?&]", -1))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> URLDecoder.decode(part.substring(name.length() + 1), UTF_8))
                .collect(Collectors.joining());
    }

    private static void start() {
        try {
            var server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Providers.FORGING_PORT), 0);
            server.createContext("/.well-known/openid-configuration", call -> send(call, """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                     "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
                     "subject_types_supported": ["public"],
                     "id_token_signing_alg_values_supported": ["RS256", "ES256", "HS256", "none"]}
                    """.formatted(ISSUER)));
            server.createContext(
                    "/keys",
                    call -> send(
                            call,
                            JsonMapper.shared()
                                    .writeValueAsString(new JWKSet(List.of(RSA, EC))
                                            .toPublicJWKSet()
                                            .toJSONObject())));
            server.createContext("/token", call -> send(call, """
                    {"access_token": "unused", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                    """.formatted(NEXT_TOKEN.get())));
            server.start();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static void send(HttpExchange call, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}

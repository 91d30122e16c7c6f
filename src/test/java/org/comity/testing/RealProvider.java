package org.comity.testing;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/// A real OpenID Connect provider (Spring Authorization Server) on a port of its own, which lives by the node's clock.
/// Anybody signs in there by any name and the word `secret`; the name is the subject.
public final class RealProvider {

    private static final URI ADDRESS = URI.create(Providers.issuer(Providers.REAL_PORT));

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");

    private static boolean running;

    private RealProvider() {}

    /// Starts the provider, once for all tests of a run.
    public static synchronized void start(Clock clock) {
        if (running) {
            return;
        }
        var provider = new AnnotationConfigServletWebServerApplicationContext();
        provider.registerBean("clock", Clock.class, () -> clock);
        provider.register(Beans.class);
        provider.refresh();
        running = true;
    }

    /// Somebody signed in there, with cookies of their own.
    public static Http person(String subject) {
        var person = Http.visitorOf(ADDRESS);
        var form = TOKEN.matcher(person.get("/login").body());
        if (!form.find()) {
            throw new AssertionError("The provider shows no form");
        }
        var reply = person.raw(
                "POST",
                "/login",
                "username=" + subject + "&password=secret&_csrf=" + form.group(1),
                "Content-Type",
                "application/x-www-form-urlencoded");
        if (reply.status() != 302) {
            throw new AssertionError("The provider answered " + reply.status());
        }
        return person;
    }

    /// Follows the node's redirect to the provider as a browser would.
    ///
    /// @return where the provider sends the person back to, a path on the node
    public static String answer(Http person, Http.Reply leaving) {
        var address = leaving.header("Location");
        if (!address.startsWith(ADDRESS.toString())) {
            throw new AssertionError("The node leads to " + address);
        }
        var back = person.get(leaving.location());
        if (!back.header("Location").startsWith(TestNode.address().toString())) {
            throw new AssertionError("The provider answered " + back.status() + " " + back.header("Location"));
        }
        return back.location();
    }

    @EnableWebMvc
    @EnableWebSecurity
    static class Beans {

        @Bean
        TomcatServletWebServerFactory server() {
            var server = new TomcatServletWebServerFactory(Providers.REAL_PORT);
            server.setAddress(InetAddress.getLoopbackAddress());
            return server;
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        SecurityFilterChain everything(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService anybody() {
            return name -> User.withUsername(name)
                    .password("{noop}secret")
                    .authorities("ANYBODY")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("node")
                    .clientId(Providers.CLIENT)
                    .clientSecret("{noop}" + Providers.SECRET)
                    .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AUTHORIZATION_CODE)
                    .redirectUri(Providers.returnAddress(Providers.REAL))
                    .scope("openid")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings itself() {
            return AuthorizationServerSettings.builder()
                    .issuer(ADDRESS.toString())
                    .build();
        }

        @Bean
        JWKSource<SecurityContext> key() throws JOSEException {
            RSAKey key = new RSAKeyGenerator(2048).keyID("provider").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> key) {
            return NimbusJwtDecoder.withJwkSource(key).build();
        }

        @Bean
        OAuth2TokenGenerator<?> tokens(JWKSource<SecurityContext> key, Clock clock) {
            var tokens = new JwtGenerator(new NimbusJwtEncoder(key));
            tokens.setClock(clock);
            return tokens;
        }
    }
}

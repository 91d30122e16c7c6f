package org.comity.identity.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;
import static org.springframework.security.web.webauthn.api.AttestationConveyancePreference.DIRECT;
import static org.springframework.security.web.webauthn.api.AttestationConveyancePreference.NONE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.audit.AuditTrail;
import org.comity.identity.HardwareBound;
import org.comity.identity.OwnKeys;
import org.comity.identity.Parts;
import org.comity.identity.SignedIn;
import org.comity.node.NodeSettings;
import org.comity.web.ProtectiveHeaders;
import org.comity.web.Uploads;
import org.comity.web.WebSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What every request must pass: headers, tokens against forged forms, passkeys, and a sign-in where people work.
@Configuration
class SecurityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final List<String> SECRET_ADDRESSES = List.of(
            "/{language}/enrol/**",
            "/{language}/founding/**",
            "/{language}/join/**",
            "/{language}/recover/**",
            "/{language}/new-keys/**",
            "/{language}/suggestions/**",
            "/{language}/registrations/**",
            "/{language}/tickets/**",
            "/{language}/library/letters/**",
            "/{language}/calendars/**",
            "/{language}/guest/**",
            "/{language}/certificates/*");

    static final String[] BEHIND_SIGN_IN = {
        "/{language:en|fr|es|ar}/board/**",
        "/{language:en|fr|es|ar}/requests/**",
        "/{language:en|fr|es|ar}/evidence/**",
        "/{language:en|fr|es|ar}/exercises/*/**",
        "/{language:en|fr|es|ar}/sent/**",
        "/{language:en|fr|es|ar}/clocks/**",
        "/{language:en|fr|es|ar}/duty/**",
        "/{language:en|fr|es|ar}/statistics/**",
        "/{language:en|fr|es|ar}/drafts/**",
        "/{language:en|fr|es|ar}/second-messages/**",
        "/{language:en|fr|es|ar}/authority/**",
        "/{language:en|fr|es|ar}/account/**",
        "/{language:en|fr|es|ar}/notices/**",
        "/{language:en|fr|es|ar}/applications/**",
        "/{language:en|fr|es|ar}/recoveries/**",
        "/{language:en|fr|es|ar}/people/**",
        "/{language:en|fr|es|ar}/secretariat/**",
        "/{language:en|fr|es|ar}/directory/*/keep/**",
        "/{language:en|fr|es|ar}/directory/*/attest",
        "/{language:en|fr|es|ar}/providers/*/claim",
        "/{language:en|fr|es|ar}/providers/*/keep/**",
        "/{language:en|fr|es|ar}/claims/**",
        "/{language:en|fr|es|ar}/directory/*/ask/**",
        "/{language:en|fr|es|ar}/directory/*/emergency/**",
        "/{language:en|fr|es|ar}/disclosures/**",
        "/{language:en|fr|es|ar}/proposals/**",
        "/{language:en|fr|es|ar}/record/entries/**",
        "/{language:en|fr|es|ar}/offline/**",
        "/{language:en|fr|es|ar}/training/*/parts/**",
        "/{language:en|fr|es|ar}/training/*/learners/**",
        "/{language:en|fr|es|ar}/training/*/certificate",
        "/{language:en|fr|es|ar}/training/*/offline/**",
        "/{language:en|fr|es|ar}/cohorts/**",
        "/{language:en|fr|es|ar}/trainers/**",
        "/{language:en|fr|es|ar}/reports/**",
        "/{language:en|fr|es|ar}/assessments/*/replies/**",
        "/{language:en|fr|es|ar}/training/packages/**",
        "/{language:en|fr|es|ar}/children/benchmarks/**",
        "/api/v1/board/**",
        "/api/v1/requests/**",
        "/api/v1/evidence/**",
        "/api/v1/sent/**",
        "/api/v1/second-messages/**",
        "/api/v1/clocks/**",
        "/api/v1/statistics/**",
        "/api/v1/drafts/**",
        "/api/v1/session"
    };

    /// Forms that come with a file.
    private static final String[] TAKE_FILES = {
        "/{language:en|fr|es|ar}/proposals/imports",
        "/{language:en|fr|es|ar}/proposals/*/images",
        "/{language:en|fr|es|ar}/secretariat/library/originals",
        "/{language:en|fr|es|ar}/secretariat/training/courses",
        "/{language:en|fr|es|ar}/training/*/offline/results",
        "/{language:en|fr|es|ar}/secretariat/trainers/packs",
        "/{language:en|fr|es|ar}/secretariat/packages",
        "/{language:en|fr|es|ar}/secretariat/packages/*/versions",
        "/{language:en|fr|es|ar}/secretariat/media/files",
        "/{language:en|fr|es|ar}/authority/seal",
        "/{language:en|fr|es|ar}/evidence/*/files"
    };

    /// The one of them that takes evidence, of any size and straight to where it is sealed.
    private static final PathPatternRequestMatcher TAKES_EVIDENCE =
            pathPattern("/{language:en|fr|es|ar}/evidence/*/files");

    /// Those of them that take videos.
    private static final PathPatternRequestMatcher TAKES_RECORDINGS =
            pathPattern("/{language:en|fr|es|ar}/secretariat/media/files");

    /// Questions that come in a body so that no address holds them. They change nothing, and answer the
    /// same to everyone: a forged one achieves nothing, and without a token a visitor needs no session.
    private static final String[] CHANGE_NOTHING = {
        "/{language:en|fr|es|ar}/providers/which",
        "/api/v1/providers/which",
        "/{language:en|fr|es|ar}/attendance/*",
        "/{language:en|fr|es|ar}/certificates/*",
        "/oai"
    };

    /// Forms that mail programs send for their reader (RFC 8058), who bring no token. Whoever does not know the address
    /// cannot forge one, and whoever knows it needs no forgery.
    private static final String[] FROM_MAIL_PROGRAMS = {"/{language:en|fr|es|ar}/library/letters/*"};

    /// Forms below an address that is itself a secret: nobody else can make a browser send them, so that two thousand
    /// people who register at once begin no session each.
    private static final String[] BY_TICKET = {"/{language:en|fr|es|ar}/registrations/**"};

    /// Forms of recipients without an account, who have no session: the code opens what the address names, and what
    /// follows needs a cookie that no other site's page sends.
    private static final String[] OF_GUESTS = {"/{language:en|fr|es|ar}/guest/**"};

    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http,
            SignInEntrance entrance,
            CsrfTokenRepository tokens,
            SessionAuthenticationStrategy renewal,
            NodeSettings node,
            SignedIn signedIn,
            OwnKeys keys,
            AuditTrail audit,
            TransactionOperations transactions,
            WebSettings web,
            Clock clock)
            throws Exception {
        var chain = http.authorizeHttpRequests(rules -> rules.requestMatchers(BEHIND_SIGN_IN)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .headers(headers -> protect(headers, node))
                .requestCache(cache -> cache.disable())
                .csrf(forgery -> forgery.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers(CHANGE_NOTHING)
                        .ignoringRequestMatchers(FROM_MAIL_PROGRAMS)
                        .ignoringRequestMatchers(BY_TICKET)
                        .ignoringRequestMatchers(OF_GUESTS))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(entrance))
                .logout(logout -> logout.logoutRequestMatcher(pathPattern(HttpMethod.POST, "/sign-out"))
                        .logoutSuccessUrl("/"))
                .addFilterBefore(new SessionLifetime(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(uploads(web), CsrfFilter.class)
                .addFilterBefore(new PasskeyRefusals(), AuthorizationFilter.class)
                .addFilterBefore(new RefusedAccess(signedIn, audit, transactions, clock), AuthorizationFilter.class)
                .addFilterBefore(new KeyGate(signedIn, keys, clock), AuthorizationFilter.class)
                .addFilterBefore(new FirstKeyFirst(signedIn, keys), AuthorizationFilter.class)
                .webAuthn(passkeys -> passkeys.disableDefaultRegistrationPage(true))
                .build();
        renewSessionsWithPasskeys(chain, renewal);
        return chain;
    }

    /// The addresses that take files, each under a sign-in. Who it is is not asked yet: the request knows its person
    /// only further inside.
    private static Uploads uploads(WebSettings web) {
        var places = anyOf(Stream.of(TAKE_FILES));
        return new Uploads(
                places::matches,
                TAKES_EVIDENCE::matches,
                _ -> SecurityContextHolder.getContext().getAuthentication() != null,
                request ->
                        (TAKES_RECORDINGS.matches(request) ? web.largestRecording() : web.largestUpload()).toBytes());
    }

    /// Any of these addresses.
    static RequestMatcher anyOf(Stream<String> patterns) {
        return new OrRequestMatcher(patterns.<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
                .toList());
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers, NodeSettings node) {
        ProtectiveHeaders.add(headers, node);
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        // An address that is itself a secret goes to no other page as a referrer.
                        anyOf(SECRET_ADDRESSES.stream()), new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER)))
                .addHeaderWriter(new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN));
    }

    /// Spring's passkey filter keeps the session it finds unless told otherwise, even one planted by somebody else.
    private static void renewSessionsWithPasskeys(SecurityFilterChain chain, SessionAuthenticationStrategy renewal) {
        chain.getFilters().stream()
                .filter(WebAuthnAuthenticationFilter.class::isInstance)
                .map(WebAuthnAuthenticationFilter.class::cast)
                .forEach(filter -> {
                    filter.setSessionAuthenticationStrategy(renewal);
                    filter.setAuthenticationFailureHandler(SecurityConfiguration::refused);
                });
    }

    /// Nothing is said of whose passkey it may have been: whoever it was is not known.
    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
        log.info("A sign-in by passkey was refused ({})", refusal.getClass().getSimpleName());
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Bean
    CsrfTokenRepository tokensAgainstForgedForms() {
        return new HttpSessionCsrfTokenRepository();
    }

    /// With every sign-in comes a new session id and a new token: what was planted beforehand opens nothing. And the
    /// session's hours begin to count.
    @Bean
    SessionAuthenticationStrategy renewalAtSignIn(
            CsrfTokenRepository tokens, Clock clock, AuditTrail audit, TransactionOperations transactions) {
        return new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(tokens),
                new SessionLifetime(clock),
                new RecordedSignIns(audit, transactions)));
    }

    /// Passkeys are bound to the host of the public address and always verify their user (WebAuthn, section 6.1).
    @Bean
    WebAuthnRelyingPartyOperations passkeyCeremonies(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            HardwareBound hardware,
            NodeSettings node) {
        var address = node.publicAddress();
        var origin = address.toString().replaceFirst("/$", "");
        var party = PublicKeyCredentialRpEntity.builder()
                .id(address.getHost())
                .name("Comity")
                .build();
        var ceremonies = new Webauthn4JRelyingPartyOperations(owners, passkeys, party, Set.of(origin));
        ceremonies.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                        .attestation(hardware.demanded() ? DIRECT : NONE));
        ceremonies.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return new NamedPasskeys(ceremonies);
    }

    /// Over HTTPS the cookie is bound to this host alone by its name's prefix (RFC 6265bis, section 4.1.3.2).
    @Bean
    CookieSerializer sessionCookie(NodeSettings node) {
        var secure = ProtectiveHeaders.overHttps(node);
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? "__Host-comity" : "comity");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Bean
    WebMvcConfigurer peopleAsArguments(SignedIn signedIn, ObjectProvider<Parts> parts) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PersonArgument(signedIn, parts));
            }
        };
    }
}

package org.comity.identity.web.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.LoginIssuer;
import org.comity.node.NodeSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClientException;

/// One identity provider: sends a browser there (code flow with state, nonce and PKCE), and reads what it brings back.
/// The provider describes itself when it is first needed, so that the node starts while it is down.
public final class OpenIdProvider {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
    private static final Duration DESCRIPTION_IS_GOOD_FOR = Duration.ofHours(1);
    private static final int LONGEST_SUBJECT = 255;

    private final int number;
    private final LoginIssuer issuer;
    private final String returnAddress;
    private final ProviderCalls calls;
    private final Clock clock;
    private volatile @Nullable Described described;

    OpenIdProvider(int number, LoginIssuer issuer, NodeSettings node, ProviderCalls calls, Clock clock) {
        this.number = number;
        this.issuer = issuer;
        this.returnAddress = node.address("/single-sign-on/" + number).toString();
        this.calls = calls;
        this.clock = clock;
        issuer.secret();
    }

    public int number() {
        return number;
    }

    public LoginIssuer issuer() {
        return issuer;
    }

    /// What to ask; empty when the provider cannot be reached.
    ///
    /// @param remembered comes back with the answer, and stays on this node
    public Optional<OAuth2AuthorizationRequest> question(HttpServletRequest request, Map<String, String> remembered) {
        return described().map(known -> {
            var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> known.client());
            resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                    .andThen(question -> question.attributes(kept -> kept.putAll(remembered))));
            return resolver.resolve(request, issuer.label());
        });
    }

    /// Who came back with this answer to the question that was asked of this provider. The code is used up.
    ///
    /// @param issuerSaid who answers, where the provider says so (RFC 9207)
    public Returned read(OAuth2AuthorizationRequest question, String code, String state, @Nullable String issuerSaid) {
        if (issuerSaid != null && !issuerSaid.equals(issuer.issuer().toString())) {
            return new Returned.Refused();
        }
        return described()
                .<Returned>map(known -> exchange(known, question, code, state))
                .orElseGet(Returned.Unreachable::new);
    }

    private Returned exchange(Described known, OAuth2AuthorizationRequest question, String code, String state) {
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(returnAddress)
                .state(state)
                .build();
        var login = new OidcAuthorizationCodeAuthenticationProvider(
                calls.tokens(), asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
        login.setJwtDecoderFactory(client -> known.idTokens());
        try {
            var said = login.authenticate(new OAuth2LoginAuthenticationToken(
                    known.client(), new OAuth2AuthorizationExchange(question, answer)));
            return said != null && said.getPrincipal() instanceof OidcUser user
                    ? somebody(user)
                    : new Returned.Refused();
        } catch (AuthenticationException | IllegalArgumentException refused) {
            LOG.info(
                    "A sign-in from {} was refused: {}",
                    issuer.issuer(),
                    refused.getClass().getSimpleName());
            return new Returned.Refused();
        }
    }

    private static Returned somebody(OidcUser user) {
        var subject = user.getSubject();
        return subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT
                ? new Returned.Refused()
                : new Returned.Somebody(subject);
    }

    private Optional<Described> described() {
        var known = described;
        if (known != null && clock.instant().isBefore(known.since().plus(DESCRIPTION_IS_GOOD_FOR))) {
            return Optional.of(known);
        }
        try {
            known = Described.by(calls.description(issuer.issuer()), issuer, returnAddress, calls, clock);
            described = known;
            return Optional.of(known);
        } catch (RestClientException | IllegalArgumentException unfit) {
            LOG.warn("The identity provider {} does not describe itself: {}", issuer.issuer(), unfit.getMessage());
            return Optional.empty();
        }
    }
}

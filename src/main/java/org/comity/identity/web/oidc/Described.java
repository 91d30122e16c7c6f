package org.comity.identity.web.oidc;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.comity.identity.LoginIssuer;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// A provider as it described itself, and what reads its tokens.
///
/// @param idTokens takes tokens signed by RS256 or ES256 and by nothing else, from this issuer, for this node, in their
///     time
record Described(ClientRegistration client, JwtDecoder idTokens, Instant since) {

    /// @throws IllegalArgumentException when it describes somebody else, or leads to an address that is not protected
    static Described by(
            Map<String, Object> description,
            LoginIssuer issuer,
            String returnAddress,
            ProviderCalls calls,
            Clock clock) {
        var client = ClientRegistrations.fromOidcConfiguration(description)
                .registrationId(issuer.label())
                .clientId(issuer.clientId())
                .clientSecret(issuer.secret().reveal())
                .redirectUri(returnAddress)
                .scope("openid")
                .build();
        var provider = client.getProviderDetails();
        if (!issuer.issuer().toString().equals(provider.getIssuerUri())) {
            throw new IllegalArgumentException("The provider names itself " + provider.getIssuerUri());
        }
        for (var address :
                new String[] {provider.getAuthorizationUri(), provider.getTokenUri(), provider.getJwkSetUri()}) {
            if (address == null || !LoginIssuer.trustworthy(URI.create(address))) {
                throw new IllegalArgumentException("The provider leads to " + address);
            }
        }
        return new Described(client, idTokens(client, calls, clock), clock.instant());
    }

    private static JwtDecoder idTokens(ClientRegistration client, ProviderCalls calls, Clock clock) {
        var keys = calls.keys(URI.create(client.getProviderDetails().getJwkSetUri()));
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        var inTime = new JwtTimestampValidator();
        inTime.setClock(clock);
        var forThisNode = new OidcIdTokenValidator(client);
        forThisNode.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(inTime, forThisNode));
        return decoder;
    }
}

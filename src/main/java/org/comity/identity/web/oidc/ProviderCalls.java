package org.comity.identity.web.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// What the node asks of a provider over HTTP: its description, a token for a code, its keys. Nobody waits longer than
/// five seconds for it, and no answer sends the node elsewhere.
final class ProviderCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST_KEY_SET = 200_000;
    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    private final JdkClientHttpRequestFactory wire;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens;

    ProviderCalls() {
        wire = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build());
        wire.setReadTimeout(PATIENCE);
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(wire)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        tokens = client;
    }

    /// What the issuer says of itself (OpenID Connect Discovery, section 4).
    ///
    /// @throws RestClientException when it does not answer, or not with a description
    Map<String, Object> description(URI issuer) {
        var said = RestClient.builder()
                .requestFactory(wire)
                .build()
                .get()
                .uri(URI.create(issuer.toString().replaceFirst("/$", "") + DESCRIPTION))
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (said == null) {
            throw new RestClientException("An empty description");
        }
        return said;
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        return tokens;
    }

    /// The provider's public keys, kept for five minutes.
    JWKSource<SecurityContext> keys(URI address) {
        var patience = Math.toIntExact(PATIENCE.toMillis());
        try {
            return JWKSourceBuilder.create(
                            address.toURL(), new DefaultResourceRetriever(patience, patience, LARGEST_KEY_SET))
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}

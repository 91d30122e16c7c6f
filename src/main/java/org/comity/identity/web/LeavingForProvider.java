package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.web.oidc.OpenIdProvider;
import org.comity.web.Answer;
import org.comity.web.Away;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/// Sends a browser to an identity provider, and knows the question again when it comes back: once, in the same session.
@Component
class LeavingForProvider {

    private final HttpSessionOAuth2AuthorizationRequestRepository questions =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    Answer leave(
            OpenIdProvider provider,
            Map<String, String> remembered,
            View view,
            HttpServletRequest request,
            HttpServletResponse response) {
        return provider.question(request, remembered)
                .<Answer>map(question -> {
                    questions.saveAuthorizationRequest(question, request, response);
                    return new Away(URI.create(question.getAuthorizationRequestUri()));
                })
                .orElseGet(() -> new Redirect(view.link(Elsewhere.DOWN.path())));
    }

    /// The question of this session that the answer's `state` names. It is used up.
    Optional<OAuth2AuthorizationRequest> question(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(questions.removeAuthorizationRequest(request, response));
    }
}

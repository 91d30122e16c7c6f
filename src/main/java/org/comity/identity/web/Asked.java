package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.identity.web.oidc.OpenIdProvider;
import org.comity.vocabulary.Language;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// What a session remembers while its browser is at an identity provider.
///
/// @param person who links a sign-in; empty when somebody signs in
/// @param next the page wanted afterwards, or empty
record Asked(String provider, String person, String language, String next) {

    private static final String PREFIX = "comity.";

    static Map<String, String> toSignIn(OpenIdProvider provider, Language language, String next) {
        return remembered(provider, "", language, next);
    }

    static Map<String, String> toLink(OpenIdProvider provider, Person person, Language language) {
        return remembered(provider, person.id().toString(), language, "");
    }

    private static Map<String, String> remembered(
            OpenIdProvider provider, String person, Language language, String next) {
        return Map.of(
                PREFIX + "provider",
                String.valueOf(provider.number()),
                PREFIX + "person",
                person,
                PREFIX + "language",
                language.code(),
                PREFIX + "next",
                next);
    }

    static Asked of(OAuth2AuthorizationRequest question) {
        return new Asked(
                said(question, "provider"),
                said(question, "person"),
                said(question, "language"),
                said(question, "next"));
    }

    private static String said(OAuth2AuthorizationRequest question, String name) {
        return Objects.requireNonNull(question.<String>getAttribute(PREFIX + name));
    }

    boolean links() {
        return !person.isEmpty();
    }

    /// Remembers whom the provider named, until that person touches for it in this session.
    static void keepSubject(HttpServletRequest request, String provider, Person person, String subject) {
        request.getSession(true).setAttribute(pending(provider, person), subject);
    }

    static Optional<String> keptSubject(HttpServletRequest request, String provider, Person person) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(pending(provider, person)) instanceof String subject
                ? Optional.of(subject)
                : Optional.empty();
    }

    static void forgetSubject(HttpServletRequest request, String provider, Person person) {
        request.getSession(true).removeAttribute(pending(provider, person));
    }

    private static String pending(String provider, Person person) {
        return PREFIX + "login." + provider + "." + person.id();
    }
}

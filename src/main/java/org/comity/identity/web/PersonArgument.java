package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Officer;
import org.comity.identity.Parts;
import org.comity.identity.Person;
import org.comity.identity.SignedIn;
import org.comity.web.InExercise;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/// Hands a controller the signed-in [Person], or [Officer] where it asks for one. Whoever is nobody (any more) is asked
/// to sign in; in an exercise the officer is the part somebody plays; for people who do not act for an authority a page
/// of officers does not exist.
class PersonArgument implements HandlerMethodArgumentResolver {

    private static final String OF_A_REQUEST = "(/\\{language[^/]*}|/api/v1)/requests/\\{id}(/.*)?";

    private final SignedIn signedIn;
    private final ObjectProvider<Parts> parts;

    PersonArgument(SignedIn signedIn, ObjectProvider<Parts> parts) {
        this.signedIn = signedIn;
        this.parts = parts;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Officer.class || parameter.getParameterType() == Person.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servletRequest = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var person = signedIn.person(servletRequest)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody of this node"));
        return parameter.getParameterType() == Person.class
                ? person
                : officer(person, servletRequest).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Whoever plays a part at this address is nothing else there, and every page of the answer says so.
    private Optional<Officer> officer(Person person, HttpServletRequest request) {
        var part = requested(request)
                .flatMap(id -> parts.stream()
                        .flatMap(playing -> playing.part(person, id).stream())
                        .findFirst());
        part.ifPresent(playing -> InExercise.mark(request, playing.page()));
        return part.map(Parts.Part::officer).or(person::officer);
    }

    /// The request an address is about: the handler reads it from the same place.
    private static Optional<UUID> requested(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                && pattern.matches(OF_A_REQUEST)
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                && parts.get("id") instanceof String id) {
            try {
                return Optional.of(UUID.fromString(id));
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}

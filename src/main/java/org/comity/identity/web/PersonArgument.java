package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.comity.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/// Hands a controller the signed-in [Person], or [Officer] where it asks for one. Whoever is nobody (any more) is asked
/// to sign in; for people who do not act for an authority a page of officers does not exist.
class PersonArgument implements HandlerMethodArgumentResolver {

    private final SignedIn signedIn;

    PersonArgument(SignedIn signedIn) {
        this.signedIn = signedIn;
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
        var person = signedIn.person(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody of this node"));
        return parameter.getParameterType() == Person.class
                ? person
                : person.officer().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

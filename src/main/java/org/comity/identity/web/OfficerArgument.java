package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.comity.identity.Officer;
import org.comity.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands a controller the signed-in [Officer]; whoever is none (any more) is asked to sign in.
class OfficerArgument implements HandlerMethodArgumentResolver {

    private final SignedIn signedIn;

    OfficerArgument(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Officer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return signedIn.officer(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Not an officer"));
    }
}

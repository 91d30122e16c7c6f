package org.comity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands a controller the body of a call, read no further than a body may be long.
class JsonBodyArgument implements HandlerMethodArgumentResolver {

    private final Views views;

    JsonBodyArgument(Views views) {
        this.views = views;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == JsonBody.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var call = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new JsonBody(call.getInputStream().readNBytes(JsonBody.LARGEST + 1), views.of(call));
    }
}

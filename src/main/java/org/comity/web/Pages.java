package org.comity.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Turns a [Page] into HTML. A page is written whole into memory first: an error in it never leaves half a page.
public class Pages implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates;
    private final Views views;

    Pages(TemplateEngine templates, Views views) {
        this.templates = templates;
        this.views = views;
    }

    /// Renders a template with view and model.
    public Utf8ByteOutput render(View view, Page page) {
        var output = new Utf8ByteOutput();
        templates.render(page.template() + ".jte", Map.of("view", view, "model", page.model()), output);
        return output;
    }

    /// Writes the page as the answer to a request.
    public void write(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
        var output = render(views.of(request), page);
        response.setStatus(page.status().value());
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(output.getContentLength());
        if (response.getHeader("Cache-Control") == null) {
            response.setHeader("Cache-Control", "no-store");
        }
        output.writeTo(response.getOutputStream());
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var servletRequest = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        switch ((Answer) Objects.requireNonNull(value)) {
            case Page page -> write(servletRequest, response, page);
            case Redirect redirect -> send(response, HttpServletResponse.SC_SEE_OTHER, redirect.path());
            case Away away ->
                send(response, HttpServletResponse.SC_FOUND, away.address().toString());
        }
    }

    private static void send(HttpServletResponse response, int status, String address) {
        response.setStatus(status);
        response.setHeader("Location", address);
        response.setHeader("Cache-Control", "no-store");
    }
}

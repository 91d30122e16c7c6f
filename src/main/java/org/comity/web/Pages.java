package org.comity.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.web.KeptPages.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Turns a [Page] into HTML. A page is written whole into memory first: an error in it never leaves half a page.
///
/// A [KeptPage] is made once for everyone who is not signed in, and told by its mark (ETag) to browsers that have
/// it. What turns out to carry a token of the reader's own, or is not there, is never kept.
public class Pages implements HandlerMethodReturnValueHandler {

    private static final long ROOM = 32L << 20;

    private final KeptPages kept = new KeptPages(ROOM);
    private final TemplateEngine templates;
    private final Views views;

    Pages(TemplateEngine templates, Views views) {
        this.templates = templates;
        this.views = views;
    }

    /// Renders a template with view and model.
    public Utf8ByteOutput render(View view, Page page) {
        var output = new Utf8ByteOutput();
        templates.render(page.template(view) + ".jte", Map.of("view", view, "model", page.model()), output);
        return output;
    }

    /// Writes the page as the answer to a request.
    public void write(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
        write(response, page, render(views.of(request), page));
    }

    private static void write(HttpServletResponse response, Page page, Utf8ByteOutput output) throws IOException {
        response.setStatus(page.status().value());
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(output.getContentLength());
        if (response.getHeader("Cache-Control") == null) {
            response.setHeader("Cache-Control", "no-store");
        }
        output.writeTo(response.getOutputStream());
    }

    private void write(HttpServletRequest request, HttpServletResponse response, KeptPage wanted) throws IOException {
        var view = views.of(request);
        var address = request.getRequestURI() + "?" + Objects.requireNonNullElse(request.getQueryString(), "");
        var known = view.forEveryone() ? kept.find(address, wanted.state()) : Optional.<Kept>empty();
        if (known.isPresent()) {
            send(request, response, known.get(), address);
            return;
        }
        var page = wanted.page().get();
        var output = render(view, page);
        if (view.forEveryone() && page.status() == HttpStatus.OK) {
            var made = Kept.of(wanted.state(), output.toByteArray());
            kept.keep(address, made);
            send(request, response, made, address);
        } else {
            write(response, page, output);
        }
    }

    /// Browsers ask each time whether the page is still the same: whoever signs in meanwhile gets their own.
    private void send(HttpServletRequest request, HttpServletResponse response, Kept page, String address)
            throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Cookie, Accept-Encoding");
        response.setHeader("ETag", page.mark());
        if (Objects.requireNonNullElse(request.getHeader("If-None-Match"), "").contains(page.mark())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var packs = Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "")
                .contains("gzip");
        if (packs) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var body = packs ? packed(page, address) : page.plain();
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] packed(Kept page, String address) {
        return page.packed().orElseGet(() -> {
            var packed = page.pack();
            kept.keep(address, packed);
            return packed.packed().orElseThrow();
        });
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
            case KeptPage page -> write(servletRequest, response, page);
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

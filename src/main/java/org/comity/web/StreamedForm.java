package org.comity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A form whose files are taken as they arrive, and put aside nowhere. Its first field is the token against
/// forged forms, which is read before anything else and shown to the chain of security as the header a
/// script would send; whoever asks for a field of the form is told there is none, so that nobody reads the
/// files by asking.
public final class StreamedForm extends HttpServletRequestWrapper {

    private static final String TOKEN_FIELD = "_csrf";
    private static final String TOKEN_HEADER = "X-CSRF-TOKEN";
    private static final int LONGEST_TOKEN = 1_000;

    private final FormParts parts;
    private final String token;

    private StreamedForm(HttpServletRequest request, FormParts parts, String token) {
        super(request);
        this.parts = parts;
        this.token = token;
    }

    /// Empty for a form that cannot be read.
    static Optional<StreamedForm> begin(HttpServletRequest request) throws IOException {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        var parts = FormParts.of(type, request.getInputStream());
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var first = parts.get().next().filter(part -> part.field().equals(TOKEN_FIELD));
        var form = new StreamedForm(
                request, parts.get(), first.isPresent() ? first.get().text(LONGEST_TOKEN) : "");
        request.setAttribute(StreamedForm.class.getName(), form);
        return Optional.of(form);
    }

    /// What of the form was not read yet; empty for a form of another kind.
    public static Optional<FormParts> parts(HttpServletRequest request) {
        return request.getAttribute(StreamedForm.class.getName()) instanceof StreamedForm form
                ? Optional.of(form.parts)
                : Optional.empty();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(TOKEN_HEADER) ? token : super.getHeader(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return null;
    }
}

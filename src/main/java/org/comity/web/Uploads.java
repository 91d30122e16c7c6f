package org.comity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets files in at the few addresses that take them, from people who are signed in, and no larger than the node takes.
/// It stands in the chain of security before anything reads a field of the form, for reading one reads the file.
///
/// A file that is too large is read to its end and dropped, up to a bound, since a browser that is cut off shows no
/// answer; then the form comes again and says so.
public class Uploads extends OncePerRequestFilter {

    /// What the form is told in its address.
    public static final String TOO_LARGE = "too-large";

    private static final String FILES = "multipart/";
    /// Fields beside the file, and what divides them.
    private static final int FIELDS = 64 * 1024;
    private static final int IN_MEMORY = 64 * 1024;
    private static final long MOST_DROPPED = 256L << 20;

    private final Predicate<HttpServletRequest> takesFiles;
    private final Predicate<HttpServletRequest> streamed;
    private final Predicate<HttpServletRequest> signedIn;
    private final ToLongFunction<HttpServletRequest> largest;

    /// @param takesFiles whether an address takes files at all
    /// @param streamed whether it is one that takes them as they arrive, and says itself how much is too much
    /// @param largest how many bytes any other takes
    public Uploads(
            Predicate<HttpServletRequest> takesFiles,
            Predicate<HttpServletRequest> streamed,
            Predicate<HttpServletRequest> signedIn,
            ToLongFunction<HttpServletRequest> largest) {
        this.takesFiles = takesFiles;
        this.streamed = streamed;
        this.signedIn = signedIn;
        this.largest = largest;
    }

    static MultipartConfigElement limits(WebSettings settings) {
        var most = Math.max(
                        settings.largestUpload().toBytes(),
                        settings.largestRecording().toBytes())
                + FIELDS;
        return new MultipartConfigElement("", most, most, IN_MEMORY);
    }

    /// Whether a request carries files, which whoever reads its fields would read.
    static boolean carriesFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(FILES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!carriesFiles(request)) {
            chain.doFilter(request, response);
        } else if (!takesFiles.test(request) || !signedIn.test(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (streamed.test(request)) {
            stream(request, response, chain);
        } else if (request.getContentLengthLong() < 0
                || request.getContentLengthLong() > largest.applyAsLong(request) + FIELDS) {
            drop(request);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI() + "?refused=" + TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void stream(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var form = begun(request);
        if (form.isPresent()) {
            chain.doFilter(form.get(), response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static Optional<StreamedForm> begun(HttpServletRequest request) {
        try {
            return StreamedForm.begin(request);
        } catch (IOException cutOrBroken) {
            return Optional.empty();
        }
    }

    private static void drop(HttpServletRequest request) throws IOException {
        var dropped = new byte[FIELDS];
        var left = MOST_DROPPED;
        var bytes = request.getInputStream();
        for (var read = bytes.read(dropped); read >= 0 && left > 0; read = bytes.read(dropped)) {
            left -= read;
        }
    }
}

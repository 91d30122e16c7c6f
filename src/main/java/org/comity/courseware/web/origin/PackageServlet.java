package org.comity.courseware.web.origin;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comity.courseware.CourseStandard;
import org.comity.courseware.usecase.FindingRun;
import org.comity.courseware.usecase.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything the other origin answers: what lies below a ticket that is good. All else is answered as nothing.
public class PackageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(PackageServlet.class);

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final transient FindingRun runs;
    private final transient OriginHeaders headers;
    private final transient FrameAnswers frame;
    private final transient ContentAnswers content;
    private final transient ScormCalls scorm;
    private final transient Cmi5Calls cmi5;
    private final transient XapiCalls xapi;

    /// What units call.
    record Calls(ScormCalls scorm, Cmi5Calls cmi5, XapiCalls xapi) {}

    PackageServlet(FindingRun runs, OriginHeaders headers, FrameAnswers frame, ContentAnswers content, Calls calls) {
        this.runs = runs;
        this.headers = headers;
        this.frame = frame;
        this.content = content;
        this.scorm = calls.scorm();
        this.cmi5 = calls.cmi5();
        this.xapi = calls.xapi();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.ofCall(response);
        try {
            var asked = Asked.of(request, runs);
            if (asked.isEmpty() || !answered(asked.get(), request, response)) {
                say(response, HttpServletResponse.SC_NOT_FOUND, "Not found");
            }
        } catch (RuntimeException failed) {
            // What was asked for holds a ticket: it stays out of the log.
            log.warn("A package could not be answered", failed);
            if (!response.isCommitted()) {
                headers.ofCall(response);
                say(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "It did not work");
            }
        }
    }

    /// What is asked for below a ticket.
    ///
    /// @param ticket as it stands in the address
    /// @param path behind the ticket, decoded, without a slash at its beginning
    record Asked(Run run, String ticket, String path) {

        static Optional<Asked> of(HttpServletRequest request, FindingRun runs) {
            var path = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
            var slash = path.indexOf('/');
            // A script that answers for a whole folder and outlives the page is nothing a course needs.
            if (slash < 0 || request.getHeader("Service-Worker") != null) {
                return Optional.empty();
            }
            var ticket = path.substring(0, slash);
            return runs.find(ticket).map(run -> new Asked(run, ticket, path.substring(slash + 1)));
        }
    }

    private boolean answered(Asked asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!SAFE.contains(request.getMethod()) && !fromHere(request)) {
            return false;
        }
        if (asked.run().standard() == CourseStandard.CMI5 && xapi.answer(asked, request, response)) {
            return true;
        }
        return switch (request.getMethod()) {
            case "GET", "HEAD" ->
                frame.get(asked, response) || content.get(asked, request, response) || scorm.get(asked, response);
            case "POST" -> scorm.post(asked, request, response) || cmi5.post(asked, response);
            default -> false;
        };
    }

    /// Browsers say where a call comes from; what comes from elsewhere is not heard.
    private static boolean fromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin");
    }

    static void say(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        send(response, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

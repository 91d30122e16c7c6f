package org.comity.courseware.web.origin;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.comity.courseware.usecase.RunningSco;
import org.comity.courseware.web.origin.PackageServlet.Asked;
import org.comity.web.Messages;
import org.springframework.core.io.ClassPathResource;

/// The frame around a package and its script and style, which are ours.
class FrameAnswers {

    private static final Map<String, String> OWN = Map.of(
            "frame.js", "text/javascript; charset=utf-8",
            "scorm.js", "text/javascript; charset=utf-8",
            "frame.css", "text/css; charset=utf-8");

    private final TemplateEngine templates;
    private final Messages messages;
    private final RunningSco running;
    private final OriginHeaders headers;

    FrameAnswers(TemplateEngine templates, Messages messages, RunningSco running, OriginHeaders headers) {
        this.templates = templates;
        this.messages = messages;
        this.running = running;
        this.headers = headers;
    }

    boolean get(Asked asked, HttpServletResponse response) throws IOException {
        var body = body(asked);
        if (body.isEmpty()) {
            return false;
        }
        headers.ofFrame(response);
        PackageServlet.send(response, OWN.getOrDefault(asked.path(), "text/html; charset=utf-8"), body.get());
        return true;
    }

    private Optional<byte[]> body(Asked asked) throws IOException {
        if (OWN.containsKey(asked.path())) {
            return Optional.of(new ClassPathResource("courseware/" + asked.path()).getContentAsByteArray());
        }
        var page = new FramePage(asked.run(), running.results(asked.run()), messages);
        return switch (asked.path()) {
            case "" -> Optional.of(render("courseware/frame.jte", page));
            case "closed" -> Optional.of(render("courseware/closed.jte", page));
            default -> Optional.empty();
        };
    }

    private byte[] render(String template, FramePage page) throws IOException {
        var output = new Utf8ByteOutput();
        templates.render(template, Map.of("model", page), output);
        var bytes = new ByteArrayOutputStream();
        output.writeTo(bytes);
        return bytes.toByteArray();
    }
}

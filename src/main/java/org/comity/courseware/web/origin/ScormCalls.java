package org.comity.courseware.web.origin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.courseware.CourseStandard;
import org.comity.courseware.model.DataModel;
import org.comity.courseware.model.RuntimeMessage;
import org.comity.courseware.model.Unit;
import org.comity.courseware.model.Unit.Kind;
import org.comity.courseware.usecase.RunningSco;
import org.comity.courseware.usecase.RunningSco.Opened;
import org.comity.courseware.web.origin.PackageServlet.Asked;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the script in the frame calls: opening a unit, keeping what a SCO says, how far the units are.
class ScormCalls {

    private static final Pattern UNIT = Pattern.compile("units/([1-9]\\d{0,2})");
    private static final Pattern PROGRESS = Pattern.compile("units/([1-9]\\d{0,2})/progress");
    private static final String JSON = "application/json";

    private final RunningSco running;
    private final ObjectMapper json;

    ScormCalls(RunningSco running, ObjectMapper json) {
        this.running = running;
        this.json = json;
    }

    boolean get(Asked asked, HttpServletResponse response) throws IOException {
        if (!asked.path().equals("status")) {
            return false;
        }
        var page = json.createObjectNode();
        var units = page.putObject("units");
        running.results(asked.run())
                .forEach((unit, result) -> units.put(
                        Integer.toString(unit), FramePage.State.of(result).name()));
        send(response, page);
        return true;
    }

    boolean post(Asked asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var opened = unit(asked, UNIT);
        if (opened.isPresent() && opened.get().kind() != Kind.ASSIGNABLE_UNIT) {
            send(response, opening(asked, opened.get(), running.open(asked.run(), opened.get())));
            return true;
        }
        var told = unit(asked, PROGRESS);
        if (told.isEmpty() || told.get().kind() != Kind.SCO) {
            return false;
        }
        keep(asked, told.get(), request, response);
        return true;
    }

    static Optional<Unit> unit(Asked asked, Pattern form) {
        var matcher = form.matcher(asked.path());
        return matcher.matches() ? asked.run().unit(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    private void keep(Asked asked, Unit unit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var bytes = request.getInputStream().readNBytes(RuntimeMessage.LARGEST + 1);
        var message = RuntimeMessage.read(bytes, DataModel.of(asked.run().standard()));
        if (message.isEmpty()) {
            PackageServlet.say(response, HttpServletResponse.SC_BAD_REQUEST, "Not as the data model says");
            return;
        }
        switch (running.keep(asked.run(), unit, message.get())) {
            case KEPT -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            case OVER -> PackageServlet.say(response, HttpServletResponse.SC_CONFLICT, "That session is over");
        }
    }

    private ObjectNode opening(Asked asked, Unit unit, Opened opened) {
        var node = json.createObjectNode()
                .put("address", ContentAddress.of(asked.ticket(), unit))
                .put("standard", asked.run().standard().name())
                .put("kind", unit.kind().name())
                .put("session", opened.session());
        put(node.putObject("kept"), opened.kept());
        put(node.putObject("given"), opened.given());
        if (unit.kind() == Kind.SCO) {
            elements(node, asked.run().standard());
        }
        return node;
    }

    private static void put(ObjectNode node, Map<String, String> values) {
        values.forEach(node::put);
    }

    private static void elements(ObjectNode node, CourseStandard standard) {
        var list = node.putArray("elements");
        for (var element : DataModel.of(standard).all()) {
            var type = element.type();
            list.addObject()
                    .put("name", element.name())
                    .put("read", element.read())
                    .put("write", element.write())
                    .put("kind", type.kind())
                    .put("pattern", type.expression())
                    .put("longest", type.longest())
                    .put("least", type.least())
                    .put("most", type.most())
                    .put("fixed", type.fixed());
        }
    }

    private static void send(HttpServletResponse response, ObjectNode node) throws IOException {
        PackageServlet.send(response, JSON, node.toString().getBytes(StandardCharsets.UTF_8));
    }
}

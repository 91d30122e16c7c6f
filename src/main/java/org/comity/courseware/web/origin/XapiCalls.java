package org.comity.courseware.web.origin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.courseware.model.StatementRefused;
import org.comity.courseware.model.XapiBody;
import org.comity.courseware.model.XapiStatement;
import org.comity.courseware.usecase.KeepingDocuments;
import org.comity.courseware.usecase.KeepingDocuments.Kept;
import org.comity.courseware.usecase.ReceivingStatements;
import org.comity.courseware.usecase.ReceivingStatements.Speaker;
import org.comity.courseware.web.origin.PackageServlet.Asked;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// As much of xAPI 1.0.3 (Part Three) as a unit of cmi5 needs, for its own registration: statements, its state, the
/// preferences of whoever learns.
class XapiCalls {

    private static final String FOLDER = "xapi/";
    private static final String JSON = "application/json";
    private static final String VERSION = "X-Experience-API-Version";
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z]+/[a-zA-Z0-9.+-]{1,60}(; ?charset=[a-zA-Z0-9-]{1,20})?");

    private final ReceivingStatements receiving;
    private final KeepingDocuments documents;
    private final ObjectMapper json;

    XapiCalls(ReceivingStatements receiving, KeepingDocuments documents, ObjectMapper json) {
        this.receiving = receiving;
        this.documents = documents;
        this.json = json;
    }

    /// @return false where this is no address of xAPI
    boolean answer(Asked asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!asked.path().startsWith(FOLDER)) {
            return false;
        }
        response.setHeader(VERSION, "1.0.3");
        var resource = asked.path().substring(FOLDER.length());
        if (resource.equals("about")) {
            send(response, 200, "{\"version\":[\"1.0.3\"]}");
            return true;
        }
        var token = token(request);
        var speaker = token.flatMap(given -> receiving.speaker(asked.run(), given));
        if (speaker.isEmpty()) {
            PackageServlet.say(response, token.isEmpty() ? 401 : 403, "The token is none, or its session is over");
            return true;
        }
        try {
            versioned(request);
            answer(new Call(speaker.get(), token.get(), request, response), resource);
        } catch (StatementRefused refused) {
            PackageServlet.say(response, refused.status(), Objects.requireNonNull(refused.getMessage()));
        }
        return true;
    }

    private record Call(Speaker speaker, String token, HttpServletRequest request, HttpServletResponse response) {

        String parameter(String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        }

        byte[] body() throws IOException {
            return request.getInputStream().readNBytes(XapiBody.LARGEST + 1);
        }
    }

    private static Optional<String> token(HttpServletRequest request) {
        var header = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        return header.regionMatches(true, 0, "Basic ", 0, 6)
                ? Optional.of(header.substring(6).strip())
                : Optional.empty();
    }

    private static void versioned(HttpServletRequest request) {
        if (!Objects.requireNonNullElse(request.getHeader(VERSION), "").matches("1\\.0(\\.\\d{1,2})?")) {
            throw new StatementRefused(400, VERSION + " is 1.0.x");
        }
    }

    private void answer(Call call, String resource) throws IOException {
        switch (resource) {
            case "statements" -> statements(call);
            case "activities/state" -> state(call);
            case "agents/profile" -> preferences(call);
            case "activities/profile", "activities", "agents" ->
                PackageServlet.say(call.response(), 404, "Nothing is kept there");
            default -> PackageServlet.say(call.response(), 404, "Not found");
        }
    }

    private void statements(Call call) throws IOException {
        switch (call.request().getMethod()) {
            case "PUT" -> {
                var id = Cmi5Calls.uuid(call.parameter("statementId"))
                        .orElseThrow(() -> new StatementRefused(400, "statementId is a UUID"));
                receiving.receive(call.speaker(), call.token(), jsonBody(call), Optional.of(id));
                call.response().setStatus(204);
            }
            case "POST" -> {
                var ids = receiving.receive(call.speaker(), call.token(), jsonBody(call), Optional.empty());
                send(
                        call.response(),
                        200,
                        json.writeValueAsString(ids.stream().map(UUID::toString).toList()));
            }
            case "GET" -> read(call);
            default -> PackageServlet.say(call.response(), 405, "Not here");
        }
    }

    private static byte[] jsonBody(Call call) throws IOException {
        var type = Objects.requireNonNullElse(call.request().getContentType(), "");
        if (!type.startsWith(JSON)) {
            throw new StatementRefused(400, "Statements come as application/json, without attachments");
        }
        return call.body();
    }

    private void read(Call call) throws IOException {
        var named = call.parameter("statementId");
        if (named.isEmpty()) {
            var list = String.join(",", receiving.newest(call.speaker()));
            send(call.response(), 200, "{\"statements\":[" + list + "],\"more\":\"\"}");
            return;
        }
        var found = Cmi5Calls.uuid(named).flatMap(id -> receiving.find(call.speaker(), id));
        if (found.isPresent()) {
            send(call.response(), 200, found.get());
        } else {
            PackageServlet.say(call.response(), 404, "No such statement");
        }
    }

    private void state(Call call) throws IOException {
        ownAgent(call);
        var launch = call.speaker().launch();
        if (!call.parameter("activityId").equals(launch.activity())
                || !call.parameter("registration")
                        .equalsIgnoreCase(launch.registration().toString())) {
            throw new StatementRefused(403, "The state of this launch alone");
        }
        var name = call.parameter("stateId");
        switch (call.request().getMethod()) {
            case "GET" -> {
                if (name.isEmpty()) {
                    send(call.response(), 200, json.writeValueAsString(documents.names(call.speaker())));
                } else {
                    send(call, documents.find(call.speaker(), name));
                }
            }
            case "PUT", "POST" -> {
                documents.put(call.speaker(), name, new Kept(mediaType(call), stated(call, name)));
                call.response().setStatus(204);
            }
            case "DELETE" -> {
                documents.remove(call.speaker(), name);
                call.response().setStatus(204);
            }
            default -> PackageServlet.say(call.response(), 405, "Not here");
        }
    }

    /// What is posted onto a JSON document changes the names it brings and leaves the others (xAPI 1.0.3, Part Three,
    /// 2.2).
    private byte[] stated(Call call, String name) throws IOException {
        var before = call.request().getMethod().equals("POST")
                ? documents.find(call.speaker(), name)
                : Optional.<Kept>empty();
        if (before.isEmpty()) {
            return call.body();
        }
        var both = before.get().mediaType().startsWith(JSON) && mediaType(call).startsWith(JSON);
        if (both
                && XapiBody.read(before.get().content()) instanceof ObjectNode kept
                && XapiBody.read(call.body()) instanceof ObjectNode brought) {
            return json.writeValueAsBytes(kept.setAll(brought));
        }
        throw new StatementRefused(400, "Only a JSON object is posted onto a JSON object");
    }

    private static String mediaType(Call call) {
        var type = Objects.requireNonNullElse(call.request().getContentType(), "application/octet-stream");
        if (!MEDIA_TYPE.matcher(type).matches()) {
            throw new StatementRefused(400, "Of no known type");
        }
        return type;
    }

    /// cmi5, section 11: preferences of whoever learns. They are this node's to say.
    private void preferences(Call call) throws IOException {
        ownAgent(call);
        if (!call.request().getMethod().equals("GET")) {
            throw new StatementRefused(403, "Preferences are not changed from here");
        }
        var name = call.parameter("profileId");
        if (name.isEmpty()) {
            send(call.response(), 200, json.writeValueAsString(List.of("cmi5LearnerPreferences")));
        } else if (name.equals("cmi5LearnerPreferences")) {
            var node = json.createObjectNode()
                    .put("languagePreference", call.speaker().run().language().code())
                    .put("audioPreference", "on");
            send(call.response(), 200, node.toString());
        } else {
            PackageServlet.say(call.response(), 404, "No such profile");
        }
    }

    private static void ownAgent(Call call) {
        var agent = XapiBody.read(call.parameter("agent").getBytes(StandardCharsets.UTF_8));
        if (!XapiStatement.isLearner(agent, call.speaker().launch())) {
            throw new StatementRefused(403, "The agent of this launch alone");
        }
    }

    private static void send(Call call, Optional<Kept> found) throws IOException {
        if (found.isPresent()) {
            PackageServlet.send(
                    call.response(), found.get().mediaType(), found.get().content());
        } else {
            PackageServlet.say(call.response(), 404, "No such document");
        }
    }

    private static void send(HttpServletResponse response, int status, String body) throws IOException {
        response.setStatus(status);
        PackageServlet.send(response, JSON, body.getBytes(StandardCharsets.UTF_8));
    }
}

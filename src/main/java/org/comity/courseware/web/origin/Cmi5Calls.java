package org.comity.courseware.web.origin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.courseware.model.LaunchData;
import org.comity.courseware.model.Unit;
import org.comity.courseware.model.Unit.Kind;
import org.comity.courseware.usecase.LaunchingUnit;
import org.comity.courseware.web.origin.PackageServlet.Asked;
import tools.jackson.databind.ObjectMapper;

/// Launching an assignable unit, and the token that is given once (cmi5, section 8).
class Cmi5Calls {

    private static final Pattern UNIT = Pattern.compile("units/([1-9]\\d{0,2})");
    private static final Pattern FETCH = Pattern.compile("fetch/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final LaunchingUnit launching;
    private final URI origin;
    private final ObjectMapper json;

    /// @param origin this one
    Cmi5Calls(LaunchingUnit launching, URI origin, ObjectMapper json) {
        this.launching = launching;
        this.origin = origin;
        this.json = json;
    }

    boolean post(Asked asked, HttpServletResponse response) throws IOException {
        var unit = ScormCalls.unit(asked, UNIT).filter(found -> found.kind() == Kind.ASSIGNABLE_UNIT);
        var fetched = FETCH.matcher(asked.path());
        if (unit.isPresent()) {
            open(asked, unit.get(), response);
        } else if (fetched.matches()) {
            fetch(asked, UUID.fromString(fetched.group(1)), response);
        } else {
            return false;
        }
        return true;
    }

    private void open(Asked asked, Unit unit, HttpServletResponse response) throws IOException {
        var below = origin + "/" + asked.ticket() + "/";
        var launch = launching.launch(asked.run(), unit, below + "closed");
        var address = ContentAddress.of(asked.ticket(), unit);
        var launched = with(
                address,
                "endpoint=" + encoded(below + "xapi/")
                        + "&fetch=" + encoded(below + "fetch/" + launch.session())
                        + "&actor=" + encoded(LaunchData.actor(launch).toString())
                        + "&registration=" + launch.registration()
                        + "&activityId=" + encoded(launch.activity()));
        var node = json.createObjectNode()
                .put("address", launched)
                .put("standard", asked.run().standard().name())
                .put("kind", unit.kind().name());
        send(response, node.toString());
    }

    /// What the unit has already in its address comes first, a fragment last.
    private static String with(String address, String parameters) {
        var fragment = address.indexOf('#');
        var before = fragment < 0 ? address : address.substring(0, fragment);
        var after = fragment < 0 ? "" : address.substring(fragment);
        return before + (before.contains("?") ? "&" : "?") + parameters + after;
    }

    /// Section 8.2.3: a refusal is a sound answer, too.
    private void fetch(Asked asked, UUID session, HttpServletResponse response) throws IOException {
        var token = launching.token(asked.run(), session);
        var node = json.createObjectNode();
        token.ifPresentOrElse(
                given -> node.put("auth-token", given),
                () -> node.put("error-code", "1").put("error-text", "Already in use, or over"));
        send(response, node.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void send(HttpServletResponse response, String body) throws IOException {
        PackageServlet.send(response, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<UUID> uuid(String text) {
        return text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}

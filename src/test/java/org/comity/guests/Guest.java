package org.comity.guests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;

/// Somebody without an account in a browser, at the address of a visit.
///
/// @param request the address to which the opened link led
record Guest(Http browser, String request) {

    static Guest led(Http browser, Reply opened) {
        if (opened.status() != 303) {
            throw new AssertionError(opened.status() + " " + opened.body());
        }
        return new Guest(browser, opened.location().replaceFirst("^https?://[^/]+", ""));
    }

    /// The same address in another browser.
    Guest in(Http other) {
        return new Guest(other, request);
    }

    Reply get(String below) {
        return browser.get(request + below);
    }

    Reply acknowledge() {
        return act("ACKNOWLEDGE", Invited.WHO);
    }

    Reply act(String act, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("act", act);
        var body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return post("", body.toString());
    }

    Reply post(String below, String body) {
        return browser.raw("POST", request + below, body, "Content-Type", "application/x-www-form-urlencoded");
    }
}

package org.comity.events.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.comity.node.NodeSettings;
import org.comity.web.Answer;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A visitor says by which clock they live.
@PageController
class ClockController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final NodeSettings node;

    ClockController(NodeSettings node) {
        this.node = node;
    }

    /// @param next the page to come back to, without the language
    @GetMapping("/events/clock")
    Answer choose(
            View view,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String next) {
        ReaderClock.read(zone)
                .ifPresent(known -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(ReaderClock.COOKIE, known.getId().replace('/', '.'))
                                .path("/")
                                .maxAge(A_YEAR)
                                .sameSite("Lax")
                                .secure("https".equals(node.publicAddress().getScheme()))
                                .build()
                                .toString()));
        return new Redirect(view.link(next.matches("/(events|registrations)(/[A-Za-z0-9_-]+)?") ? next : "/events"));
    }
}

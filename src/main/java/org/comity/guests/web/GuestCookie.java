package org.comity.guests.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.guests.usecase.VisitKey;
import org.comity.identity.EnrolmentSecret;
import org.comity.node.NodeSettings;
import org.comity.web.ProtectiveHeaders;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// What the browser that opened a link comes back with. Bound to this host alone (RFC 6265bis, section 4.1.3.2), shown
/// to no script, and sent by no page of anybody else.
class GuestCookie {

    private final boolean secure;

    GuestCookie(NodeSettings node) {
        this.secure = ProtectiveHeaders.overHttps(node);
    }

    /// One for each visit, so that a second link that is opened ends no first one.
    private String name(String link) {
        return (secure ? "__Host-comity-guest-" : "comity-guest-") + link;
    }

    Optional<VisitKey> in(HttpServletRequest request, String link) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(name(link)))
                .map(Cookie::getValue)
                .map(value -> new VisitKey(link, EnrolmentSecret.of(value)))
                .findFirst();
    }

    /// It goes when the browser is closed; the hour is counted on this side.
    void give(HttpServletResponse response, VisitKey visit) {
        add(
                response,
                ResponseCookie.from(name(visit.link()), visit.secret().text().reveal()));
    }

    /// The browser forgets a visit.
    void take(HttpServletResponse response, VisitKey visit) {
        add(response, ResponseCookie.from(name(visit.link()), "").maxAge(Duration.ZERO));
    }

    private void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.httpOnly(true)
                        .secure(secure)
                        .sameSite("Strict")
                        .path("/")
                        .build()
                        .toString());
    }

    /// Whether a browser says that somebody else's page sends this form (Fetch Metadata, section 2.1).
    static boolean foreign(HttpServletRequest request) {
        var from = request.getHeader("Sec-Fetch-Site");
        return from != null && !from.equals("same-origin");
    }
}

package org.comity.events.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.identity.SignedIn;
import org.springframework.stereotype.Component;

/// The reader's own clock: of the place where a signed-in person belongs; for visitors the one they chose, or their
/// browser told, kept in a cookie that says a zone and nothing else; and UTC where nobody said any.
@Component
class ReaderClock {

    static final String COOKIE = "comity-clock";
    static final ZoneId UNKNOWN = ZoneId.of("UTC");

    private static final List<String> ZONES = Stream.concat(
                    Stream.of(UNKNOWN.getId()),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                            .sorted())
            .toList();

    private final SignedIn signedIn;

    ReaderClock(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    ZoneId of(HttpServletRequest request) {
        return signedIn.person(request)
                .map(person -> person.belonging().zone())
                .or(() -> chosen(request))
                .orElse(UNKNOWN);
    }

    static Optional<ZoneId> chosen(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                // A slash is no character of a cookie's value for every browser.
                .flatMap(value -> read(value.replace('.', '/')));
    }

    static Optional<ZoneId> read(String text) {
        return ZONES.contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    static List<String> zones() {
        return ZONES;
    }
}

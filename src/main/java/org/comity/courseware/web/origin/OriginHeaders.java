package org.comity.courseware.web.origin;

import jakarta.servlet.http.HttpServletResponse;

/// What every answer of the other origin carries: it is shown in a frame of our pages and nowhere else, leads
/// nowhere else, asks no device for anything, and tells nobody its address.
final class OriginHeaders {

    /// A package may run scripts, keep what its scripts keep in a browser, and send forms to itself. It
    /// opens no windows, replaces no page above it, and downloads nothing.
    static final String SANDBOX = "allow-scripts allow-forms allow-same-origin";

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), "
            + "payment=(), display-capture=(), publickey-credentials-get=(), publickey-credentials-create=()";

    private final String pages;

    /// @param pages the origin of our pages
    OriginHeaders(String pages) {
        this.pages = pages;
    }

    /// What packages brought: inline and evaluated scripts too, as authoring tools write them; but everything from
    /// here.
    void ofContent(HttpServletResponse response) {
        write(
                response,
                "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
                        + "style-src 'self' 'unsafe-inline'; frame-src 'self' data: blob:; connect-src 'self' data: blob:; "
                        + "worker-src 'self' blob:; object-src 'none'; form-action 'self'; base-uri 'self'");
    }

    /// The frame around a package: ours, and nothing inline.
    void ofFrame(HttpServletResponse response) {
        write(
                response,
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
                        + "form-action 'none'; base-uri 'none'");
        response.setHeader("Cache-Control", "no-store");
    }

    /// Answers to scripts, and refusals.
    void ofCall(HttpServletResponse response) {
        write(response, "default-src 'none'; form-action 'none'; base-uri 'none'");
        response.setHeader("Cache-Control", "no-store");
    }

    private void write(HttpServletResponse response, String policy) {
        response.setHeader(
                "Content-Security-Policy", policy + "; frame-ancestors 'self' " + pages + "; sandbox " + SANDBOX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}

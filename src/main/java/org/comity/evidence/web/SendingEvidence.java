package org.comity.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.comity.evidence.usecase.TakingOutcome.TakenFile;
import org.comity.evidence.usecase.TakingOutcome.TakenPackage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Sends what was taken as it is read: always as a file to keep, never as something a browser shows.
final class SendingEvidence {

    private SendingEvidence() {}

    static void send(TakenFile taken, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var part = taken.part();
        FileDownload.send(
                part.name(),
                part.size(),
                part.sha256().hex(),
                header(request, HttpHeaders.RANGE),
                header(request, HttpHeaders.IF_RANGE),
                from -> taken.bytes().open(from),
                response);
    }

    private static String header(HttpServletRequest request, String name) {
        var value = request.getHeader(name);
        return value == null ? "" : value;
    }

    static void send(TakenPackage taken, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.etsi.asic-e+zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(taken.name()).build().toString());
        taken.content().writeTo(response.getOutputStream());
    }
}

package org.comity.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.comity.audit.PublishedLog;
import org.comity.audit.proof.LogResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves the log at `/log` as C2SP tlog-tiles asks: plain bytes, for anyone, without a sign-in. What a tile's address
/// names never changes, so tiles may be kept for ever; the checkpoint is always asked for anew.
@RestController
class LogController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String ROOT = "/log/";

    private final PublishedLog log;

    LogController(PublishedLog log) {
        this.log = log;
    }

    @GetMapping(ROOT + "checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return text(log.checkpoint().toString());
    }

    @GetMapping(ROOT + "witnessed")
    ResponseEntity<byte[]> witnessed() {
        return log.witnessed()
                .map(note -> text(note.toString()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(ROOT + "vkey")
    ResponseEntity<byte[]> verifierKey() {
        return text(log.verifierKey() + "\n");
    }

    @GetMapping(ROOT + "tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length() + ROOT.length());
        return LogResource.parse(path)
                .flatMap(log::read)
                .map(LogController::unchanging)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> unchanging(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(bytes);
    }

    private static ResponseEntity<byte[]> text(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.comity.events.web;

import java.nio.ByteBuffer;
import org.comity.vocabulary.Sha256;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// Whether a reader's browser and connection are good enough for a webinar.
@PageController
class ConnectionController {

    private static final int BYTES = 256 * 1024;

    /// Bytes that cannot be packed, the same for everyone.
    private static final byte[] SAMPLE = sample();

    private static byte[] sample() {
        var bytes = ByteBuffer.allocate(BYTES);
        for (var part = Sha256.of(new byte[0]); bytes.hasRemaining(); part = Sha256.of(part.bytes())) {
            bytes.put(part.bytes());
        }
        return bytes.array();
    }

    @GetMapping("/events/connection")
    Page page() {
        return Page.of("events/connection");
    }

    @GetMapping("/events/connection/sample")
    ResponseEntity<byte[]> download() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(SAMPLE);
    }
}

package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.comity.identity.SignedIn;
import org.comity.profiles.usecase.WikiImages;
import org.comity.profiles.usecase.WikiImages.Seen;
import org.comity.vocabulary.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Sends pictures of the wikis. What everyone may see, a browser keeps for a year, but no cache that others share:
/// what is taken down must go. What is only proposed is kept nowhere.
@Controller
class ImageController {

    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    /// Opened by itself, it is a picture and nothing that could ask or run anything.
    private static final String NOTHING_BUT_A_PICTURE = "default-src 'none'; sandbox";

    private final WikiImages images;
    private final SignedIn signedIn;

    ImageController(WikiImages images, SignedIn signedIn) {
        this.images = images;
        this.signedIn = signedIn;
    }

    @GetMapping("/images/{digest:[0-9a-f]{64}}.{ending:png|jpg}")
    ResponseEntity<byte[]> image(HttpServletRequest request, @PathVariable String digest, @PathVariable String ending) {
        return images.see(signedIn.person(request), Sha256.ofHex(digest))
                .filter(seen -> seen.picture().mediaType().equals(ending.equals("png") ? "image/png" : "image/jpeg"))
                .map(ImageController::send)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> send(Seen seen) {
        return ResponseEntity.ok()
                .cacheControl(seen.everyone() ? A_YEAR : CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, seen.picture().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("Content-Security-Policy", NOTHING_BUT_A_PICTURE)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(seen.picture().bytes());
    }
}

package org.comity.library.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.comity.identity.SignedIn;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.usecase.CurrentLibrary;
import org.comity.library.usecase.ReadingOriginals;
import org.comity.vocabulary.Sha256;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Originals as files, never shown by the browser on this site, and a light view of what they say. Parts of a file are
/// sent on request (RFC 9110, section 14).
@PageController
class OriginalsController {

    private final CurrentLibrary library;
    private final ReadingOriginals originals;
    private final SignedIn signedIn;

    OriginalsController(CurrentLibrary library, ReadingOriginals originals, SignedIn signedIn) {
        this.library = library;
        this.originals = originals;
        this.signedIn = signedIn;
    }

    @GetMapping("/library/originals/{digest:[0-9a-f]{64}}")
    ResponseEntity<Resource> original(HttpServletRequest request, @PathVariable String digest) {
        return originals
                .find(Sha256.ofHex(digest), signedIn.person(request))
                .map(kept -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(
                                kept.original().findings().format().mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                named(kept.original().name()))
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .eTag("\"" + digest + "\"")
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                        .<Resource>body(new FileSystemResource(kept.file())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String named(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /// @param beside a second language, shown side by side page by page
    /// @param from the page to begin with
    @GetMapping("/library/{slug:[a-z0-9-]{1,80}}/read/{code:[a-z]{2,3}}")
    Answer read(
            View view,
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String beside,
            @RequestParam(defaultValue = "1") String from) {
        var first = from.matches("[1-9]\\d{0,4}") ? Integer.parseInt(from) : 1;
        return WorkId.named(slug)
                .flatMap(library::find)
                .flatMap(work -> page(work, code, beside, first))
                .<Answer>map(page -> Page.of("library/read", page))
                .orElseGet(Page::notFound);
    }

    private Optional<ReadPage> page(Work work, String language, String beside, int from) {
        return originals.original(work, language).map(original -> {
            var other = ReadingOriginals.file(work, beside).isPresent() && !beside.equals(language) ? beside : "";
            return new ReadPage(
                    work,
                    language,
                    original.findings(),
                    originals.read(work, language, from),
                    other,
                    other.isEmpty() ? List.of() : originals.read(work, other, from),
                    from);
        });
    }
}

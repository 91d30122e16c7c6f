package org.comity.media.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.comity.identity.SignedIn;
import org.comity.media.model.Captions;
import org.comity.media.model.PartAsked;
import org.comity.media.usecase.ReadingMedia;
import org.comity.media.usecase.ReadingMedia.Kept;
import org.comity.vocabulary.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.ObjectMapper;

/// Recordings and pictures as files, in parts where a player asks for parts (RFC 9110, section 14), and captions.
/// Their addresses name their bytes.
@Controller
class FilesController {

    private static final String HARMLESS = "default-src 'none'; sandbox";
    private static final String FOR_AN_HOUR = "max-age=3600";
    private static final MediaType VTT = new MediaType("text", "vtt", StandardCharsets.UTF_8);

    private static final MediaType CHAPTERS = new MediaType("application", "json+chapters");

    private final ReadingMedia reading;
    private final SignedIn signedIn;
    private final ObjectMapper json;
    private final SendingBytes sending = new SendingBytes();

    FilesController(ReadingMedia reading, SignedIn signedIn, ObjectMapper json) {
        this.json = json;
        this.reading = reading;
        this.signedIn = signedIn;
    }

    @GetMapping("/media/files/{digest:[0-9a-f]{64}}.{ending:[a-z0-9]{2,4}}")
    void file(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String digest,
            @PathVariable String ending)
            throws IOException {
        var kept = reading.find(Sha256.ofHex(digest), signedIn.person(request))
                .filter(found -> found.file().format().ending().equals(ending));
        if (kept.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(request, response, kept.get());
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Kept kept) throws IOException {
        var file = kept.file();
        var tag = "\"" + file.digest().hex() + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CACHE_CONTROL, (kept.open() ? "public, " : "private, ") + FOR_AN_HOUR);
        response.setHeader("Content-Security-Policy", HARMLESS);
        if (knows(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        // A player plays it all the same; whoever follows the address gets a file and never a page of ours.
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + file.digest().hex().substring(0, 12) + "."
                        + file.format().ending() + "\"");
        var get = request.getMethod().equals("GET");
        var asked = get ? part(request, tag, file.size()) : new PartAsked.Whole();
        switch (asked) {
            case PartAsked.Whole() -> {
                response.setContentType(file.format().mediaType());
                sending.send(request, response, kept.place(), new PartAsked.Part(0, file.size() - 1), get);
            }
            case PartAsked.Part part -> {
                response.setContentType(file.format().mediaType());
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader(
                        HttpHeaders.CONTENT_RANGE, "bytes " + part.first() + "-" + part.last() + "/" + file.size());
                sending.send(request, response, kept.place(), part, true);
            }
            case PartAsked.Nowhere() -> {
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
                response.setContentLength(0);
            }
        }
    }

    private static PartAsked part(HttpServletRequest request, String tag, long size) {
        return PartAsked.of(
                Optional.ofNullable(request.getHeader(HttpHeaders.RANGE)),
                Optional.ofNullable(request.getHeader(HttpHeaders.IF_RANGE)),
                tag,
                size);
    }

    private static boolean knows(HttpServletRequest request, String tag) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.strip().equals("*") || known.contains(tag));
    }

    /// Captions, chapters and transcripts for players and podcast readers.
    @GetMapping("/media/texts/{digest:[0-9a-f]{64}}.vtt")
    ResponseEntity<byte[]> text(HttpServletRequest request, @PathVariable String digest) {
        return reading.written(Sha256.ofHex(digest), signedIn.person(request))
                .map(written -> ResponseEntity.ok()
                        .contentType(VTT)
                        .header("Content-Security-Policy", HARMLESS)
                        .eTag("\"" + digest + "\"")
                        .cacheControl(CacheControl.empty().cachePrivate())
                        .body(written.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// @param version of the form, as the podcast index has it
    record ChapterList(String version, List<ChapterMark> chapters) {}

    /// @param startTime in seconds
    record ChapterMark(double startTime, String title) {}

    private static final double MILLIS = 1_000;

    /// Chapters as podcast readers take them.
    @GetMapping("/media/texts/{digest:[0-9a-f]{64}}.chapters.json")
    ResponseEntity<byte[]> chapters(HttpServletRequest request, @PathVariable String digest) {
        var named = Sha256.ofHex(digest);
        return reading.written(named, signedIn.person(request))
                .flatMap(_ -> reading.captions(named))
                .map(FilesController::list)
                .map(list -> ResponseEntity.ok().contentType(CHAPTERS).body(json.writeValueAsBytes(list)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ChapterList list(Captions captions) {
        return new ChapterList(
                "1.2.0",
                captions.cues().stream()
                        .map(cue -> new ChapterMark(cue.from() / MILLIS, cue.text()))
                        .toList());
    }
}

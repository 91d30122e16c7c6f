package org.comity.guests.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.comity.guests.usecase.TakingFiles;
import org.comity.guests.usecase.TakingFiles.Taken;
import org.comity.node.NodeSettings;
import org.comity.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What somebody without an account may take along: the document, and receipts of what they did, for `comity verify`
/// and for people.
@RestController
@RequestMapping("/{language:en|fr|es|ar}/guest/request/{link}")
class GuestFilesController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final TakingFiles files;
    private final GuestCookie cookie;

    GuestFilesController(TakingFiles files, NodeSettings node) {
        this.files = files;
        this.cookie = new GuestCookie(node);
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> document(HttpServletRequest request, @PathVariable String link) {
        return files.document(cookie.in(request, link), !HttpMethod.HEAD.matches(request.getMethod()))
                .map(document -> file(
                        document.name().reveal(),
                        MediaType.APPLICATION_PDF,
                        document.content().reveal()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/receipts/{number}.json")
    ResponseEntity<byte[]> receipt(HttpServletRequest request, @PathVariable String link, @PathVariable int number) {
        return files.receipt(cookie.in(request, link), number)
                .map(taken -> file(
                        name(taken) + ".json",
                        MediaType.APPLICATION_JSON,
                        taken.receipt().toJson().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/receipts/{number}.txt")
    ResponseEntity<byte[]> receiptInWords(
            HttpServletRequest request, View view, @PathVariable String link, @PathVariable int number) {
        return files.receipt(cookie.in(request, link), number)
                .map(taken -> file(
                        name(taken) + ".txt", TEXT, ReceiptText.of(taken, view).getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String name(Taken taken) {
        return taken.reference() + "-receipt-" + taken.step().number();
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}

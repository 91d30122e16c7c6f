package org.comity.requests.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.paper.RequestDocument;
import org.comity.requests.usecase.HandingOutFiles;
import org.comity.vault.NotOpened;
import org.comity.web.Problem;
import org.comity.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The files of a request: the document as it was sent, receipts, and the draft of the request that follows. The same
/// for pages and for the API.
@RestController
@RequestMapping({"/{language:en|fr|es|ar}/requests/{id}", "/api/v1/requests/{id}"})
class FileController {

    private final HandingOutFiles files;
    private final RequestDocument documents;

    FileController(HandingOutFiles files, RequestDocument documents) {
        this.files = files;
        this.documents = documents;
    }

    @GetMapping("/document")
    ResponseEntity<?> document(Officer officer, View view, @PathVariable String id) {
        try {
            return document(officer, id);
        } catch (NotOpened destroyed) {
            var how = destroyed.destruction().orElseThrow(() -> destroyed);
            return Problem.of(
                            HttpStatus.GONE,
                            view.text("requests.destroyed"),
                            view.text("requests.destroyed.when", view.date(how.day()), how.rule()),
                            List.of())
                    .answer(view.language());
        }
    }

    private ResponseEntity<byte[]> document(Officer officer, String id) {
        return files.document(RequestId.named(id), officer)
                .map(document -> file(
                        document.name().reveal(),
                        MediaType.APPLICATION_PDF,
                        document.content().reveal()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/receipts/{number}")
    ResponseEntity<byte[]> receipt(Officer officer, @PathVariable String id, @PathVariable int number) {
        return files.receipt(RequestId.named(id), number, officer)
                .map(named -> file(
                        named.reference() + "-receipt-" + number + ".json",
                        MediaType.APPLICATION_JSON,
                        named.receipt().toJson().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/assistance.pdf")
    ResponseEntity<byte[]> assistance(Officer officer, @PathVariable String id) {
        return files.assistance(RequestId.named(id), officer)
                .map(request -> file(
                        request.reference() + "-assistance-draft.pdf",
                        MediaType.APPLICATION_PDF,
                        documents.printAssistance(request)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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

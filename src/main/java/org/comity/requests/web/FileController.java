package org.comity.requests.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.Requests;
import org.comity.requests.model.Side;
import org.comity.requests.paper.RequestDocument;
import org.comity.requests.usecase.ReadingRequests;
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

    private final ReadingRequests reading;
    private final Requests requests;
    private final RequestDocument documents;

    FileController(ReadingRequests reading, Requests requests, RequestDocument documents) {
        this.reading = reading;
        this.requests = requests;
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
        return reading.document(RequestId.named(id), officer)
                .map(document -> file(
                        document.name().reveal(),
                        MediaType.APPLICATION_PDF,
                        document.content().reveal()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/receipts/{number}")
    ResponseEntity<byte[]> receipt(Officer officer, @PathVariable String id, @PathVariable int number) {
        return requests.read(RequestId.named(id), officer)
                .flatMap(found -> reading.receipt(RequestId.named(id), number, officer)
                        .map(receipt -> file(
                                found.request().reference() + "-receipt-" + number + ".json",
                                MediaType.APPLICATION_JSON,
                                receipt.toJson().getBytes(StandardCharsets.UTF_8))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/assistance.pdf")
    ResponseEntity<byte[]> assistance(Officer officer, @PathVariable String id) {
        return requests.read(RequestId.named(id), officer)
                .filter(found -> found.side() == Side.REQUESTING
                        && found.request().status().preserved())
                .map(found -> file(
                        found.request().reference() + "-assistance-draft.pdf",
                        MediaType.APPLICATION_PDF,
                        documents.printAssistance(found.request())))
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

package org.comity.requests.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
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

/// The files of a request: the document as it was sent, the same to edit, a preview before, receipts, and the draft of
/// the request that follows. The same for pages and for the API.
@RestController
@RequestMapping({"/{language:en|fr|es|ar}/requests/{id}", "/api/v1/requests/{id}"})
class FileController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final HandingOutFiles files;
    private final RequestDocument documents;

    FileController(HandingOutFiles files, RequestDocument documents) {
        this.files = files;
        this.documents = documents;
    }

    @GetMapping("/document")
    ResponseEntity<?> document(Officer officer, View view, @PathVariable String id) {
        return orDestroyed(view, () -> document(officer, id));
    }

    /// As it would be sent now; it says on every page that it is a draft.
    @GetMapping("/draft.pdf")
    ResponseEntity<byte[]> preview(Officer officer, @PathVariable String id) {
        return files.preview(RequestId.named(id), officer)
                .map(request ->
                        file(request.reference() + "-draft.pdf", MediaType.APPLICATION_PDF, documents.print(request)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/draft.docx")
    ResponseEntity<?> editable(Officer officer, View view, @PathVariable String id) {
        return orDestroyed(view, () -> editable(officer, id));
    }

    private ResponseEntity<byte[]> editable(Officer officer, String id) {
        return files.editable(RequestId.named(id), officer)
                .map(found -> file(
                        found.request().reference() + ".docx",
                        WORD,
                        documents.write(
                                found.request(),
                                found.document().map(sent -> sent.content().reveal()))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<?> orDestroyed(View view, Supplier<ResponseEntity<byte[]>> answer) {
        try {
            return answer.get();
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

    /// What supports an order, on its own paper.
    @GetMapping("/support")
    ResponseEntity<byte[]> support(Officer officer, @PathVariable String id) {
        try {
            return files.support(RequestId.named(id), officer)
                    .map(document -> file(
                            document.name().reveal(),
                            MediaType.APPLICATION_PDF,
                            document.content().reveal()))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (NotOpened destroyed) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
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

package org.comity.requests.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.usecase.HandingOutNoteReceipts;
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

/// Receipts of letters and of whatever else stands beside the acts of a request, for pages and for the API.
@RestController
@RequestMapping({"/{language:en|fr|es|ar}/requests/{id}/notes", "/api/v1/requests/{id}/notes"})
class NoteReceiptController {

    private final HandingOutNoteReceipts receipts;

    NoteReceiptController(HandingOutNoteReceipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/{kind}/{number}/receipt")
    ResponseEntity<byte[]> receipt(
            Officer officer, @PathVariable String id, @PathVariable String kind, @PathVariable int number) {
        return receipts.receipt(RequestId.named(id), kind, number, officer)
                .map(named -> {
                    var name = named.reference() + "-" + kind.toLowerCase(Locale.ROOT) + "-" + number + ".json";
                    var attachment =
                            ContentDisposition.attachment().filename(name).build();
                    return ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .cacheControl(CacheControl.noStore())
                            .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                            .body(named.receipt().toJson().getBytes(StandardCharsets.UTF_8));
                })
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

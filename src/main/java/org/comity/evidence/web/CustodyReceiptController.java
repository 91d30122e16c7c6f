package org.comity.evidence.web;

import java.nio.charset.StandardCharsets;
import org.comity.evidence.PackageId;
import org.comity.evidence.usecase.HandingOutCustodyReceipts;
import org.comity.identity.Officer;
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

/// Receipts of the links of a chain of custody, for pages and for the API.
@RestController
@RequestMapping({"/{language:en|fr|es|ar}/evidence/{id}", "/api/v1/evidence/{id}"})
class CustodyReceiptController {

    private final HandingOutCustodyReceipts receipts;

    CustodyReceiptController(HandingOutCustodyReceipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/receipts/{number}")
    ResponseEntity<byte[]> receipt(Officer officer, @PathVariable String id, @PathVariable int number) {
        return receipts.receipt(PackageId.named(id), number, officer)
                .map(named -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(named.name())
                                        .build()
                                        .toString())
                        .body(named.receipt().toJson().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

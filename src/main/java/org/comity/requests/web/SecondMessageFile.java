package org.comity.requests.web;

import org.comity.identity.Officer;
import org.comity.requests.usecase.ReadingSecondMessages;
import org.comity.vault.NotOpened;
import org.comity.web.Ids;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/// The papers of a copy or notification, as people and programs take them.
final class SecondMessageFile {

    private SecondMessageFile() {}

    /// @param support what supports an order, instead of the document
    /// @throws ResponseStatusException 404 for what is not the officer's, 410 once its key is destroyed
    static ResponseEntity<byte[]> of(ReadingSecondMessages reading, Officer officer, String id, boolean support) {
        try {
            return Ids.read(id)
                    .flatMap(message -> reading.document(message, support, officer))
                    .map(document -> ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_PDF)
                            .cacheControl(CacheControl.noStore())
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    ContentDisposition.attachment()
                                            .filename(document.name().reveal())
                                            .build()
                                            .toString())
                            .body(document.content().reveal()))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (NotOpened destroyed) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
    }
}

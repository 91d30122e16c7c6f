package org.comity.requests.web;

import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Officer;
import org.comity.requests.usecase.ReadingSecondMessages;
import org.comity.treaties.StateNames;
import org.comity.vault.NotOpened;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// A copy or notification that the officer's authority was given: to be read, and nothing else.
@PageController
class SecondMessageController {

    private final ReadingSecondMessages reading;
    private final StateNames names;

    SecondMessageController(ReadingSecondMessages reading, StateNames names) {
        this.reading = reading;
        this.names = names;
    }

    @GetMapping("/second-messages/{id}")
    Answer copy(Officer officer, @PathVariable String id) {
        return named(id)
                .flatMap(message -> reading.read(message, officer))
                .<Answer>map(copy -> Page.of("requests/secondMessage", new SecondMessagePage(copy, officer, names)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/second-messages/{id}/document")
    ResponseEntity<byte[]> document(Officer officer, @PathVariable String id) {
        return file(officer, id, false);
    }

    @GetMapping("/second-messages/{id}/support")
    ResponseEntity<byte[]> support(Officer officer, @PathVariable String id) {
        return file(officer, id, true);
    }

    private ResponseEntity<byte[]> file(Officer officer, String id, boolean support) {
        try {
            return named(id)
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

    private static Optional<UUID> named(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}

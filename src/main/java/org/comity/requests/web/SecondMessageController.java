package org.comity.requests.web;

import org.comity.identity.Officer;
import org.comity.requests.usecase.ReadingSecondMessages;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.Ids;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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
        return Ids.read(id)
                .flatMap(message -> reading.read(message, officer))
                .<Answer>map(copy -> Page.of("requests/secondMessage", new SecondMessagePage(copy, officer, names)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/second-messages/{id}/document")
    ResponseEntity<byte[]> document(Officer officer, @PathVariable String id) {
        return SecondMessageFile.of(reading, officer, id, false);
    }

    @GetMapping("/second-messages/{id}/support")
    ResponseEntity<byte[]> support(Officer officer, @PathVariable String id) {
        return SecondMessageFile.of(reading, officer, id, true);
    }
}

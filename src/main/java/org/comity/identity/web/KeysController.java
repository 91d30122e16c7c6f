package org.comity.identity.web;

import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.identity.usecase.RecordingKeys;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The authorities enrolled here and the keys of their people, for anyone who checks a receipt. It names no person.
@PageController
class KeysController {

    private final Directory directory;
    private final RecordingKeys keys;
    private final StateNames names;

    KeysController(Directory directory, RecordingKeys keys, StateNames names) {
        this.directory = directory;
        this.keys = keys;
        this.names = names;
    }

    @GetMapping("/authorities")
    Page authorities() {
        return Page.of("identity/authorities", new AuthoritiesPage(directory.authorities(), names));
    }

    @GetMapping("/authorities/{id}")
    Answer authority(@PathVariable String id) {
        try {
            return keys.published(new AuthorityId(UUID.fromString(id)))
                    .<Answer>map(published -> Page.of("identity/keys", new KeysPage(published, names)))
                    .orElseGet(Page::notFound);
        } catch (IllegalArgumentException noId) {
            return Page.notFound();
        }
    }
}

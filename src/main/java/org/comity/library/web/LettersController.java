package org.comity.library.web;

import org.comity.library.usecase.SavingSearches;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a letter about saved searches leads to whoever wants no more of them. Opening the page changes nothing, for
/// programs that look through mail open links too; mail programs that end such letters themselves send the form
/// (RFC 8058).
@PageController
class LettersController {

    private final SavingSearches saving;

    LettersController(SavingSearches saving) {
        this.saving = saving;
    }

    @GetMapping("/library/letters/{word:[0-9a-f]{40}}")
    Answer ask(@PathVariable String word) {
        return saving.ends(word) ? Page.of("library/letters", new LettersPage(word, false)) : Page.notFound();
    }

    @PostMapping("/library/letters/{word:[0-9a-f]{40}}")
    Answer end(@PathVariable String word) {
        return saving.end(word) ? Page.of("library/letters", new LettersPage(word, true)) : Page.notFound();
    }
}

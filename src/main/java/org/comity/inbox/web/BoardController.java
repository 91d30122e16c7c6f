package org.comity.inbox.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Officer;
import org.comity.inbox.model.Section;
import org.comity.web.Answer;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What needs the officer's authority now.
@PageController
class BoardController {

    private static final int LONGEST_WORDS = 200;

    private final BoardPages pages;

    BoardController(BoardPages pages) {
        this.pages = pages;
    }

    @GetMapping("/board")
    Answer board(View view, Officer officer, @RequestParam Map<String, String> typed) {
        return Section.named(typed.getOrDefault("section", ""))
                .map(section -> pages.part(view, officer, section, typed))
                .orElseGet(() ->
                        pages.whole(view, officer, typed, "done".equals(typed.get("said")) ? "done" : "", List.of()));
    }

    /// What is looked for comes in a body: words of a case stand in no address, and in no history of a browser.
    @PostMapping("/board/search")
    Answer search(View view, Officer officer, @RequestParam Map<String, String> typed) {
        var words = typed.getOrDefault("words", "").strip();
        return pages.found(view, officer, words.substring(0, Math.min(LONGEST_WORDS, words.length())), typed);
    }

    /// Asked now and then by a page that is open: whether it is old by now, and nothing else.
    @GetMapping("/board/changes")
    Answer changes(Officer officer, @RequestParam Map<String, String> typed) {
        return pages.changes(officer, typed);
    }
}

package org.comity.notices.web;

import org.comity.identity.Person;
import org.comity.notices.Notices;
import org.comity.notices.NoticesSettings;
import org.comity.notices.model.NoticeId;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One's own notices.
@PageController
class NoticesController {

    private final Notices notices;
    private final NoticesSettings settings;

    NoticesController(Notices notices, NoticesSettings settings) {
        this.notices = notices;
        this.settings = settings;
    }

    @GetMapping("/notices")
    Page list(Person person) {
        return notices.of(person)
                .map(all -> Page.of("notices/notices", new NoticesPage(all, settings.byMail())))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/notices/read")
    Answer readAll(View view, Person person) {
        notices.readAll(person);
        return new Redirect(view.link("/notices"));
    }

    @PostMapping("/notices/{id}/read")
    Answer read(View view, Person person, @PathVariable String id) {
        return notices.read(person, NoticeId.named(id)) ? new Redirect(view.link("/notices")) : Page.notFound();
    }
}

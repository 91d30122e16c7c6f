package org.comity.directory.web;

import org.comity.directory.usecase.SlowingReaders;
import org.comity.identity.Person;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;

/// Where the secretariat sees who opened unusually many entries.
@PageController
class SlowedController {

    private final SlowingReaders slowing;

    SlowedController(SlowingReaders slowing) {
        this.slowing = slowing;
    }

    @GetMapping("/secretariat/readers")
    Answer list(Person person) {
        return slowing.cases(person)
                .<Answer>map(cases -> Page.of("directory/slowed", new SlowedPage(cases)))
                .orElseGet(Page::notFound);
    }
}

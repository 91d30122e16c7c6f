package org.comity.desk.web;

import java.util.Map;
import org.comity.desk.TicketId;
import org.comity.desk.usecase.FollowingTicket;
import org.comity.desk.usecase.FollowingTicket.Door;
import org.comity.identity.Person;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What somebody wrote to the secretariat while they were signed in.
@PageController
class OwnTicketsController {

    private static final String PATH = "/account/tickets";

    private final FollowingTicket following;
    private final WriterPages pages;

    OwnTicketsController(FollowingTicket following, WriterPages pages) {
        this.following = following;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Answer list(Person person) {
        return Page.of("desk/own", new OwnTicketsPage(following.list(person)));
    }

    @GetMapping(PATH + "/{id}")
    Answer show(Person person, @PathVariable String id) {
        return pages.show(door(person, id), here(id));
    }

    @PostMapping(PATH + "/{id}/replies")
    Answer reply(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return pages.reply(view, door(person, id), here(id), typed);
    }

    private static Door door(Person person, String id) {
        return new Door.SignedIn(person, TicketId.named(id));
    }

    private static String here(String id) {
        return PATH + "/" + TicketId.named(id);
    }
}

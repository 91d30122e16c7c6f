package org.comity.desk.web;

import java.util.Map;
import org.comity.desk.model.Identity;
import org.comity.desk.usecase.AskingForMail;
import org.comity.desk.usecase.FollowingTicket.Door;
import org.comity.identity.EnrolmentSecret;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a ticket without an account, which its address opens; and the page on which whoever reads a mail
/// address says so. Opening either changes nothing: programs that look through mail open links too.
@PageController
class WriterController {

    private static final String TICKET = "/tickets/{secret}";
    private static final String MAIL = "/tickets/mail/{code}";

    private final WriterPages pages;
    private final AskingForMail mails;

    WriterController(WriterPages pages, AskingForMail mails) {
        this.pages = pages;
        this.mails = mails;
    }

    @GetMapping(TICKET)
    Answer show(@PathVariable String secret) {
        return pages.show(door(secret), here(secret));
    }

    @PostMapping(TICKET + "/replies")
    Answer reply(View view, @PathVariable String secret, @RequestParam Map<String, String> typed) {
        return pages.reply(view, door(secret), here(secret), typed);
    }

    @PostMapping(TICKET + "/mail")
    Answer eraseMail(View view, @PathVariable String secret) {
        return pages.eraseMail(view, door(secret), here(secret));
    }

    private static Door door(String secret) {
        return new Door.BySecret(EnrolmentSecret.of(secret));
    }

    private static String here(String secret) {
        return "/tickets/" + secret;
    }

    @GetMapping(MAIL)
    Answer mail(@PathVariable String code) {
        return mails.asked(code)
                .<Answer>map(ticket -> Page.of(
                        "desk/mail", new MailPage(code, ticket.reference(), ticket.identity() == Identity.MAIL)))
                .orElseGet(Page::notFound);
    }

    @PostMapping(MAIL + "/confirm")
    Answer confirm(View view, @PathVariable String code) {
        return mails.confirm(code) ? new Redirect(view.link("/tickets/mail/" + code)) : Page.notFound();
    }

    @PostMapping(MAIL + "/refuse")
    Answer refuse(View view, @PathVariable String code) {
        return mails.refuse(code) ? Page.of("desk/mailGone") : Page.notFound();
    }
}

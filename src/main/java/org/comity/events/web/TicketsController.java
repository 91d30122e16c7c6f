package org.comity.events.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.events.Event;
import org.comity.events.model.Registration;
import org.comity.events.model.Ticket;
import org.comity.events.usecase.AskingBeforehand;
import org.comity.events.usecase.Certifying;
import org.comity.events.usecase.ReadingEvents;
import org.comity.events.usecase.RegisteringByMail;
import org.comity.events.usecase.Withdrawing;
import org.comity.events.web.EventPage.Way;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a registration without an account, opened by the ticket in a letter. Opening it changes
/// nothing: programs that look through mail open links too.
@PageController
class TicketsController {

    private final ReadingEvents reading;
    private final RegisteringByMail byMail;
    private final Withdrawing withdrawing;
    private final AskingBeforehand asking;
    private final Certifying certifying;

    TicketsController(
            ReadingEvents reading,
            RegisteringByMail byMail,
            Withdrawing withdrawing,
            AskingBeforehand asking,
            Certifying certifying) {
        this.reading = reading;
        this.byMail = byMail;
        this.withdrawing = withdrawing;
        this.asking = asking;
        this.certifying = certifying;
    }

    @GetMapping("/registrations/{ticket}")
    Answer show(HttpServletRequest request, View view, @PathVariable String ticket) {
        if (!Ticket.isOne(ticket)) {
            return Page.notFound();
        }
        return reading.byTicket(ticket)
                .<Answer>map(seen -> {
                    var registration = seen.registration().orElseThrow();
                    var text = new EventText(view, ReaderClock.chosen(request).orElse(registration.zone()));
                    var opens =
                            text.at(reading.opens(seen.event()), seen.event().when());
                    var way = way(seen.event(), registration);
                    return Page.of(
                            "events/ticket",
                            new EventPage(
                                    text,
                                    seen,
                                    way,
                                    ticket,
                                    certifying.offer(seen.event(), registration, Optional.empty()),
                                    false,
                                    opens,
                                    CertificatesController.named(request),
                                    List.of()));
                })
                .orElseGet(Page::notFound);
    }

    /// Whoever has a place, or waits for one, keeps it; for the others it is asked again whether their address may
    /// come.
    private Way way(Event event, Registration registration) {
        var open = registration.state().alive()
                ? event.status().open() && !reading.earlier(event)
                : byMail.takes(event, registration);
        return open ? Way.BUTTON : Way.CLOSED;
    }

    @PostMapping("/registrations/{ticket}/confirm")
    Answer confirm(View view, @PathVariable String ticket) {
        return Ticket.isOne(ticket) && byMail.confirm(ticket)
                ? new Redirect(view.link("/registrations/" + ticket))
                : Page.notFound();
    }

    @PostMapping("/registrations/{ticket}/questions")
    Answer ask(View view, @PathVariable String ticket, @RequestParam Map<String, String> typed) {
        var form = new TypedForm(typed, view);
        var text = form.text("question", ComingController.LONGEST_QUESTION);
        return form.errors().isEmpty() && Ticket.isOne(ticket) && asking.ask(ticket, text)
                ? new Redirect(view.link("/registrations/" + ticket) + "?asked=yes")
                : Page.notFound();
    }

    @PostMapping("/registrations/{ticket}/withdraw")
    Answer withdraw(View view, @PathVariable String ticket) {
        return Ticket.isOne(ticket) && withdrawing.withdraw(ticket)
                ? new Redirect(view.link("/registrations/" + ticket))
                : Page.notFound();
    }
}

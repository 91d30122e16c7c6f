package org.comity.events.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.events.EventId;
import org.comity.events.model.Ticket;
import org.comity.events.usecase.Certifying;
import org.comity.events.usecase.Certifying.Named;
import org.comity.identity.Person;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Certificates of attendance: taking one's own, putting the name right, and checking those from before
/// they were signed.
@PageController
class CertificatesController {

    private static final String CHECK = "/attendance/{id:[0-9a-f-]{36}}";
    private static final String NAMED = "named";
    private static final Set<String> TOLD = Set.of("NOT_A_NAME", "REFUSED");

    private final Certifying certifying;
    private final ReaderClock clock;

    CertificatesController(Certifying certifying, ReaderClock clock) {
        this.certifying = certifying;
        this.clock = clock;
    }

    @PostMapping("/events/{id}/certificate")
    ResponseEntity<byte[]> own(Person person, @PathVariable String id) {
        return file(EventId.read(id).flatMap(event -> certifying.print(person, event)));
    }

    @PostMapping("/registrations/{ticket}/certificate")
    ResponseEntity<byte[]> byTicket(@PathVariable String ticket) {
        return file(Ticket.isOne(ticket) ? certifying.print(ticket) : Optional.empty());
    }

    private static ResponseEntity<byte[]> file(Optional<byte[]> paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate.pdf\"")
                .body(paper.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @PostMapping("/events/{id}/certificate/name")
    Answer name(View view, Person person, @PathVariable String id, @RequestParam(defaultValue = "") String name) {
        return EventId.read(id)
                .map(event -> told(view.link("/events/" + event), certifying.name(person, event, name)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/registrations/{ticket}/certificate/name")
    Answer nameByTicket(View view, @PathVariable String ticket, @RequestParam(defaultValue = "") String name) {
        return Ticket.isOne(ticket)
                ? told(view.link("/registrations/" + ticket), certifying.name(ticket, name))
                : Page.notFound();
    }

    private static Answer told(String back, Named named) {
        return new Redirect(TOLD.contains(named.name()) ? back + "?" + NAMED + "=" + named : back);
    }

    /// What is to be said of a name that was just typed, for the page it was typed on.
    static Map<String, String> named(HttpServletRequest request) {
        var named = request.getParameter(NAMED);
        return named != null && TOLD.contains(named) ? Map.of(NAMED, named) : Map.of();
    }

    @GetMapping(CHECK)
    Answer check(HttpServletRequest request, View view, @PathVariable String id) {
        return check(request, view, id, "");
    }

    /// The name comes in a body, so that no address and no log holds it.
    @PostMapping(CHECK)
    Answer checkName(
            HttpServletRequest request, View view, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return check(request, view, id, typed.getOrDefault("name", "").strip());
    }

    private Answer check(HttpServletRequest request, View view, String id, String name) {
        return uuid(id).flatMap(certifying::former)
                .<Answer>map(found -> found.signed()
                        .<Answer>map(number -> new Redirect(view.link("/certificates/" + number)))
                        .orElseGet(() -> Page.of(
                                "events/check", new CheckPage(new EventText(view, clock.of(request)), found, name))))
                .orElseGet(Page::notFound);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

package org.comity.certificates.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.certificates.CertificateNumber;
import org.comity.certificates.paper.CertificateText;
import org.comity.certificates.usecase.DecidingWishes;
import org.comity.identity.Person;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Messages;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat decides on other names, and takes certificates back.
@PageController
class CertificateDeskController {

    private static final String DESK = "/secretariat/certificates";
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NUMBER = 60;
    private static final List<String> DECISIONS = List.of("ACCEPT", "REFUSE");

    private final DecidingWishes deciding;
    private final Messages messages;

    CertificateDeskController(DecidingWishes deciding, Messages messages) {
        this.deciding = deciding;
        this.messages = messages;
    }

    @GetMapping(DESK)
    Answer desk(View view, Person person, @RequestParam(defaultValue = "") String number) {
        return page(view, person, number, List.of());
    }

    private Answer page(View view, Person person, String number, List<FieldError> errors) {
        var found = CertificateNumber.read(number).flatMap(read -> deciding.look(person, read));
        return deciding.waiting(person)
                .<Answer>map(waiting -> {
                    var typed = number.substring(0, Math.min(number.length(), LONGEST_NUMBER));
                    var text = new CertificateText(messages, view.language());
                    var page = new CertificateDeskPage(text, waiting, typed, found, errors);
                    return errors.isEmpty()
                            ? Page.of("certificates/desk", page)
                            : Page.refused("certificates/desk", page);
                })
                .orElseGet(Page::notFound);
    }

    @PostMapping(DESK + "/wishes")
    Answer decide(View view, Person person, @RequestParam Map<String, String> typed) {
        var decision = typed.getOrDefault("decision", "");
        return uuid(typed.getOrDefault("wish", ""))
                .filter(wish -> DECISIONS.contains(decision))
                .filter(wish -> deciding.decide(person, wish, decision.equals("ACCEPT")))
                .<Answer>map(done -> new Redirect(view.link(DESK)))
                .orElseGet(Page::notFound);
    }

    @PostMapping(DESK + "/revocations")
    Answer revoke(View view, Person person, @RequestParam Map<String, String> typed) {
        var number = CertificateNumber.read(typed.getOrDefault("number", ""));
        if (number.flatMap(read -> deciding.look(person, read)).isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var reason = form.text("reason", LONGEST_REASON);
        if (!form.errors().isEmpty()) {
            return page(view, person, number.get().text(), form.errors());
        }
        return deciding.revoke(person, number.get(), reason)
                ? new Redirect(view.link(DESK) + "?number=" + number.get())
                : Page.notFound();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

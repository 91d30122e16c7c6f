package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.comity.identity.Enrolment;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.Person;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The one-time link: says for whom it is, and at the press of a button lets them in, to bring their passkey.
@PageController
class EnrolController {

    private final Enrolment enrolment;
    private final SigningIn signingIn;

    EnrolController(Enrolment enrolment, SigningIn signingIn) {
        this.enrolment = enrolment;
        this.signingIn = signingIn;
    }

    @GetMapping("/enrol/{secret}")
    Answer look(@PathVariable String secret) {
        return enrolment
                .look(EnrolmentSecret.of(secret))
                .map(person -> Page.of("identity/enrol", person))
                .orElseGet(EnrolController::closed);
    }

    @PostMapping("/enrol/{secret}")
    Answer begin(View view, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        return enrolment
                .use(EnrolmentSecret.of(secret))
                .map(person -> enter(person, view, request, response))
                .orElseGet(EnrolController::closed);
    }

    private Answer enter(Person person, View view, HttpServletRequest request, HttpServletResponse response) {
        signingIn.begin(person, request, response);
        return new Redirect(view.link("/account"));
    }

    /// The same answer whatever is wrong with the link.
    static Page closed() {
        return new Page("identity/enrolClosed", new Page.NoModel(), HttpStatus.NOT_FOUND);
    }
}

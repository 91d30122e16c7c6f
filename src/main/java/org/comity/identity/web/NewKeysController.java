package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.Person;
import org.comity.identity.usecase.RenewingKeys;
import org.comity.identity.usecase.StoppingRecovery;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The end of a recovery, both ways: the one-time link lets the same person in without any of the old keys; whoever
/// still has a key stops it.
@PageController
class NewKeysController {

    private final RenewingKeys renewing;
    private final StoppingRecovery stopping;
    private final SigningIn signingIn;

    NewKeysController(RenewingKeys renewing, StoppingRecovery stopping, SigningIn signingIn) {
        this.renewing = renewing;
        this.stopping = stopping;
        this.signingIn = signingIn;
    }

    @GetMapping("/new-keys/{secret}")
    Answer look(@PathVariable String secret) {
        return renewing.look(EnrolmentSecret.of(secret))
                .map(person -> Page.of("identity/newKeys", person))
                .orElseGet(EnrolController::closed);
    }

    @PostMapping("/new-keys/{secret}")
    Answer begin(View view, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        return renewing.use(EnrolmentSecret.of(secret))
                .map(person -> enter(person, view, request, response))
                .orElseGet(EnrolController::closed);
    }

    /// A session of this browser that ended with the old keys carries nothing over.
    private Answer enter(Person person, View view, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        signingIn.begin(person, request, response);
        return new Redirect(view.link("/account"));
    }

    @PostMapping("/account/recovery/stop")
    Answer stop(View view, Person person) {
        stopping.stop(person);
        return new Redirect(view.link("/account"));
    }
}

package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Belonging;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.Founding;
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

/// The links printed at the first start: by them the first two people of the secretariat come in, and nobody after.
@PageController
class FoundingController {

    private static final int LONGEST = 200;

    private final Founding founding;
    private final SigningIn signingIn;

    FoundingController(Founding founding, SigningIn signingIn) {
        this.founding = founding;
        this.signingIn = signingIn;
    }

    @GetMapping("/founding/{secret}")
    Answer look(@PathVariable String secret) {
        return founding.look(EnrolmentSecret.of(secret))
                ? Page.of("identity/founding", new FoundingPage(Map.of("zone", "UTC"), List.of()))
                : EnrolController.closed();
    }

    @PostMapping("/founding/{secret}")
    Answer enter(
            View view,
            @PathVariable String secret,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!founding.look(EnrolmentSecret.of(secret))) {
            return EnrolController.closed();
        }
        var form = new TypedForm(typed, view);
        var name = form.line("name", LONGEST);
        var organisation = form.line("organisation", LONGEST);
        var zone = zone(form);
        if (!form.errors().isEmpty() || zone.isEmpty()) {
            return Page.refused("identity/founding", new FoundingPage(typed, form.errors()));
        }
        var place = new Belonging.Independent(organisation, Optional.empty(), zone.get(), false);
        return founding.enter(EnrolmentSecret.of(secret), name, place)
                .<Answer>map(person -> {
                    signingIn.begin(person, request, response);
                    return new Redirect(view.link("/account"));
                })
                .orElseGet(EnrolController::closed);
    }

    private static Optional<ZoneId> zone(TypedForm form) {
        try {
            return Optional.of(ZoneId.of(form.raw("zone")));
        } catch (DateTimeException unknown) {
            form.wrong("zone", "identity.founding.zone.unknown");
            return Optional.empty();
        }
    }
}

package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.identity.SignedIn;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.model.ProcedureWords;
import org.comity.profiles.usecase.ProfileAccess;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// How a State does what is asked of it, for everyone.
@PageController
class ProcedureController {

    private final LegalProfiles profiles;
    private final ProfileAccess access;
    private final SignedIn signedIn;
    private final StateNames names;
    private final Clock clock;

    ProcedureController(
            LegalProfiles profiles, ProfileAccess access, SignedIn signedIn, StateNames names, Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.signedIn = signedIn;
        this.names = names;
        this.clock = clock;
    }

    /// @param on the day it is to hold on; another word shows today
    @GetMapping("/states/{code:[A-Z]{2}}/procedure")
    Answer procedure(
            HttpServletRequest request,
            View view,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String on) {
        return profiles.of(new Country(code))
                .<Answer>map(profile -> {
                    var page = new ProcedurePage(
                            profile,
                            names.name(profile.state(), view.language()),
                            day(on).orElse(today()),
                            today(),
                            on,
                            mayWrite(request, profile.state()),
                            new ProcedureWords(view.language(), view::text));
                    return page.refused()
                            ? Page.refused("profiles/procedure", page)
                            : Page.of("profiles/procedure", page);
                })
                .orElseGet(Page::notFound);
    }

    @GetMapping("/states/{code:[A-Z]{2}}/procedure.csv")
    ResponseEntity<byte[]> file(View view, @PathVariable String code, @RequestParam(defaultValue = "") String on) {
        return profiles.of(new Country(code))
                .map(profile -> file(view, profile, day(on).orElse(today())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> file(View view, Profile profile, LocalDate day) {
        var csv = new ProcedureCsv(view, names, day);
        return csv.answer(
                "procedure-" + profile.state() + "-" + day,
                profile.procedures(day).stream()
                        .map(row -> new ProcedureCsv.Line(profile.state(), row))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<LocalDate> day(String on) {
        return on.isBlank() ? Optional.of(today()) : Days.read(on);
    }

    private boolean mayWrite(HttpServletRequest request, Country state) {
        return signedIn.person(request)
                .filter(person -> access.writes(person, state))
                .isPresent();
    }
}

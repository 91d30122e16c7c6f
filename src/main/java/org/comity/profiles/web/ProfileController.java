package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.identity.SignedIn;
import org.comity.library.Interpretations;
import org.comity.profiles.Instrument;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.model.Watched;
import org.comity.profiles.usecase.ProfileAccess;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.KeptPage;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The legal profile of a State, for everyone.
@PageController
class ProfileController {

    private final LegalProfiles profiles;
    private final ProfileAccess access;
    private final SignedIn signedIn;
    private final WatchButtons buttons;
    private final StateNames names;
    private final Interpretations library;
    private final StateOfProfiles state;
    private final Clock clock;

    ProfileController(
            LegalProfiles profiles,
            ProfileAccess access,
            SignedIn signedIn,
            WatchButtons buttons,
            StateNames names,
            Interpretations library,
            StateOfProfiles state,
            Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.signedIn = signedIn;
        this.buttons = buttons;
        this.names = names;
        this.library = library;
        this.state = state;
        this.clock = clock;
    }

    /// @param instrument such as `ETS185`; another word shows the Convention
    /// @param on the day the rows are to hold on; another word shows today
    @GetMapping("/states/{code:[A-Z]{2}}/profile")
    Answer profile(
            HttpServletRequest request,
            View view,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String instrument,
            @RequestParam(defaultValue = "") String on) {
        return new KeptPage(state.now(), () -> shown(request, view, new Country(code), instrument, on));
    }

    private Page shown(HttpServletRequest request, View view, Country code, String instrument, String on) {
        var today = LocalDate.now(clock);
        var day = on.isBlank() ? Optional.of(today) : Days.read(on);
        return profiles.of(code)
                .map(profile -> {
                    var page = new ProfilePage(
                            profile,
                            profile.asOf(day.orElse(today)),
                            names.name(profile.state(), view.language()),
                            Instrument.of(instrument).orElse(Instrument.CONVENTION),
                            day.orElse(today),
                            today,
                            on,
                            mayWrite(request, profile.state()),
                            buttons.of(request, view, new Watched.OfState(profile.state())),
                            library);
                    return day.isPresent() ? Page.of("profiles/profile", page) : Page.refused("profiles/profile", page);
                })
                .orElseGet(Page::notFound);
    }

    private boolean mayWrite(HttpServletRequest request, Country state) {
        return signedIn.person(request)
                .filter(person -> access.writes(person, state))
                .isPresent();
    }
}

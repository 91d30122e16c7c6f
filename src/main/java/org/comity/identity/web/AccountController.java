package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.comity.identity.Access;
import org.comity.identity.FreshTouch;
import org.comity.identity.HardwareBound;
import org.comity.identity.OwnKeys;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.TouchPage;
import org.comity.identity.usecase.LinkingLogin;
import org.comity.identity.web.oidc.OpenIdProviders;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own account: who one acts for, one's passkeys, and one's sign-ins elsewhere.
@PageController
class AccountController {

    private final OwnKeys keys;
    private final FreshTouch touch;
    private final Access access;
    private final LinkingLogin linking;
    private final OpenIdProviders providers;
    private final HardwareBound hardware;
    private final OwnSessions sessions;
    private final Clock clock;

    AccountController(
            OwnKeys keys,
            FreshTouch touch,
            Access access,
            LinkingLogin linking,
            OpenIdProviders providers,
            HardwareBound hardware,
            OwnSessions sessions,
            Clock clock) {
        this.sessions = sessions;
        this.keys = keys;
        this.touch = touch;
        this.access = access;
        this.linking = linking;
        this.providers = providers;
        this.hardware = hardware;
        this.clock = clock;
    }

    @GetMapping("/account")
    Page account(Person person, HttpServletRequest request) {
        var own = keys.of(person.id());
        return Page.of(
                "identity/account",
                new AccountPage(
                        person,
                        own,
                        KeyGate.mayAdd(own, request, clock),
                        LoginRow.of(person, linking.of(person), providers),
                        hardware,
                        sessions.of(person, request)));
    }

    /// Ends every other session of the person, such as one that was left open elsewhere or is somebody else's.
    @PostMapping("/account/sessions")
    Answer endOtherSessions(View view, Person person, HttpServletRequest request) {
        sessions.endOthers(person, request);
        return new Redirect(view.link("/account"));
    }

    /// What the person can see and do here, and by which line of the policy.
    @GetMapping("/account/access")
    Page whatICanSee(Person person) {
        return Page.of("identity/access", new AccessPage(person, access.rulesFor(person)));
    }

    /// Another key: the one that is there must be touched first.
    @PostMapping("/account/keys")
    Answer anotherKey(View view, Person person, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var shown = Shown.of("identity.account.passkeys.another")
                .line("identity.account.name", person.name())
                .shown();
        return switch (touch.prove(person, shown, TouchAnswer.in(typed))) {
            case TouchOutcome.Refused(var reason) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of("/account", "/account/keys", typed, shown, touch.ask(person, shown), reason));
            case TouchOutcome.Proven(var proof) -> {
                KeyGate.open(request, clock, proof);
                yield new Redirect(view.link("/account"));
            }
        };
    }
}

package org.comity.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.identity.model.ApplicationAct;
import org.comity.identity.model.ApplicationId;
import org.comity.identity.usecase.DecidingApplication;
import org.comity.identity.usecase.DecidingApplication.Outcome;
import org.comity.identity.usecase.HandingOverLink;
import org.comity.identity.usecase.ReadingApplications;
import org.comity.node.NodeSettings;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Applications, for gatekeepers who vouch, sponsors, and the secretariat that confirms.
@PageController
class ApplicationsController {

    private static final int LONGEST_REASON = 1_000;

    private final ReadingApplications reading;
    private final DecidingApplication deciding;
    private final HandingOverLink handingOver;
    private final FreshTouch touch;
    private final StateNames names;
    private final NodeSettings node;

    ApplicationsController(
            ReadingApplications reading,
            DecidingApplication deciding,
            HandingOverLink handingOver,
            FreshTouch touch,
            StateNames names,
            NodeSettings node) {
        this.reading = reading;
        this.deciding = deciding;
        this.handingOver = handingOver;
        this.touch = touch;
        this.names = names;
        this.node = node;
    }

    @GetMapping("/applications")
    Answer list(Person person) {
        return reading.list(person)
                .<Answer>map(found -> Page.of("identity/applications", new ApplicationsPage(found, person, names)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/applications/{id}")
    Answer application(Person person, @PathVariable String id) {
        return show(person, id, Map.of(), List.of(), null);
    }

    @PostMapping("/applications/{id}/acts")
    Answer act(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var wanted = Arrays.stream(ApplicationAct.values())
                .filter(act -> act.name().equals(typed.get("act")))
                .findFirst();
        if (wanted.isEmpty()) {
            return Page.notFound();
        }
        return wanted.get() == ApplicationAct.HAND_OVER
                ? handOver(person, id)
                : decide(view, person, id, wanted.get(), typed);
    }

    private Answer handOver(Person person, String id) {
        return handingOver
                .link(ApplicationId.named(id), person)
                .map(secret ->
                        node.address("/en/enrol/" + secret.text().reveal()).toString())
                .map(link -> show(person, id, Map.of(), List.of(), link))
                .orElseGet(Page::notFound);
    }

    private Answer decide(View view, Person person, String id, ApplicationAct act, Map<String, String> typed) {
        var form = new TypedForm(typed, view);
        var reason = act == ApplicationAct.REFUSE ? form.text("reason", LONGEST_REASON) : null;
        if (!form.errors().isEmpty()) {
            return show(person, id, typed, form.errors(), null);
        }
        var outcome =
                deciding.decide(ApplicationId.named(id), person, act, reason, authority(typed), TouchAnswer.in(typed));
        return switch (outcome) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Untouched(var why, var shown) -> {
                var back = "/applications/" + ApplicationId.named(id);
                yield Page.of(
                        "identity/touch",
                        TouchPage.of(back, back + "/acts", typed, shown, touch.ask(person, shown), why));
            }
            case Outcome.Done(var application) -> new Redirect(view.link("/applications/" + application.id()));
            case Outcome.Refused(var why) ->
                show(
                        person,
                        id,
                        typed,
                        List.of(new FieldError("main", view.text("identity.application.refused." + why))),
                        null);
        };
    }

    private static Optional<AuthorityId> authority(Map<String, String> typed) {
        try {
            return Optional.ofNullable(typed.get("authority"))
                    .map(UUID::fromString)
                    .map(AuthorityId::new);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Answer show(
            Person person, String id, Map<String, String> typed, List<FieldError> errors, @Nullable String link) {
        return reading.read(ApplicationId.named(id), person)
                .<Answer>map(found -> {
                    var page = new ApplicationPage(found, person, names, typed, errors, link);
                    return errors.isEmpty()
                            ? Page.of("identity/application", page)
                            : Page.refused("identity/application", page);
                })
                .orElseGet(Page::notFound);
    }
}

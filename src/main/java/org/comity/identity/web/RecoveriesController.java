package org.comity.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.TouchPage;
import org.comity.identity.model.RecoveryAct;
import org.comity.identity.model.RecoveryId;
import org.comity.identity.usecase.DecidingRecovery;
import org.comity.identity.usecase.HandingOverNewKeys;
import org.comity.identity.usecase.ReadingRecoveries;
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

/// Recoveries, for officials who confirm, the secretariat that stands in for them, and its emergency desk.
@PageController
class RecoveriesController {

    private static final int LONGEST_REASON = 1_000;

    private final ReadingRecoveries reading;
    private final DecidingRecovery deciding;
    private final HandingOverNewKeys handingOver;
    private final FreshTouch touch;
    private final StateNames names;
    private final NodeSettings node;

    RecoveriesController(
            ReadingRecoveries reading,
            DecidingRecovery deciding,
            HandingOverNewKeys handingOver,
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

    @GetMapping("/recoveries")
    Answer list(Person person) {
        return reading.list(person)
                .<Answer>map(found -> Page.of("identity/recoveries", new RecoveriesPage(found, person)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/recoveries/{id}")
    Answer recovery(Person person, @PathVariable String id) {
        return show(person, id, Map.of(), List.of(), null);
    }

    @PostMapping("/recoveries/{id}/acts")
    Answer act(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var wanted = Arrays.stream(RecoveryAct.values())
                .filter(act -> act.name().equals(typed.get("act")))
                .findFirst();
        if (wanted.isEmpty()) {
            return Page.notFound();
        }
        return wanted.get() == RecoveryAct.HAND_OVER
                ? handOver(person, id, typed)
                : decide(view, person, id, wanted.get(), typed);
    }

    private Answer handOver(Person person, String id, Map<String, String> typed) {
        return switch (handingOver.handOver(RecoveryId.named(id), person, TouchAnswer.in(typed))) {
            case HandingOverNewKeys.Outcome.NotFound() -> Page.notFound();
            case HandingOverNewKeys.Outcome.Untouched(var why, var shown) -> ask(person, id, typed, shown, why);
            case HandingOverNewKeys.Outcome.Link(var secret) ->
                show(
                        person,
                        id,
                        Map.of(),
                        List.of(),
                        node.address("/en/new-keys/" + secret.text().reveal()).toString());
        };
    }

    private Answer decide(View view, Person person, String id, RecoveryAct act, Map<String, String> typed) {
        var form = new TypedForm(typed, view);
        var reason = act == RecoveryAct.REFUSE ? form.text("reason", LONGEST_REASON) : null;
        if (!form.errors().isEmpty()) {
            return show(person, id, typed, form.errors(), null);
        }
        return switch (deciding.decide(RecoveryId.named(id), person, act, reason, TouchAnswer.in(typed))) {
            case DecidingRecovery.Outcome.NotFound() -> Page.notFound();
            case DecidingRecovery.Outcome.Untouched(var why, var shown) -> ask(person, id, typed, shown, why);
            case DecidingRecovery.Outcome.Done(var recovery) -> new Redirect(view.link(after(recovery.id(), person)));
            case DecidingRecovery.Outcome.Refused(var why) ->
                show(
                        person,
                        id,
                        typed,
                        List.of(new FieldError("main", view.text("identity.recovery.refused." + why))),
                        null);
        };
    }

    /// Whoever had no say may not see the recovery any more once it has ended.
    private String after(RecoveryId id, Person person) {
        return reading.read(id, person).isPresent() ? "/recoveries/" + id : "/recoveries";
    }

    private Answer ask(Person person, String id, Map<String, String> typed, Shown shown, TouchOutcome.Reason reason) {
        var back = "/recoveries/" + RecoveryId.named(id);
        return Page.of(
                "identity/touch", TouchPage.of(back, back + "/acts", typed, shown, touch.ask(person, shown), reason));
    }

    private Answer show(
            Person person, String id, Map<String, String> typed, List<FieldError> errors, @Nullable String link) {
        return reading.read(RecoveryId.named(id), person)
                .<Answer>map(found -> {
                    var page = new RecoveryPage(found, person, names, typed, errors, link);
                    return errors.isEmpty()
                            ? Page.of("identity/recovery", page)
                            : Page.refused("identity/recovery", page);
                })
                .orElseGet(Page::notFound);
    }
}

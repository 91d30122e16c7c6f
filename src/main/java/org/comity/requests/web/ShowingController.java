package org.comity.requests.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.Requests;
import org.comity.requests.model.Field;
import org.comity.requests.model.Side;
import org.comity.requests.usecase.LookingBeside;
import org.comity.requests.usecase.ShowingDraft;
import org.comity.requests.usecase.ShowingDraft.Outcome;
import org.comity.requests.usecase.ShowingDraft.Reason;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows a copy of a draft to the other side for comments, and ends that.
@PageController
class ShowingController {

    /// How a form names the fields that are ticked.
    private static final String TICKED = "show.";

    private final Requests requests;
    private final ShowingDraft showing;
    private final StateNames names;
    private final RemarkWords remarks;
    private final LookingBeside beside;
    private final PastOfPath past;

    ShowingController(
            Requests requests,
            ShowingDraft showing,
            StateNames names,
            RemarkWords remarks,
            LookingBeside beside,
            PastOfPath past) {
        this.requests = requests;
        this.showing = showing;
        this.names = names;
        this.remarks = remarks;
        this.beside = beside;
        this.past = past;
    }

    @PostMapping("/requests/{id}/shown")
    Answer show(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> ticked) {
        var named = RequestId.named(id);
        return switch (showing.show(named, officer, chosen(ticked))) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Refused(var reason) -> refused(view, officer, named, ticked, why(reason, ticked, view));
            case Outcome.Done() -> new Redirect(view.link("/requests/" + named + "/draft"));
        };
    }

    @PostMapping("/requests/{id}/shown/ended")
    Answer end(View view, Officer officer, @PathVariable String id) {
        var named = RequestId.named(id);
        return switch (showing.end(named, officer)) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Refused(var reason) ->
                refused(view, officer, named, Map.of(), view.text("requests.showing.refused." + reason));
            case Outcome.Done() -> new Redirect(view.link("/requests/" + named));
        };
    }

    /// What is ticked, or all of it where that was chosen and nothing is ticked: never more than somebody meant.
    private static Set<Field> chosen(Map<String, String> ticked) {
        var some = Arrays.stream(Field.values())
                .filter(field -> ticked.containsKey(TICKED + field.key()))
                .collect(Collectors.toSet());
        return some.isEmpty() && ticked.getOrDefault("which", "").equals("all") ? Set.of(Field.values()) : some;
    }

    private static String why(Reason reason, Map<String, String> ticked, View view) {
        return view.text(
                reason == Reason.NOTHING && chosen(ticked).isEmpty()
                        ? "requests.showing.choose"
                        : "requests.showing.refused." + reason);
    }

    private Answer refused(View view, Officer officer, RequestId id, Map<String, String> ticked, String message) {
        return requests.read(id, officer)
                .filter(reading -> reading.side() == Side.REQUESTING)
                .<Answer>map(reading -> Page.refused(
                        "requests/draft",
                        DraftPage.of(
                                        reading,
                                        names,
                                        beside.of(reading.request()),
                                        remarks.of(reading.request(), view.language()),
                                        past.of(reading.request(), officer))
                                .showing(ticked, List.of(new FieldError("showing", message)))))
                .orElseGet(Page::notFound);
    }
}

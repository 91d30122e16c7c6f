package org.comity.inbox.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.inbox.model.Handover;
import org.comity.inbox.usecase.HandingOver;
import org.comity.inbox.usecase.HandingOver.Outcome;
import org.comity.inbox.usecase.ReceivingHandover;
import org.comity.requests.RequestId;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.PlainText;
import org.comity.vocabulary.Sensitive;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Ids;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Hands requests from one shift to the next, and prints the sheet.
@PageController
class HandoverController {

    private static final String ON_DUTY = "duty";

    private final HandoverPages pages;
    private final HandingOver handing;
    private final ReceivingHandover receiving;
    private final StateNames names;

    HandoverController(HandoverPages pages, HandingOver handing, ReceivingHandover receiving, StateNames names) {
        this.pages = pages;
        this.handing = handing;
        this.receiving = receiving;
        this.names = names;
    }

    /// All that the officer has in hand.
    @GetMapping("/board/handovers/new")
    Answer all(Officer officer) {
        return pages.prepare(officer, List.of(), Map.of(), List.of());
    }

    @PostMapping("/board/handovers")
    Answer handOver(
            View view,
            Officer officer,
            @RequestParam(name = "case", defaultValue = "") List<String> chosen,
            @RequestParam Map<String, String> typed) {
        var ids = TickedController.chosen(chosen);
        var notes = notes(ids, typed);
        if (notes.isEmpty()) {
            return refused(officer, ids, typed, "inbox.error.text", view);
        }
        var to = typed.getOrDefault("to", "");
        var person = TickedController.person(to);
        if (person.isEmpty() && !to.equals(ON_DUTY)) {
            return refused(officer, ids, typed, "inbox.error.noColleague", view);
        }
        return switch (handing.handOver(officer, notes.get(), person)) {
            case Outcome.Handed(var id, var leftOut) ->
                new Redirect(view.link("/board/handovers/" + id) + (leftOut.isEmpty() ? "" : "?left=some"));
            case Outcome.NobodyThere() -> refused(officer, ids, typed, "inbox.error.nobodyThere", view);
            case Outcome.NothingToHand() -> refused(officer, ids, typed, "inbox.error.nothingToHand", view);
            case Outcome.NotFound() -> Page.notFound();
        };
    }

    @GetMapping("/board/handovers/{id}")
    Answer sheet(Officer officer, @PathVariable String id, @RequestParam(defaultValue = "") String left) {
        return Ids.read(id)
                .flatMap(known -> receiving.read(known, officer))
                .<Answer>map(sheet -> Page.of("inbox/sheet", new SheetPage(officer, sheet, names, left.equals("some"))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/board/handovers/{id}")
    Answer answer(View view, Officer officer, @PathVariable String id, @RequestParam(defaultValue = "") String answer) {
        var known = Ids.read(id);
        var given = given(answer);
        return known.isPresent() && given.isPresent() && receiving.answer(known.get(), officer, given.get())
                ? new Redirect(view.link("/board/handovers/" + known.get()))
                : Page.notFound();
    }

    private static Optional<ReceivingHandover.Answer> given(String word) {
        return switch (word) {
            case "accept" -> Optional.of(ReceivingHandover.Answer.ACCEPT);
            case "decline" -> Optional.of(ReceivingHandover.Answer.DECLINE);
            case "withdraw" -> Optional.of(ReceivingHandover.Answer.WITHDRAW);
            default -> Optional.empty();
        };
    }

    /// Empty when one of the notes is too long or no text.
    private static Optional<Map<RequestId, Sensitive<String>>> notes(List<RequestId> ids, Map<String, String> typed) {
        var notes = new LinkedHashMap<RequestId, Sensitive<String>>();
        for (var id : ids) {
            var note = typed.getOrDefault("note-" + id, "").strip();
            if (!note.isEmpty()
                    && PlainText.problem(note, Handover.LONGEST_NOTE).isPresent()) {
                return Optional.empty();
            }
            notes.put(id, Sensitive.of(note));
        }
        return Optional.of(notes);
    }

    private Answer refused(Officer officer, List<RequestId> ids, Map<String, String> typed, String key, View view) {
        return pages.prepare(officer, ids, typed, List.of(new FieldError("to", view.text(key))));
    }
}

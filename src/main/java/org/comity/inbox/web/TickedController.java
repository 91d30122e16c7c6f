package org.comity.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.inbox.usecase.AcknowledgingMany;
import org.comity.inbox.usecase.Assigning;
import org.comity.inbox.usecase.Assigning.Outcome;
import org.comity.requests.RequestId;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Ids;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is done with the lines that were ticked on the board.
@PageController
class TickedController {

    private static final int MOST = 100;

    private final Assigning assigning;
    private final AcknowledgingMany acknowledging;
    private final HandoverPages handovers;
    private final BoardPages pages;
    private final StateNames names;

    TickedController(
            Assigning assigning,
            AcknowledgingMany acknowledging,
            HandoverPages handovers,
            BoardPages pages,
            StateNames names) {
        this.assigning = assigning;
        this.acknowledging = acknowledging;
        this.handovers = handovers;
        this.pages = pages;
        this.names = names;
    }

    /// @param chosen the ticked lines
    /// @param take a single line whose own button was pressed; it goes before what is ticked
    @PostMapping("/board/ticked")
    Answer ticked(
            View view,
            Officer officer,
            @RequestParam(name = "case", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String take,
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(defaultValue = "") String to) {
        var ids = chosen(take.isEmpty() ? chosen : List.of(take));
        var most = what.equals("acknowledge") ? AcknowledgingMany.MOST : MOST;
        if (take.isEmpty() && chosen.stream().distinct().count() > most) {
            return refused(view, officer, view.text("inbox.error.tooMany", most));
        }
        if (ids.isEmpty()) {
            return refused(view, officer, view.text("inbox.error.nothingTicked"));
        }
        return switch (take.isEmpty() ? what : "take") {
            case "take" -> assign(view, officer, ids, Optional.of(officer.id()));
            case "release" -> assign(view, officer, ids, Optional.empty());
            case "give" ->
                person(to)
                        .map(colleague -> assign(view, officer, ids, Optional.of(colleague)))
                        .orElseGet(() -> refused(view, officer, view.text("inbox.error.noColleague")));
            case "acknowledge" ->
                acknowledging
                        .check(officer, ids)
                        .<Answer>map(check -> Page.of("inbox/check", new CheckPage(officer, check, names)))
                        .orElseGet(Page::notFound);
            case "handover" -> handovers.prepare(officer, ids, Map.of(), List.of());
            default -> refused(view, officer, view.text("web.form.error.choice"));
        };
    }

    @PostMapping("/board/acknowledge")
    Answer acknowledge(Officer officer, @RequestParam(name = "case", defaultValue = "") List<String> chosen) {
        return acknowledging
                .acknowledge(officer, chosen(chosen))
                .<Answer>map(came -> Page.of("inbox/came", new CamePage(officer, came, names)))
                .orElseGet(Page::notFound);
    }

    private Answer assign(View view, Officer officer, List<RequestId> ids, Optional<PersonId> to) {
        var errors = new ArrayList<FieldError>();
        var missing = 0;
        for (var id : ids) {
            switch (assigning.assign(id, officer, to)) {
                case DONE -> {}
                case NOT_FOUND -> missing++;
                case NO_COLLEAGUE -> errors.add(error(view, Outcome.NO_COLLEAGUE));
                case NOT_THEIRS -> errors.add(error(view, Outcome.NOT_THEIRS));
            }
        }
        if (missing == ids.size()) {
            return Page.notFound();
        }
        return errors.isEmpty()
                ? new Redirect(view.link("/board") + "?said=done")
                : pages.whole(
                        view,
                        officer,
                        Map.of(),
                        "",
                        List.copyOf(errors.stream().distinct().toList()));
    }

    private static FieldError error(View view, Outcome outcome) {
        return new FieldError("ticked", view.text("inbox.error." + outcome));
    }

    private Answer refused(View view, Officer officer, String message) {
        return pages.whole(view, officer, Map.of(), "", List.of(new FieldError("ticked", message)));
    }

    static List<RequestId> chosen(List<String> typed) {
        return typed.stream()
                .flatMap(id -> Ids.read(id).stream())
                .map(RequestId::new)
                .distinct()
                .limit(MOST)
                .toList();
    }

    static Optional<PersonId> person(String id) {
        return Ids.read(id).map(PersonId::new);
    }
}

package org.comity.requests.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.Requests;
import org.comity.requests.model.Note;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.usecase.CaseMembers;
import org.comity.requests.usecase.LookingBeside;
import org.comity.requests.usecase.SavingDraft;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The draft form. Every change is kept as it is made where scripts run, and with every button where they do not.
@PageController
class DraftController {

    private final Requests requests;
    private final SavingDraft saving;
    private final CaseMembers members;
    private final StateNames names;
    private final RemarkWords remarks;
    private final LookingBeside beside;
    private final PastOfPath past;

    DraftController(
            Requests requests,
            SavingDraft saving,
            CaseMembers members,
            StateNames names,
            RemarkWords remarks,
            LookingBeside beside,
            PastOfPath past) {
        this.remarks = remarks;
        this.requests = requests;
        this.saving = saving;
        this.members = members;
        this.names = names;
        this.beside = beside;
        this.past = past;
    }

    @GetMapping("/requests/{id}/draft")
    Answer draft(View view, Officer officer, @PathVariable String id) {
        return requests.read(RequestId.named(id), officer)
                .filter(reading -> reading.side() == Side.REQUESTING)
                .<Answer>map(reading -> form(view, officer, reading))
                .orElseGet(Page::notFound);
    }

    private Answer form(View view, Officer officer, RequestReading reading) {
        return reading.request().status() == Status.DRAFT
                ? Page.of(
                        "requests/draft",
                        DraftPage.of(
                                reading,
                                names,
                                beside.of(reading.request()),
                                remarks.of(reading.request(), view.language()),
                                past.of(reading.request(), officer)))
                : new Redirect(view.link("/requests/" + reading.request().id()));
    }

    @PostMapping("/requests/{id}/draft")
    Answer save(
            View view,
            Officer officer,
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fieldByField) {
        var form = DraftForm.read(parameters, view);
        // All that can be kept is kept, even if something else is wrong.
        return switch (saving.save(RequestId.named(id), officer, form.change())) {
            case SavingDraft.Outcome.NotFound() -> Page.notFound();
            case SavingDraft.Outcome.NoDraft(var status) -> new Redirect(view.link("/requests/" + RequestId.named(id)));
            case SavingDraft.Outcome.Saved(var request) -> {
                var page = new DraftPage(
                        request,
                        members.of(request, Side.REQUESTING, officer),
                        names,
                        form.errors().isEmpty() ? Map.of() : form.typed(),
                        form.errors(),
                        form.settled(),
                        true,
                        beside.of(request),
                        fieldByField ? List.of() : notes(id, officer),
                        remarks.of(request, view.language()),
                        fieldByField ? List.of() : past.of(request, officer),
                        Map.of());
                yield fieldByField
                        ? Page.of("requests/draftProgress", page)
                        : saved(view, page, parameters.containsKey("review"));
            }
        };
    }

    private List<Note> notes(String id, Officer officer) {
        return requests.read(RequestId.named(id), officer)
                .map(RequestReading::notes)
                .orElse(List.of());
    }

    private static Answer saved(View view, DraftPage page, boolean review) {
        if (!page.errors().isEmpty()) {
            return Page.refused("requests/draft", page);
        }
        return review ? new Redirect(view.link("/requests/" + page.request().id())) : Page.of("requests/draft", page);
    }
}

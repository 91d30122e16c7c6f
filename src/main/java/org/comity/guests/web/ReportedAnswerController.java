package org.comity.guests.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.identity.Officer;
import org.comity.requests.ReportedAnswers;
import org.comity.requests.ReportedAnswers.Outcome;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an officer of the requesting side writes down what an authority of which nobody works here answered by
/// telephone or in writing.
@PageController
class ReportedAnswerController {

    private final ReportedAnswers answers;
    private final Clock clock;

    ReportedAnswerController(ReportedAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    static String address(RequestId id) {
        return "/requests/" + id + "/reported";
    }

    @GetMapping("/requests/{id}/reported")
    Answer show(Officer officer, @PathVariable String id) {
        return page(officer, RequestId.named(id), Map.of(), List.of());
    }

    @PostMapping("/requests/{id}/reported")
    Answer record(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var request = RequestId.named(id);
        var act = ReportForm.act(typed);
        if (act.isEmpty()) {
            return page(officer, request, typed, List.of(new FieldError("main", view.text("guests.report.error.act"))));
        }
        var form = ReportForm.read(act.get(), typed, view, officer.authority().zone());
        return form.report() == null || form.deed() == null
                ? page(officer, request, typed, form.errors())
                : recorded(view, officer, request, act.get(), form, typed);
    }

    private Answer recorded(
            View view, Officer officer, RequestId id, Act act, ReportForm form, Map<String, String> typed) {
        var report = Objects.requireNonNull(form.report());
        return switch (answers.record(id, officer, report, Objects.requireNonNull(form.deed()))) {
            case Outcome.Done _ -> new Redirect(view.link("/requests/" + id));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Refused(var reason) ->
                page(officer, id, typed, List.of(ReportForm.refused(act, reason, view)));
            case Outcome.TimeOutOfRange() ->
                page(officer, id, typed, List.of(ReportForm.at(act, "time", view.text("guests.report.error.when"))));
            case Outcome.Closed(var standing) ->
                page(
                        officer,
                        id,
                        typed,
                        List.of(new FieldError("main", view.text("guests.report.standing." + standing))));
        };
    }

    private Answer page(Officer officer, RequestId id, Map<String, String> typed, List<FieldError> errors) {
        return answers.forOfficer(id, officer)
                .<Answer>map(found -> {
                    var page = new ReportPage(found, officer, clock.instant(), typed, errors);
                    return errors.isEmpty() ? Page.of("guests/report", page) : Page.refused("guests/report", page);
                })
                .orElseGet(Page::notFound);
    }
}

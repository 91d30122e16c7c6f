package org.comity.requests.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.comity.directory.ContactDirectory;
import org.comity.identity.Officer;
import org.comity.library.Interpretations;
import org.comity.requests.GuestLinks;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.Requests;
import org.comity.requests.TimeLimit;
import org.comity.requests.TimeLimits;
import org.comity.requests.ToldOthers;
import org.comity.requests.model.Side;
import org.comity.requests.usecase.LookingBeside;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.View;

/// Makes the page of one request, or the answer for what is not the reader's.
class RequestPages {

    private final Interpretations library;
    private final Requests requests;
    private final ToldOthers told;
    private final StateNames names;
    private final ContactDirectory directory;
    private final RemarkWords remarks;
    private final LookingBeside beside;
    private final TimeLimits limits;
    private final GuestLinks links;
    private final Clock clock;

    RequestPages(
            Requests requests,
            ToldOthers told,
            StateNames names,
            ContactDirectory directory,
            Interpretations library,
            RemarkWords remarks,
            LookingBeside beside,
            TimeLimits limits,
            GuestLinks links,
            Clock clock) {
        this.remarks = remarks;
        this.library = library;
        this.limits = limits;
        this.links = links;
        this.directory = directory;
        this.requests = requests;
        this.told = told;
        this.names = names;
        this.beside = beside;
        this.clock = clock;
    }

    /// @param typed what was typed into a form that was refused
    Answer show(View view, Officer officer, RequestId id, Map<String, String> typed, List<FieldError> errors) {
        return requests.read(id, officer)
                .<Answer>map(reading -> {
                    var page = new RequestPage(
                            reading,
                            officer,
                            names,
                            directory.reach(reading.request().requested().id()),
                            clock.instant(),
                            typed,
                            errors,
                            told(reading),
                            library.of(reading.request().measure().basis()),
                            remarks.of(reading, view.language()),
                            beside.of(reading.request(), reading.side()),
                            requests.ofCase(reading.request().origin().chain(), officer),
                            limits(reading, officer),
                            links.of(reading, officer));
                    return errors.isEmpty()
                            ? Page.of("requests/request", page)
                            : Page.refused("requests/request", page);
                })
                .orElseGet(Page::notFound);
    }

    /// Nothing is due before a request was sent, and nothing ever in an exercise.
    private List<TimeLimit> limits(RequestReading reading, Officer officer) {
        var request = reading.request();
        return request.exercise() || request.sentAt() == null ? List.of() : limits.of(request.id(), officer);
    }

    /// Whom the other side's people are is theirs; that they were told is the asking side's to know.
    private List<ToldOthers.Told> told(RequestReading reading) {
        return reading.side() == Side.REQUESTING && reading.request().sentAt() != null
                ? told.of(reading.request().id(), reading.request().requested().id())
                : List.of();
    }
}

package org.comity.inbox.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Officer;
import org.comity.inbox.usecase.HandingOver;
import org.comity.requests.RequestId;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.springframework.stereotype.Component;

/// The page on which a hand-over is prepared, reached from what is ticked and from all that one has.
@Component
class HandoverPages {

    private static final String TEMPLATE = "inbox/handOver";

    private final HandingOver handing;
    private final StateNames names;

    HandoverPages(HandingOver handing, StateNames names) {
        this.handing = handing;
        this.names = names;
    }

    /// @param typed into the same page before, where it was refused
    Answer prepare(Officer officer, List<RequestId> chosen, Map<String, String> typed, List<FieldError> errors) {
        return handing.prepare(officer, chosen)
                .map(ready -> new HandOverPage(officer, ready, names, typed, errors))
                .<Answer>map(model -> errors.isEmpty() ? Page.of(TEMPLATE, model) : Page.refused(TEMPLATE, model))
                .orElseGet(Page::notFound);
    }
}

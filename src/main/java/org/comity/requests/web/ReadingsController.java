package org.comity.requests.web;

import java.util.List;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.requests.usecase.ReportingReadings;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who read a request, for the gatekeeper who must answer a person whose data it holds.
@PageController
class ReadingsController {

    private final ReportingReadings reporting;

    ReadingsController(ReportingReadings reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/people/readings")
    Answer readings(Person person, @RequestParam(defaultValue = "") String reference) {
        if (!reporting.offeredTo(person)) {
            return Page.notFound();
        }
        var asked = reference.strip();
        var found = asked.isEmpty() ? Optional.<List<ReportingReadings.Line>>empty() : reporting.report(person, asked);
        return Page.of("requests/readings", new ReadingsPage(person.belonging().name(), asked, found));
    }
}

package org.comity.courseware.web;

import jakarta.servlet.http.HttpServletResponse;
import org.comity.courseware.CoursePackage;
import org.comity.courseware.Courseware;
import org.comity.courseware.PackageId;
import org.comity.courseware.usecase.OriginPlace;
import org.comity.courseware.usecase.ReadingPackages;
import org.comity.identity.Person;
import org.comity.web.Answer;
import org.comity.web.LastHeaders;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows a package to whoever may run it: first what it is and what came of it, then itself, in a frame from the
/// other origin. This page alone may frame anything.
@PageController
class RunController {

    private static final String PATH = "/training/packages/{id:[0-9a-f-]{36}}";

    private final ReadingPackages reading;
    private final Courseware courseware;
    private final OriginPlace place;

    RunController(ReadingPackages reading, Courseware courseware, OriginPlace place) {
        this.reading = reading;
        this.courseware = courseware;
        this.place = place;
    }

    @GetMapping(PATH)
    Answer before(Person person, @PathVariable String id) {
        return PackageId.named(id)
                .flatMap(known -> reading.toRun(person, known))
                .map(found -> new StartPage(
                        found,
                        courseware.result(found.id(), person.id()),
                        place.origin().isPresent()))
                .<Answer>map(page -> Page.of("courseware/start", page))
                .orElseGet(Page::notFound);
    }

    @GetMapping(PATH + "/run")
    Answer run(HttpServletResponse response, View view, Person person, @PathVariable String id) {
        var found = PackageId.named(id).flatMap(known -> reading.toRun(person, known));
        return found.isEmpty() || place.origin().isEmpty()
                ? Page.notFound()
                : framed(response, view, person, found.get());
    }

    private Page framed(HttpServletResponse response, View view, Person person, CoursePackage found) {
        var launched =
                courseware.launch(found.id(), person.id(), view.language().locale());
        response.setHeader(
                "Content-Security-Policy",
                LastHeaders.CONTENT_SECURITY_POLICY + "; frame-src "
                        + place.origin().orElseThrow());
        return Page.of("courseware/run", new RunPage(found, launched));
    }
}

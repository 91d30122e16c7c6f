package org.comity.training.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.identity.SignedIn;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.model.KnownTraining;
import org.comity.training.model.KnownTrainingFile;
import org.comity.training.usecase.DecidingEnrolments;
import org.comity.training.usecase.ReadingTraining;
import org.comity.training.usecase.ReadingTraining.Seen;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Courses for everyone: the list beside the training of others, and one page for each.
@PageController
class TrainingController {

    private final ReadingTraining reading;
    private final DecidingEnrolments deciding;
    private final SignedIn signedIn;
    private final List<KnownTraining> known = KnownTrainingFile.shipped();

    TrainingController(ReadingTraining reading, DecidingEnrolments deciding, SignedIn signedIn) {
        this.reading = reading;
        this.deciding = deciding;
        this.signedIn = signedIn;
    }

    @GetMapping("/training")
    Page list(HttpServletRequest request, @RequestParam Map<String, String> typed) {
        return Page.of(
                "training/list",
                new TrainingPage(
                        TrainingFilter.read(typed),
                        reading.shown(),
                        known,
                        signedIn.person(request).map(reading::own).orElseGet(List::of)));
    }

    @GetMapping("/training/{course}")
    Answer show(HttpServletRequest request, @PathVariable String course) {
        var reader = signedIn.person(request);
        return CourseId.named(course)
                .flatMap(id -> reading.find(reader, id))
                .<Answer>map(seen -> Page.of("training/course", page(reader, seen, Map.of(), List.of())))
                .orElseGet(Page::notFound);
    }

    private CoursePage page(Optional<Person> reader, Seen seen, Map<String, String> typed, List<FieldError> errors) {
        var decides = reader.filter(
                        person -> deciding.decides(person, seen.course().id()))
                .isPresent();
        return new CoursePage(seen, reader.isPresent(), decides, titles(reading, seen), typed, errors);
    }

    static Map<CourseId, Course> titles(ReadingTraining reading, Seen seen) {
        var titles = new HashMap<CourseId, Course>();
        for (var id : seen.course().requires()) {
            reading.course(id).ifPresent(course -> titles.put(id, course));
        }
        return titles;
    }
}

package org.comity.training.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Person;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.model.BroughtResults;
import org.comity.training.pack.CoursePack;
import org.comity.training.pack.PackingCourse;
import org.comity.training.usecase.BringingResults;
import org.comity.training.usecase.BringingResults.Outcome;
import org.comity.training.usecase.BringingResults.Refusal;
import org.comity.training.usecase.TakingPack;
import org.comity.vocabulary.Language;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Pages;
import org.comity.web.Redirect;
import org.comity.web.UploadedFile;
import org.comity.web.Uploads;
import org.comity.web.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A course without network: the pack to take away, and the results to bring back.
@PageController
class CoursePackController {

    private static final String OFFLINE = "/training/{course}/offline";
    private static final String RESULTS = OFFLINE + "/results";
    private static final String FILE = "file";

    private final TakingPack taking;
    private final BringingResults bringing;
    private final PackingCourse packing;
    private final Pages pages;

    CoursePackController(TakingPack taking, BringingResults bringing, PackingCourse packing, Pages pages) {
        this.taking = taking;
        this.bringing = bringing;
        this.packing = packing;
        this.pages = pages;
    }

    @GetMapping(OFFLINE)
    Page choose(View view, Person person, @PathVariable String course) {
        return switch (take(person, course)) {
            case TakingPack.Outcome.Ready(var found, var _) -> choosing(found, own(found, view), List.of());
            case TakingPack.Outcome.NotIn(var found) -> Page.of("training/offline", CoursePackPage.of(found, false));
            case TakingPack.Outcome.NotFound() -> Page.notFound();
        };
    }

    private TakingPack.Outcome take(Person person, String course) {
        return CourseId.named(course).map(id -> taking.take(person, id)).orElseGet(TakingPack.Outcome.NotFound::new);
    }

    private static Set<Language> own(Course course, View view) {
        return EnumSet.of(course.title().shownIn(view.language()));
    }

    private static Page choosing(Course course, Set<Language> chosen, List<FieldError> errors) {
        var page = new CoursePackPage(course, true, chosen, List.of(), "", errors);
        return errors.isEmpty() ? Page.of("training/offline", page) : Page.refused("training/offline", page);
    }

    /// Nothing is changed by it, and the same is given again.
    @GetMapping(OFFLINE + "/pack")
    void pack(
            View view,
            Person person,
            @PathVariable String course,
            @RequestParam(defaultValue = "") List<String> language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        switch (take(person, course)) {
            case TakingPack.Outcome.Ready(var found, var learner) -> {
                var languages = found.languages().stream()
                        .filter(wanted -> language.contains(wanted.code()))
                        .toList();
                if (languages.isEmpty()) {
                    var error = new FieldError("languages", view.text("coursepack.languages.none"));
                    pages.write(request, response, choosing(found, Set.of(), List.of(error)));
                } else {
                    send(new CoursePack(found, languages, learner), response);
                }
            }
            case TakingPack.Outcome.NotIn(var found) ->
                pages.write(request, response, Page.of("training/offline", CoursePackPage.of(found, false)));
            case TakingPack.Outcome.NotFound() -> pages.write(request, response, Page.notFound());
        }
    }

    private void send(CoursePack pack, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(pack.fileName())
                        .build()
                        .toString());
        packing.write(pack, response.getOutputStream());
    }

    /// @param refused a word when the file was refused before it was read
    /// @param noted how many parts a file just brought made better
    @GetMapping(RESULTS)
    Page results(
            View view,
            Person person,
            @PathVariable String course,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "") String noted,
            @RequestParam(defaultValue = "0") String changed) {
        var errors =
                refused.equals(Uploads.TOO_LARGE) ? List.of(error(view, Refusal.TOO_LARGE)) : List.<FieldError>of();
        return page(person, course, came(view, noted, changed), errors);
    }

    private static String came(View view, String noted, String changed) {
        if (!noted.matches("\\d{1,3}") || !changed.matches("\\d{1,3}")) {
            return "";
        }
        var left = Integer.parseInt(changed);
        return view.text("coursepack.bring.noted", Integer.parseInt(noted))
                + (left == 0 ? "" : " " + view.text("coursepack.bring.changed", left));
    }

    private Page page(Person person, String course, String came, List<FieldError> errors) {
        return switch (take(person, course)) {
            case TakingPack.Outcome.Ready(var found, var _) -> {
                var brought = bringing.before(person, found.id());
                var page = new CoursePackPage(found, true, Set.of(), brought, came, errors);
                yield errors.isEmpty()
                        ? Page.of("training/offlineResults", page)
                        : Page.refused("training/offlineResults", page);
            }
            case TakingPack.Outcome.NotIn(var found) ->
                Page.of("training/offlineResults", CoursePackPage.of(found, false));
            case TakingPack.Outcome.NotFound() -> Page.notFound();
        };
    }

    @PostMapping(RESULTS)
    Answer bring(HttpServletRequest request, View view, Person person, @PathVariable String course) {
        var id = CourseId.named(course);
        var file = file(request);
        if (id.isEmpty()) {
            return Page.notFound();
        }
        if (file.isEmpty()) {
            return page(person, course, "", List.of(error(view, Refusal.EMPTY)));
        }
        return switch (bringing.bring(person, id.get(), file.get())) {
            case Outcome.Counted(var noted, var changed) ->
                new Redirect(
                        view.link("/training/" + id.get() + "/offline/results?noted=" + noted + "&changed=" + changed));
            case Outcome.Refused(var why) -> page(person, course, "", List.of(error(view, why)));
            case Outcome.NotFound() -> page(person, course, "", List.of());
        };
    }

    /// No more of it than a results file has: what is longer is none.
    private static Optional<byte[]> file(HttpServletRequest request) {
        return UploadedFile.in(request, FILE).map(part -> {
            try (var in = part.getInputStream()) {
                return in.readNBytes(BroughtResults.LARGEST + 1);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static FieldError error(View view, Refusal why) {
        return new FieldError(FILE, view.text("coursepack.refused." + why));
    }
}

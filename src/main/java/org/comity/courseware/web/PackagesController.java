package org.comity.courseware.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.courseware.CoursewareSettings;
import org.comity.courseware.PackageId;
import org.comity.courseware.model.PackageRefused;
import org.comity.courseware.model.PackageRefused.Reason;
import org.comity.courseware.usecase.BringingPackage;
import org.comity.courseware.usecase.BringingPackage.Outcome;
import org.comity.courseware.usecase.ReadingPackages;
import org.comity.courseware.usecase.WithdrawingPackage;
import org.comity.identity.Person;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.UploadedFile;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat keeps course packages: it brings them, replaces them and withdraws them.
@PageController
class PackagesController {

    static final String PATH = "/secretariat/packages";

    private static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";
    private static final int REASON = 2_000;

    private final ReadingPackages reading;
    private final BringingPackage bringing;
    private final WithdrawingPackage withdrawing;
    private final CoursewareSettings settings;

    PackagesController(
            ReadingPackages reading,
            BringingPackage bringing,
            WithdrawingPackage withdrawing,
            CoursewareSettings settings) {
        this.reading = reading;
        this.bringing = bringing;
        this.withdrawing = withdrawing;
        this.settings = settings;
    }

    /// @param refused set where a file was too large to be read
    @GetMapping(PATH)
    Answer desk(View view, Person person, @RequestParam(defaultValue = "") String refused) {
        return desk(person, refused.isEmpty() ? List.of() : tooLarge(view));
    }

    @PostMapping(PATH)
    Answer bring(HttpServletRequest request, View view, Person person) throws IOException {
        return switch (bring(request, person, Optional.empty())) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done(var id) -> new Redirect(view.link(PATH + "/" + id));
            case Outcome.Refused(var why) -> desk(person, List.of(error(view, why)));
        };
    }

    @GetMapping(ONE)
    Answer one(View view, Person person, @PathVariable String id) {
        return one(person, id, List.of());
    }

    /// Where a file was too large to be read, the form comes again.
    @GetMapping(ONE + "/versions")
    Answer refused(View view, Person person, @PathVariable String id) {
        return one(person, id, tooLarge(view));
    }

    @PostMapping(ONE + "/versions")
    Answer replace(HttpServletRequest request, View view, Person person, @PathVariable String id) throws IOException {
        var replaced = PackageId.named(id);
        if (replaced.isEmpty()) {
            return Page.notFound();
        }
        return switch (bring(request, person, replaced)) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done(var _) -> new Redirect(view.link(PATH + "/" + id));
            case Outcome.Refused(var why) -> one(person, id, List.of(error(view, why)));
        };
    }

    @PostMapping(ONE + "/withdrawn")
    Answer withdraw(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var form = new TypedForm(typed, view);
        var reason = form.text("reason", REASON);
        if (!form.errors().isEmpty()) {
            return one(person, id, form.errors());
        }
        return PackageId.named(id)
                        .filter(known -> withdrawing.withdraw(person, known, reason))
                        .isPresent()
                ? new Redirect(view.link(PATH))
                : Page.notFound();
    }

    private Outcome bring(HttpServletRequest request, Person person, Optional<PackageId> replaces) throws IOException {
        var found = UploadedFile.in(request, "package");
        if (found.isEmpty()) {
            return new Outcome.Refused(new PackageRefused(Reason.EMPTY));
        }
        var part = found.get();
        try (var bytes = part.getInputStream()) {
            return bringing.bring(person, replaces, "everyone".equals(request.getParameter("audience")), bytes);
        } finally {
            part.delete();
        }
    }

    private static List<FieldError> tooLarge(View view) {
        return List.of(error(view, new PackageRefused(Reason.TOO_LARGE)));
    }

    private static FieldError error(View view, PackageRefused why) {
        return new FieldError("package", view.text("courseware.refused." + why.reason(), why.where()));
    }

    private Answer desk(Person person, List<FieldError> errors) {
        return reading.all(person)
                .map(all -> new PackagesPage(all, settings.largestFile().toMegabytes(), errors))
                .<Answer>map(page -> errors.isEmpty()
                        ? Page.of("courseware/packages", page)
                        : Page.refused("courseware/packages", page))
                .orElseGet(Page::notFound);
    }

    private Answer one(Person person, String id, List<FieldError> errors) {
        var versions = PackageId.named(id)
                .map(known -> reading.versions(person, known))
                .orElseGet(List::of);
        if (versions.isEmpty()) {
            return Page.notFound();
        }
        var page = new PackagePage(versions, settings.largestFile().toMegabytes(), errors);
        return errors.isEmpty() ? Page.of("courseware/package", page) : Page.refused("courseware/package", page);
    }
}

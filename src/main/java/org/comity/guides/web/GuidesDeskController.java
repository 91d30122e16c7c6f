package org.comity.guides.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.guides.Guide;
import org.comity.guides.GuideId;
import org.comity.guides.GuidesSettings;
import org.comity.guides.paper.MakingLeaflets;
import org.comity.guides.usecase.CurrentGuides;
import org.comity.guides.usecase.GuideAccess;
import org.comity.guides.usecase.KeepingGuides;
import org.comity.guides.usecase.KeepingGuides.Outcome;
import org.comity.guides.usecase.ReadingDesk;
import org.comity.identity.Person;
import org.comity.vocabulary.Language;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Messages;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat sees how the guides stand, and confirms that they still hold.
@PageController
class GuidesDeskController {

    static final String PATH = "/secretariat/guides";
    static final String ONE = PATH + "/{slug:[a-z0-9-]{1,40}}";

    private final CurrentGuides guides;
    private final GuideAccess access;
    private final ReadingDesk reading;
    private final KeepingGuides keeping;
    private final GuidesSettings settings;
    private final Messages messages;
    private final Clock clock;

    GuidesDeskController(
            CurrentGuides guides,
            GuideAccess access,
            ReadingDesk reading,
            KeepingGuides keeping,
            GuidesSettings settings,
            Messages messages,
            Clock clock) {
        this.guides = guides;
        this.access = access;
        this.reading = reading;
        this.keeping = keeping;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /// What is due first stands first.
    @GetMapping(PATH)
    Answer all(Person person) {
        if (!access.writes(person)) {
            return Page.notFound();
        }
        var inOrder =
                guides.shelf().all().sorted(Comparator.comparing(Guide::due)).toList();
        return Page.of("guides/desk", new DeskPage(inOrder, today(), today().plus(settings.warnBefore())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @GetMapping(ONE)
    Answer one(View view, Person person, @PathVariable String slug) {
        if (!access.writes(person)) {
            return Page.notFound();
        }
        return GuideId.named(slug)
                .flatMap(guides::find)
                .<Answer>map(guide -> page(view, guide, List.of()))
                .orElseGet(Page::notFound);
    }

    private Page page(View view, Guide guide, List<FieldError> errors) {
        Map<Language, List<ReadingDesk.Version>> versions = Arrays.stream(Language.values())
                .collect(Collectors.toMap(language -> language, language -> reading.versions(guide, language)));
        var page = new DeskGuidePage(
                guide,
                versions,
                MakingLeaflets.reviewed(messages, view.language(), guide),
                guide.overdue(today()),
                today().plus(settings.reviewEvery()),
                errors);
        return errors.isEmpty() ? Page.of("guides/deskGuide", page) : Page.refused("guides/deskGuide", page);
    }

    @PostMapping(ONE + "/reviewed")
    Answer confirm(
            View view, Person person, @PathVariable String slug, @RequestParam(defaultValue = "") String digest) {
        var named = GuideId.named(slug);
        if (named.isEmpty()) {
            return Page.notFound();
        }
        return switch (keeping.confirm(person, named.get(), digest)) {
            case Outcome.Done() -> new Redirect(view.link(PATH + "/" + slug));
            case Outcome.Overtaken() ->
                page(
                        view,
                        guides.find(named.get()).orElseThrow(),
                        List.of(new FieldError("review", view.text("guides.desk.confirm.changed"))));
            case Outcome.NotFound(), Outcome.Unchanged(), Outcome.Refused(var _), Outcome.Untouched(var _, var _) ->
                Page.notFound();
        };
    }
}

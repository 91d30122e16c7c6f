package org.comity.news.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.news.NewsContent;
import org.comity.news.NewsId;
import org.comity.news.NewsItem;
import org.comity.news.NewsStatus;
import org.comity.news.usecase.KeepingNews;
import org.comity.news.usecase.KeepingNews.Outcome;
import org.comity.news.usecase.KeepingNews.Written;
import org.comity.news.usecase.NewsAccess;
import org.comity.news.usecase.NewsInMemory;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat writes news, looks at it as everyone will, publishes, corrects and withdraws.
@PageController
class NewsDeskController {

    private static final String PATH = "/secretariat/news";
    private static final String ITEM = PATH + "/item";
    private static final String WITHDRAWN = PATH + "/withdrawn";

    private final NewsInMemory news;
    private final NewsAccess access;
    private final KeepingNews keeping;
    private final FreshTouch touch;
    private final CurrentFacts facts;
    private final StateNames names;

    NewsDeskController(
            NewsInMemory news,
            NewsAccess access,
            KeepingNews keeping,
            FreshTouch touch,
            CurrentFacts facts,
            StateNames names) {
        this.news = news;
        this.access = access;
        this.keeping = keeping;
        this.touch = touch;
        this.facts = facts;
        this.names = names;
    }

    @GetMapping(PATH)
    Answer desk(Person person) {
        return access.writes(person) ? Page.of("news/desk", new NewsDeskPage(news.all())) : Page.notFound();
    }

    @GetMapping(ITEM)
    Answer form(Person person, @RequestParam(defaultValue = "") String id) {
        if (!access.writes(person)) {
            return Page.notFound();
        }
        if (id.isEmpty()) {
            return Page.of("news/form", page(Optional.empty(), Map.of("version", "0"), Optional.empty(), List.of()));
        }
        return changeable(id)
                .<Answer>map(item ->
                        Page.of("news/form", page(Optional.of(item), NewsForm.of(item), Optional.empty(), List.of())))
                .orElseGet(Page::notFound);
    }

    private Optional<NewsItem> changeable(String id) {
        return NewsId.named(id).flatMap(news::find).filter(item -> item.shown() || item.status() == NewsStatus.DRAFT);
    }

    private static NewsFormPage page(
            Optional<NewsItem> before, Map<String, String> typed, Optional<ItemPage> preview, List<FieldError> errors) {
        return new NewsFormPage(before, typed, preview, errors);
    }

    /// @param act `preview`, `save` or `publish`
    @PostMapping(ITEM)
    Answer write(
            View view,
            Person person,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "do", defaultValue = "preview") String act) {
        var id = typed.getOrDefault("id", "");
        var before = changeable(id);
        if (!access.writes(person) || (before.isEmpty() && !id.isEmpty())) {
            return Page.notFound();
        }
        var form = new NewsForm(typed, view, state -> facts.now().state(state).isPresent());
        var content = form.content();
        var corrects = before.filter(NewsItem::shown).isPresent();
        var said = corrects && act.equals("publish") ? form.said("said") : "";
        if (content.isEmpty() || !form.errors().isEmpty()) {
            return Page.refused("news/form", page(before, typed, Optional.empty(), form.errors()));
        }
        var written = new Written(before.map(NewsItem::id), version(typed), content.get());
        return switch (act) {
            case "save" -> answer(keeping.save(person, written), view, person, typed, before);
            case "publish" ->
                answer(keeping.publish(person, written, said, TouchAnswer.in(typed)), view, person, typed, before);
            default ->
                Page.of("news/form", page(before, typed, Optional.of(preview(before, content.get(), view)), List.of()));
        };
    }

    private static long version(Map<String, String> typed) {
        var seen = typed.getOrDefault("version", "");
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
    }

    /// As a reader of this language will see it.
    private ItemPage preview(Optional<NewsItem> before, NewsContent content, View view) {
        var item = before.map(there -> new NewsItem(
                        there.id(),
                        there.status(),
                        content,
                        there.version(),
                        there.published(),
                        there.changed(),
                        there.corrections(),
                        ""))
                .orElseGet(() -> NewsItem.first(new NewsId("preview"), NewsStatus.DRAFT, content, 0, Instant.EPOCH));
        var states = content.states().stream()
                .map(state -> new NewsPage.NamedState(state, names.name(state, view.language())))
                .toList();
        return new ItemPage(item, content.shownIn(view.language()), states, false);
    }

    private Answer answer(
            Outcome outcome, View view, Person person, Map<String, String> typed, Optional<NewsItem> before) {
        return switch (outcome) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Overtaken() -> overtaken(view, typed, before);
            case Outcome.Untouched(var reason, var shown) ->
                Page.of("identity/touch", TouchPage.of(PATH, ITEM, typed, shown, touch.ask(person, shown), reason));
            case Outcome.Done(var id) -> {
                var drafted = news.find(id).filter(item -> !item.shown()).isPresent();
                yield new Redirect(view.link(drafted ? ITEM + "?id=" + id.slug() : "/news/" + id.slug()));
            }
        };
    }

    /// What was typed stands in the form; sending it again is then done knowingly.
    private static Answer overtaken(View view, Map<String, String> typed, Optional<NewsItem> before) {
        var again = new HashMap<>(typed);
        again.put("version", Long.toString(before.map(NewsItem::version).orElse(0L)));
        var errors = List.of(new FieldError("main", view.text("news.desk.overtaken")));
        return Page.refused("news/form", page(before, again, Optional.empty(), errors));
    }

    /// Takes back what everyone reads, or puts a draft aside.
    @PostMapping(WITHDRAWN)
    Answer withdraw(View view, Person person, @RequestParam Map<String, String> typed) {
        var item = changeable(typed.getOrDefault("id", ""));
        if (!access.publishes(person) || item.isEmpty()) {
            return Page.notFound();
        }
        if (!item.get().shown()) {
            keeping.discard(person, item.get().id());
            return new Redirect(view.link(PATH));
        }
        var form = new NewsForm(typed, view, state -> true);
        var said = form.said("why");
        if (!form.errors().isEmpty()) {
            return Page.refused("news/form", page(item, NewsForm.of(item.get()), Optional.empty(), form.errors()));
        }
        return switch (keeping.withdraw(person, item.get().id(), said, TouchAnswer.in(typed))) {
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(PATH, WITHDRAWN, typed, shown, touch.ask(person, shown), reason));
            case Outcome.Done(var _) -> new Redirect(view.link(PATH));
            case Outcome.NotFound(), Outcome.Overtaken() -> Page.notFound();
        };
    }
}

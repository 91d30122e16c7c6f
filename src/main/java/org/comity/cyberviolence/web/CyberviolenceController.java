package org.comity.cyberviolence.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.model.Instruments;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.usecase.CurrentEntries;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The resource on cyberviolence, for everyone and from memory alone. Before what describes violence stands one page
/// that says so; who goes on is known by the address, and by nothing else.
@PageController
class CyberviolenceController {

    private static final String ROOT = "/help/cyberviolence";

    private final Types types;
    private final Instruments instruments;
    private final CurrentEntries current;
    private final StatePages states;

    CyberviolenceController(Types types, Instruments instruments, CurrentEntries current, StatePages states) {
        this.types = types;
        this.instruments = instruments;
        this.current = current;
        this.states = states;
    }

    @GetMapping(ROOT)
    Page entrance() {
        return Page.of(
                "cyberviolence/resource",
                new ResourcePage(types, instruments, current.entries().all().size()));
    }

    @GetMapping(ROOT + "/types/{slug:[a-z-]{1,60}}")
    Answer type(View view, @PathVariable String slug, @RequestParam MultiValueMap<String, String> asked) {
        return types.find(slug)
                .map(type -> interrupted(
                        view,
                        asked,
                        () -> Page.of(
                                "cyberviolence/type",
                                new TypePage(
                                        types,
                                        type,
                                        instruments.about(slug),
                                        current.entries()
                                                .find(ResourceQuery.about(slug))
                                                .size()))))
                .orElseGet(Page::notFound);
    }

    @GetMapping(ROOT + "/instruments")
    Answer instruments(View view, @RequestParam MultiValueMap<String, String> asked) {
        return interrupted(
                view, asked, () -> Page.of("cyberviolence/instruments", new InstrumentsPage(types, instruments)));
    }

    /// Lists of States describe nothing.
    @GetMapping(ROOT + "/instruments/{treaty:[A-Z0-9]{3,12}}")
    Answer instrument(View view, @PathVariable String treaty) {
        return instruments.instruments().contains(treaty)
                ? Page.of("cyberviolence/instrument", states.of(treaty, view.language()))
                : Page.notFound();
    }

    @GetMapping(ROOT + "/measures")
    Answer measures(View view, @RequestParam MultiValueMap<String, String> asked) {
        return interrupted(view, asked, () -> {
            var entries = current.entries();
            var filter = ResourceQuery.filter(asked, types);
            var names = states.names(entries.all(), view.language());
            return Page.of(
                    "cyberviolence/measures",
                    new MeasuresPage(
                            types,
                            filter,
                            entries.counts(filter),
                            states.sorted(entries.find(filter), view.language()),
                            List.copyOf(names.keySet()),
                            names,
                            entries.all().size()));
        });
    }

    @GetMapping(ROOT + "/measures/{id:[a-z0-9-]{1,60}}")
    Answer measure(View view, @PathVariable String id, @RequestParam MultiValueMap<String, String> asked) {
        return MeasureId.named(id)
                .flatMap(current.entries()::find)
                .map(entry -> interrupted(
                        view,
                        asked,
                        () -> Page.of(
                                "cyberviolence/measure",
                                new MeasurePage(
                                        entry,
                                        states.place(entry, view.language()),
                                        types.named(List.copyOf(entry.types()))))))
                .orElseGet(Page::notFound);
    }

    @GetMapping(ROOT + "/states/{code:[a-z]{2}}")
    Answer state(View view, @PathVariable String code, @RequestParam MultiValueMap<String, String> asked) {
        return states.of(new Country(code.toUpperCase(Locale.ROOT)), view.language())
                .map(page -> interrupted(view, asked, () -> Page.of("cyberviolence/state", page)))
                .orElseGet(Page::notFound);
    }

    /// The page, or, for whoever has not been asked yet, the one before it.
    private static Answer interrupted(View view, MultiValueMap<String, String> asked, Supplier<Page> page) {
        return asked.containsKey(ResourceQuery.READ)
                ? page.get()
                : Page.of("cyberviolence/interruption", new InterruptionPage(ResourceQuery.onward(view.path(), asked)));
    }
}

package org.comity.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.desk.DeskSettings;
import org.comity.desk.Topic;
import org.comity.desk.model.CaseContent.Sign;
import org.comity.desk.usecase.WritingTicket;
import org.comity.desk.usecase.WritingTicket.Outcome;
import org.comity.identity.SignedIn;
import org.comity.web.Answer;
import org.comity.web.Askers;
import org.comity.web.FieldError;
import org.comity.web.FilledByHand;
import org.comity.web.FilledByHand.Verdict;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "Write to the secretariat", open to everyone; people who have signed in write under their name.
@PageController
class ContactController {

    private static final String PATH = "/contact";

    private final WritingTicket writing;
    private final DeskSettings settings;
    private final SignedIn signedIn;
    private final FilledByHand byHand;
    private final Askers askers;
    private final Clock clock;

    ContactController(
            WritingTicket writing,
            DeskSettings settings,
            SignedIn signedIn,
            FilledByHand byHand,
            Askers askers,
            Clock clock) {
        this.writing = writing;
        this.settings = settings;
        this.signedIn = signedIn;
        this.byHand = byHand;
        this.askers = askers;
        this.clock = clock;
    }

    /// @param about what is preselected, as in [Topic]
    @GetMapping(PATH)
    Answer form(HttpServletRequest request, View view, @RequestParam(defaultValue = "") String about) {
        return page(
                request, view, Map.of("about", about, "tongue", view.language().code()), Set.of(), List.of());
    }

    @PostMapping(PATH)
    Answer write(HttpServletRequest request, View view, @RequestParam Map<String, String> typed) {
        var form = new TypedForm(typed, view);
        if (form.raw("about").equals(ContactForm.HAPPENED)) {
            return new Redirect(view.link("/help"));
        }
        var writer = signedIn.person(request);
        var read = ContactForm.read(form, writer.isEmpty() && writing.takesMail());
        if (read.letter().isEmpty()) {
            return page(request, view, typed, read.signs(), form.errors());
        }
        var verdict = byHand.judge(typed, clock.instant());
        if (verdict != Verdict.FINE) {
            return refused(request, view, typed, read.signs(), verdict.name());
        }
        return switch (writing.write(read.letter().get(), writer, askers.apart(request))) {
            case Outcome.Written(var ticket, var secret) ->
                new Redirect(view.link(
                        secret.map(known -> "/tickets/" + known.text().reveal()).orElse("/account/tickets/" + ticket)));
            case Outcome.Refused(var reason) -> refused(request, view, typed, read.signs(), reason.name());
            case Outcome.NotFound() -> Page.notFound();
        };
    }

    private Page refused(
            HttpServletRequest request, View view, Map<String, String> typed, Set<Sign> signs, String reason) {
        return page(
                request,
                view,
                typed,
                signs,
                List.of(new FieldError("main", view.text("desk.contact.refused." + reason))));
    }

    private Page page(
            HttpServletRequest request,
            View view,
            Map<String, String> typed,
            Set<Sign> signs,
            List<FieldError> errors) {
        var model = new ContactPage(
                topics(view),
                typed,
                signedIn.person(request),
                writing.takesMail(),
                signs,
                byHand.mark(clock.instant()),
                errors);
        return errors.isEmpty() ? Page.of("desk/contact", model) : Page.refused("desk/contact", model);
    }

    private Map<String, String> topics(View view) {
        var choices = new LinkedHashMap<String, String>();
        for (var topic : Topic.values()) {
            choices.put(
                    topic.name(),
                    view.text("desk.contact.choice", view.text("desk.topic." + topic), settings.days(topic)));
        }
        return choices;
    }
}

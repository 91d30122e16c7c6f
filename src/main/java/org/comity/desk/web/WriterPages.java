package org.comity.desk.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.desk.DeskSettings;
import org.comity.desk.model.CaseContent.Sign;
import org.comity.desk.usecase.FollowingTicket;
import org.comity.desk.usecase.FollowingTicket.Door;
import org.comity.desk.usecase.FollowingTicket.Outcome;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.stereotype.Component;

/// The page of a ticket for whoever wrote it, whichever way they come to it.
@Component
class WriterPages {

    private final FollowingTicket following;
    private final DeskSettings settings;

    WriterPages(FollowingTicket following, DeskSettings settings) {
        this.following = following;
        this.settings = settings;
    }

    Answer show(Door door, String here) {
        return show(door, here, Map.of(), Set.of(), List.of());
    }

    private Answer show(Door door, String here, Map<String, String> typed, Set<Sign> signs, List<FieldError> errors) {
        return following
                .follow(door)
                .map(seen -> new TicketPage(
                        seen, here, door instanceof Door.BySecret, settings.zone(), typed, signs, errors))
                .<Answer>map(
                        model -> errors.isEmpty() ? Page.of("desk/ticket", model) : Page.refused("desk/ticket", model))
                .orElseGet(Page::notFound);
    }

    Answer reply(View view, Door door, String here, Map<String, String> typed) {
        if (following.follow(door).isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var signs = EnumSet.noneOf(Sign.class);
        var words = ContactForm.words(form, "words", signs);
        if (!form.errors().isEmpty()) {
            return show(door, here, typed, signs, form.errors());
        }
        return switch (following.reply(door, words)) {
            case DONE -> new Redirect(view.link(here));
            case NOT_FOUND -> Page.notFound();
            case TOO_LATE -> refused(view, door, here, typed, Outcome.TOO_LATE);
            case MANY -> refused(view, door, here, typed, Outcome.MANY);
        };
    }

    private Answer refused(View view, Door door, String here, Map<String, String> typed, Outcome outcome) {
        var error = new FieldError("main", view.text("desk.ticket.refused." + outcome));
        return show(door, here, typed, Set.of(), List.of(error));
    }

    Answer eraseMail(View view, Door door, String here) {
        return following.eraseMail(door) == Outcome.DONE ? new Redirect(view.link(here)) : Page.notFound();
    }
}

package org.comity.inbox.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Authority;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.inbox.model.BoardPart;
import org.comity.inbox.model.Filter;
import org.comity.inbox.model.Place;
import org.comity.inbox.model.Section;
import org.comity.inbox.usecase.Assigning;
import org.comity.inbox.usecase.ReadingBoard;
import org.comity.inbox.usecase.ReceivingHandover;
import org.comity.requests.Requests;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what stands on a page of the board.
@Component
class BoardPages {

    private static final String TEMPLATE = "inbox/board";

    private final ReadingBoard reading;
    private final ReceivingHandover handovers;
    private final Assigning assigning;
    private final Requests requests;
    private final Directory directory;
    private final StateNames names;
    private final Clock clock;

    BoardPages(
            ReadingBoard reading,
            ReceivingHandover handovers,
            Assigning assigning,
            Requests requests,
            Directory directory,
            StateNames names,
            Clock clock) {
        this.reading = reading;
        this.handovers = handovers;
        this.assigning = assigning;
        this.requests = requests;
        this.directory = directory;
        this.names = names;
        this.clock = clock;
    }

    /// @param said the last part of the key of what was done before
    Answer whole(View view, Officer officer, Map<String, String> typed, String said, List<FieldError> errors) {
        var filter = FilterForm.read(typed);
        return reading.board(officer, filter)
                .map(parts -> page(view, officer, filter, parts, Optional.empty(), null, said, errors))
                .orElseGet(Page::notFound);
    }

    /// Whether the board that bears a mark looks otherwise by now.
    Answer changes(Officer officer, Map<String, String> typed) {
        var before = typed.getOrDefault("mark", "");
        return reading.mark(officer, FilterForm.read(typed))
                .<Answer>map(now -> Page.of("inbox/changes", new ChangesPage(!now.equals(before))))
                .orElseGet(Page::notFound);
    }

    Answer part(View view, Officer officer, Section section, Map<String, String> typed) {
        var filter = FilterForm.read(typed);
        return reading.part(officer, section, filter, Place.read(typed.getOrDefault("after", "")))
                .map(part -> page(view, officer, filter, List.of(part), Optional.of(section), null, "", List.of()))
                .orElseGet(Page::notFound);
    }

    Answer found(View view, Officer officer, String asked, Map<String, String> typed) {
        var filter = FilterForm.read(typed);
        return reading.search(officer, asked, filter, Place.read(typed.getOrDefault("after", "")))
                .map(part -> page(view, officer, filter, List.of(part), Optional.empty(), asked, "", List.of()))
                .orElseGet(Page::notFound);
    }

    private Page page(
            View view,
            Officer officer,
            Filter filter,
            List<BoardPart> parts,
            Optional<Section> only,
            @Nullable String asked,
            String said,
            List<FieldError> errors) {
        var whole = only.isEmpty() && asked == null;
        var model = new BoardPage(
                officer,
                parts,
                only,
                asked,
                filter,
                whole ? requests.envelopes(officer) : List.of(),
                whole ? handovers.open(officer) : List.of(),
                assigning.colleagues(officer),
                partners(view, officer),
                names,
                clock.instant(),
                said,
                errors);
        return errors.isEmpty() ? Page.of(TEMPLATE, model) : Page.refused(TEMPLATE, model);
    }

    /// States that have an authority here.
    private List<Country> partners(View view, Officer officer) {
        return directory.authorities().stream()
                .filter(authority -> !authority.id().equals(officer.authority().id()))
                .map(Authority::country)
                .filter(country -> !country.inExercise())
                .distinct()
                .sorted(names.order(view.language()))
                .toList();
    }
}

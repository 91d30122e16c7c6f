package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.comity.identity.SignedIn;
import org.comity.profiles.model.Watched;
import org.comity.profiles.usecase.Watching;
import org.comity.profiles.web.WatchButton.Reader;
import org.comity.treaties.StateNames;
import org.comity.web.View;
import org.springframework.stereotype.Component;

/// Makes the buttons of a page by one question to the database; for visitors by none.
@Component
class WatchButtons {

    private final Watching watching;
    private final SignedIn signedIn;
    private final StateNames names;

    WatchButtons(Watching watching, SignedIn signedIn, StateNames names) {
        this.watching = watching;
        this.signedIn = signedIn;
        this.names = names;
    }

    WatchButton of(HttpServletRequest request, View view, Watched watched) {
        return of(request, view, List.of(watched)).getFirst();
    }

    /// In their order.
    List<WatchButton> of(HttpServletRequest request, View view, List<? extends Watched> all) {
        var words = new WatchWords(view, names);
        var person = signedIn.person(request);
        var watched = person.flatMap(reader -> watching.among(reader, all));
        return all.stream()
                .map(one ->
                        new WatchButton(one, words.name(one), person.isEmpty() ? Reader.VISITOR : reader(one, watched)))
                .toList();
    }

    private static Reader reader(Watched one, Optional<List<Watched>> watched) {
        return watched.map(all -> all.contains(one) ? Reader.WATCHES : Reader.DOES_NOT_WATCH)
                .orElse(Reader.MAY_NOT);
    }
}

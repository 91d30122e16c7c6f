package org.comity.profiles.web;

import java.util.List;
import org.comity.profiles.Pace;
import org.comity.profiles.model.Watched;
import org.comity.profiles.usecase.Watching.Watches;
import org.comity.web.FieldError;

/// What somebody watches, and how often they are told.
public record WatchingPage(Watches watches, WatchWords words, List<FieldError> errors) {

    public List<Watched> what() {
        return watches.what();
    }

    public String name(Watched watched) {
        return words.name(watched);
    }

    public boolean chosen(Pace pace) {
        return watches.pace() == pace;
    }
}

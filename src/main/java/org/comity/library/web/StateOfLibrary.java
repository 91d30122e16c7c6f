package org.comity.library.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.library.usecase.CheckingOriginals;
import org.comity.library.usecase.CurrentLibrary;
import org.springframework.stereotype.Component;

/// On what the public pages of the library depend, besides their addresses: what was published, and of a work also the
/// day, which citations bear, and which originals were checked.
@Component
class StateOfLibrary {

    private final CurrentLibrary library;
    private final CheckingOriginals checking;
    private final Clock clock;

    StateOfLibrary(CurrentLibrary library, CheckingOriginals checking, Clock clock) {
        this.library = library;
        this.checking = checking;
        this.clock = clock;
    }

    List<Object> now() {
        return List.of(library.revision());
    }

    List<Object> ofAWork() {
        return List.of(library.revision(), LocalDate.now(clock), checking.checked());
    }
}

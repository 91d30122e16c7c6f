package org.comity.guides;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comity.guides.model.Shelf;
import org.comity.guides.model.ShippedGuides;
import org.comity.guides.web.GuidePages;
import org.comity.help.GuideOf;
import org.comity.help.PagesOfHelp;
import org.comity.help.Problem;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// The guides as they came with the program, for a command that writes pages without a node: without leaflets, whose
/// address nobody knows then. They are read when the first is asked for.
public final class ShippedGuidePages implements GuideOf, PagesOfHelp {

    private final Supplier<Read> once;

    private record Read(Shelf shelf, GuidePages pages) {}

    public ShippedGuidePages(Clock clock) {
        this.once = new Supplier<>() {
            private Optional<Read> read = Optional.empty();

            @Override
            public synchronized Read get() {
                var known = read.orElseGet(() -> read(clock));
                read = Optional.of(known);
                return known;
            }
        };
    }

    private static Read read(Clock clock) {
        var shelf = Shelf.of(ShippedGuides.read(GuidesConfiguration.FOLDER), 0, 0);
        var facts = new CurrentFacts(FactFiles.shipped());
        return new Read(shelf, new GuidePages(() -> shelf, facts, Messages.ofClassPath(), Optional.empty(), clock));
    }

    @Override
    public Optional<String> path(Problem problem) {
        return once.get().shelf().about(problem).map(Guide::path);
    }

    @Override
    public String revision() {
        return once.get().pages().revision();
    }

    @Override
    public Stream<Offered> pages(Language language) {
        return once.get().pages().pages(language);
    }
}

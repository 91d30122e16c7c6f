package org.comity.guides.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.guides.Guide;
import org.comity.guides.GuideId;
import org.comity.guides.GuideKind;
import org.comity.help.Problem;

/// Every guide as it stands at one moment, in the order of the list. It never changes.
///
/// @param edition the number of the latest text by an editor that is in it
/// @param review the number of the latest review that is
public record Shelf(Map<GuideId, Guide> guides, long edition, long review) {

    public Shelf {
        guides = Collections.unmodifiableMap(new LinkedHashMap<>(guides));
    }

    public static Shelf of(List<Guide> guides, long edition, long review) {
        var byId = new LinkedHashMap<GuideId, Guide>();
        guides.forEach(guide -> byId.put(guide.id(), guide));
        return new Shelf(byId, edition, review);
    }

    public Optional<Guide> find(GuideId id) {
        return Optional.ofNullable(guides.get(id));
    }

    public Optional<Guide> about(Problem problem) {
        return all().filter(guide -> guide.problem().filter(problem::equals).isPresent())
                .findFirst();
    }

    /// The same with a guide as it is now.
    public Shelf with(Guide guide) {
        var others = new LinkedHashMap<>(guides);
        others.put(guide.id(), guide);
        return new Shelf(others, edition, review);
    }

    /// Another text whenever anything in it is another.
    public String state() {
        return edition + "." + review;
    }

    public Stream<Guide> all() {
        return guides.values().stream();
    }

    public List<Guide> of(GuideKind kind) {
        return all().filter(guide -> guide.kind() == kind).toList();
    }
}

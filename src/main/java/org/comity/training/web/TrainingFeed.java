package org.comity.training.web;

import java.util.Comparator;
import java.util.List;
import org.comity.node.NodeSettings;
import org.comity.training.model.Taught;
import org.comity.training.usecase.ReadingTraining;
import org.comity.web.AtomFeed;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// New courses and new versions, as a feed (Atom, RFC 4287), the newest first.
@PageController
class TrainingFeed {

    private static final int NEWEST = 100;

    private final ReadingTraining reading;
    private final NodeSettings node;

    TrainingFeed(ReadingTraining reading, NodeSettings node) {
        this.reading = reading;
        this.node = node;
    }

    @GetMapping("/training.atom")
    ResponseEntity<byte[]> feed(View view) {
        return new AtomFeed(
                        view.language(),
                        node.address(view.link("/training.atom")).toString(),
                        node.address(view.link("/training")).toString(),
                        view.text("training.title"),
                        reading.shown().stream()
                                .sorted(Comparator.comparing(Taught::since).reversed())
                                .limit(NEWEST)
                                .map(taught -> entry(view, taught))
                                .toList())
                .answer();
    }

    private AtomFeed.Entry entry(View view, Taught taught) {
        var course = taught.course();
        return new AtomFeed.Entry(
                node.address(course.path()) + "#version-" + course.version(),
                node.address(view.link(course.path())).toString(),
                course.title().in(view.language()),
                taught.since(),
                List.of(course.summary().in(view.language())));
    }
}

package org.comity.guides;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A paragraph or a list of a guide.
public sealed interface Block {

    /// A stretch of text in one weight.
    record Run(String text, boolean strong) {}

    /// What stands in one paragraph or one point of a list.
    record Line(List<Run> runs) {
        public Line {
            runs = List.copyOf(runs);
        }

        /// Without marks.
        public String plain() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    record Paragraph(Line line) implements Block {
        @Override
        public Stream<Line> lines() {
            return Stream.of(line);
        }
    }

    record Points(List<Line> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }

        @Override
        public Stream<Line> lines() {
            return points.stream();
        }
    }

    /// In the order in which they are done.
    record Steps(List<Line> steps) implements Block {
        public Steps {
            steps = List.copyOf(steps);
        }

        @Override
        public Stream<Line> lines() {
            return steps.stream();
        }
    }

    Stream<Line> lines();
}

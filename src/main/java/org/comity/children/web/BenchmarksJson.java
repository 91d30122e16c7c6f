package org.comity.children.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.children.model.Answer;
import org.comity.children.model.Criteria;
import org.comity.children.usecase.CurrentAnswers;
import org.comity.vocabulary.Country;

/// The benchmarks of a State for programs. A line that nobody answered is `not-assessed`; nothing is added up.
final class BenchmarksJson {

    private BenchmarksJson() {}

    record Checklist(String state, List<Line> lines) {}

    /// @param answer `yes`, `in-part`, `no` or `not-assessed`
    record Line(
            String id,
            String provision,
            LawJson.Source source,
            String answer,
            Optional<String> words,
            Optional<String> language,
            Optional<String> answerSource,
            Optional<LocalDate> asOf,
            Optional<String> by,
            Optional<Instant> published) {}

    static Checklist checklist(Country state, Criteria criteria, CurrentAnswers.OfState answers) {
        return new Checklist(
                state.code(),
                criteria.all().stream()
                        .map(criterion -> {
                            var published = answers.to(criterion.id());
                            var said = published
                                    .map(Answer.Published::answer)
                                    .filter(answer -> answer.said() != Answer.Said.NOT_ASSESSED);
                            return new Line(
                                    criterion.id(),
                                    criterion.provision().toString(),
                                    LawJson.source(criterion.source()),
                                    said.map(Answer::said)
                                            .orElse(Answer.Said.NOT_ASSESSED)
                                            .written(),
                                    said.map(Answer::words),
                                    said.map(Answer::language),
                                    said.map(Answer::source),
                                    said.flatMap(Answer::asOf),
                                    published.map(one -> LawJson.word(one.by())),
                                    published.map(Answer.Published::at));
                        })
                        .toList());
    }
}

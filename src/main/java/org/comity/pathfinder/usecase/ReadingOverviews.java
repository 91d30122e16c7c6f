package org.comity.pathfinder.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.pathfinder.Instruments;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.treaties.TreatyFacts;

/// Reads what was typed about every State at once: as a question of which the holder is not known.
final class ReadingOverviews {

    sealed interface Reading {
        record Understood(Question question, Instruments instruments) implements Reading {}

        record Refused(List<Problem> problems) implements Reading {}
    }

    private final ReadingQuestions questions;

    ReadingOverviews(TreatyFacts facts, LocalDate today) {
        this.questions = new ReadingQuestions(facts, today);
    }

    Reading read(OverviewForm form) {
        var typed = form.instruments().toLowerCase(Locale.ROOT);
        var instruments =
                typed.isEmpty() ? Instruments.ALL : Instruments.ofWritten(typed).orElse(null);
        var problems = new ArrayList<Problem>();
        var read = questions.read(form.question());
        if (read instanceof QuestionReading.Refused(var wrong)) {
            problems.addAll(wrong);
        }
        if (instruments == null) {
            problems.add(new Problem(OverviewForm.INSTRUMENTS, "instruments", List.of()));
        }
        return read instanceof QuestionReading.Understood(var question) && instruments != null
                ? new Reading.Understood(question, instruments)
                : new Reading.Refused(problems);
    }
}

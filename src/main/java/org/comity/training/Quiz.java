package org.comity.training;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// Questions to answer. What is right stays on the node until it was answered.
///
/// @param passMark in percent of the questions, from which it is passed
/// @param tries how often it may be answered in 24 hours until it is passed; 0 for as often as one likes
public record Quiz(String id, Translated title, int minutes, int passMark, int tries, List<Question> questions)
        implements Part {

    public Quiz {
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    @Override
    public Sha256 substance(Language original) {
        var asked = questions.stream()
                .map(question -> question.substance(original))
                .collect(Collectors.joining("\n", passMark + "\n", ""));
        return Sha256.of(asked.getBytes(StandardCharsets.UTF_8));
    }
}

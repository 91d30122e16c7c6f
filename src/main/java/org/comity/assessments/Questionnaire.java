package org.comity.assessments;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.vocabulary.Language;

/// What the Parties are asked, in parts.
public record Questionnaire(List<Part> parts) {

    public Questionnaire {
        parts = List.copyOf(parts);
    }

    /// Words in some languages, at least one.
    public record Words(Map<Language, String> in) {

        /// @throws IllegalArgumentException for nothing
        public Words {
            if (in.isEmpty()) {
                throw new IllegalArgumentException("Words in no language");
            }
            in = Collections.unmodifiableMap(new EnumMap<>(in));
        }

        /// The language in which a reader gets them: the wanted one, else English, else the first there is.
        public Language shownIn(Language wanted) {
            if (in.containsKey(wanted)) {
                return wanted;
            }
            return in.containsKey(Language.ENGLISH)
                    ? Language.ENGLISH
                    : in.keySet().iterator().next();
        }

        public String text(Language wanted) {
            return Objects.requireNonNull(in.get(shownIn(wanted)));
        }
    }

    public record Part(Words title, List<Question> questions) {
        public Part {
            questions = List.copyOf(questions);
        }
    }

    /// @param id such as `2.1`: the first question of the second part
    /// @param choices for a choice alone
    public record Question(String id, QuestionKind kind, Words words, List<Words> choices) {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    public Stream<Question> questions() {
        return parts.stream().flatMap(part -> part.questions().stream());
    }

    public Optional<Question> find(String id) {
        return questions().filter(question -> question.id().equals(id)).findFirst();
    }

    public int size() {
        return (int) questions().count();
    }
}

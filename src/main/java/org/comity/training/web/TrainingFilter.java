package org.comity.training.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.training.Audience;
import org.comity.training.Course;
import org.comity.training.CourseKind;
import org.comity.training.CourseLevel;
import org.comity.training.model.KnownTraining;
import org.comity.vocabulary.Language;

/// What a reader looks for among courses; what cannot be read is left aside.
public record TrainingFilter(
        Optional<Audience> audience,
        Optional<CourseLevel> level,
        Optional<CourseKind> kind,
        Optional<Language> language) {

    static TrainingFilter read(Map<String, String> typed) {
        return new TrainingFilter(
                word(Audience.values(), typed.getOrDefault("audience", "")),
                word(CourseLevel.values(), typed.getOrDefault("level", "")),
                word(CourseKind.values(), typed.getOrDefault("kind", "")),
                Language.ofCode(typed.getOrDefault("language", "")));
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, String typed) {
        return Arrays.stream(words)
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst();
    }

    boolean fits(Course course) {
        return audience.filter(wanted -> !course.audiences().contains(wanted)).isEmpty()
                && level.filter(wanted -> course.level() != wanted).isEmpty()
                && kind.filter(wanted -> course.kind() != wanted).isEmpty()
                && language.filter(wanted -> !course.languages().contains(wanted))
                        .isEmpty();
    }

    /// Of training of others the level is not known.
    boolean fits(KnownTraining known) {
        return level.isEmpty()
                && audience.filter(wanted -> !known.audiences().contains(wanted))
                        .isEmpty()
                && kind.filter(wanted -> wanted != CourseKind.TRAINING_OF_TRAINERS
                                || known.kind() != KnownTraining.Kind.TRAINING_OF_TRAINERS)
                        .isEmpty()
                && language.filter(wanted ->
                                !known.language().contains(wanted.locale().getDisplayLanguage(Locale.ENGLISH)))
                        .isEmpty();
    }

    public boolean empty() {
        return audience.isEmpty() && level.isEmpty() && kind.isEmpty() && language.isEmpty();
    }
}

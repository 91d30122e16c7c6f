package org.comity.training.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.comity.training.Audience;
import org.comity.training.Course;
import org.comity.training.CourseKind;
import org.comity.training.CourseLevel;
import org.comity.training.model.KnownTraining;
import org.comity.training.model.Taught;
import org.comity.training.usecase.ReadingTraining.Own;
import org.comity.vocabulary.Language;

/// The list of courses.
///
/// @param all every course, for counting
/// @param known training of others, as public sources name it
/// @param own what the reader has; empty for visitors
public record TrainingPage(TrainingFilter filter, List<Taught> all, List<KnownTraining> known, List<Own> own) {

    public List<Course> courses() {
        return all.stream().map(Taught::course).filter(filter::fits).toList();
    }

    public List<KnownTraining> others() {
        return known.stream().filter(filter::fits).toList();
    }

    public List<Choice> audiences() {
        return choices(
                Audience.values(),
                audience ->
                        new TrainingFilter(Optional.of(audience), filter.level(), filter.kind(), filter.language()));
    }

    public List<Choice> levels() {
        return choices(
                CourseLevel.values(),
                level -> new TrainingFilter(filter.audience(), Optional.of(level), filter.kind(), filter.language()));
    }

    public List<Choice> kinds() {
        return choices(
                CourseKind.values(),
                kind -> new TrainingFilter(filter.audience(), filter.level(), Optional.of(kind), filter.language()));
    }

    public List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(language -> new Choice(
                        language.code(),
                        language.name(),
                        count(new TrainingFilter(
                                filter.audience(), filter.level(), filter.kind(), Optional.of(language)))))
                .toList();
    }

    /// Something to narrow down to.
    ///
    /// @param value as written in the address
    /// @param count how much is left then
    public record Choice(String value, String word, int count) {}

    private <E extends Enum<E>> List<Choice> choices(E[] words, Function<E, TrainingFilter> narrowed) {
        return Arrays.stream(words)
                .map(word -> new Choice(word.name().toLowerCase(Locale.ROOT), word.name(), count(narrowed.apply(word))))
                .filter(choice -> choice.count() > 0)
                .toList();
    }

    private int count(TrainingFilter narrowed) {
        Predicate<KnownTraining> fits = narrowed::fits;
        return (int) (all.stream().map(Taught::course).filter(narrowed::fits).count()
                + known.stream().filter(fits).count());
    }
}

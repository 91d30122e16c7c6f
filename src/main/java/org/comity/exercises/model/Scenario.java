package org.comity.exercises.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.requests.model.Act;
import org.comity.vocabulary.Language;

/// An exercise as it is written down: what the learner is told, what the script does, and what counts.
///
/// @param id as addresses name it
/// @param minutes how long it takes, about
/// @param pass the score that is enough
/// @param ends the acts that bring it to its end
/// @param story paragraphs
/// @param material what the learner knows of the case, a line each
/// @param tasks in order
/// @param cues the first whose conditions hold is played
public record Scenario(
        String id,
        int minutes,
        int pass,
        Set<Act> ends,
        Said name,
        Said summary,
        List<Said> story,
        List<Said> material,
        List<Said> tasks,
        List<Cue> cues,
        List<Criterion> criteria) {

    private static final int WHOLE = 100;

    /// @throws IllegalArgumentException when its points do not make a hundred, or nothing ends it
    public Scenario {
        ends = Set.copyOf(ends);
        story = List.copyOf(story);
        material = List.copyOf(material);
        tasks = List.copyOf(tasks);
        cues = List.copyOf(cues);
        criteria = List.copyOf(criteria);
        if (!id.matches("[a-z][a-z-]{2,60}")
                || criteria.stream().mapToInt(Criterion::points).sum() != WHOLE
                || ends.isEmpty()
                || pass < 1
                || pass > WHOLE) {
            throw new IllegalArgumentException("The scenario " + id + " has no end, or its points are not a hundred");
        }
    }

    /// The number of the cue that follows what happened, if one does.
    ///
    /// @param played the numbers of those that had their turn
    public OptionalInt next(Act happened, Situation situation, Set<Integer> played) {
        return IntStream.range(0, cues.size())
                .filter(number -> cues.get(number).again() || !played.contains(number))
                .filter(number -> cues.get(number).follows(happened, situation))
                .findFirst();
    }

    /// Empty when the scenario was rewritten meanwhile, and has no such cue any more.
    public Optional<Cue> cue(int number) {
        return number < cues.size() ? Optional.of(cues.get(number)) : Optional.empty();
    }

    /// The ids of what is there.
    public List<String> met(Situation situation) {
        return criteria.stream()
                .filter(criterion -> criterion.met(situation))
                .map(Criterion::id)
                .toList();
    }

    /// @param first what was there at the first submission
    /// @param last what was there at the end
    public int score(List<String> first, List<String> last) {
        return criteria.stream()
                .mapToInt(criterion -> first.contains(criterion.id())
                        ? criterion.points()
                        : last.contains(criterion.id()) ? criterion.points() / 2 : 0)
                .sum();
    }

    public String nameIn(Language language) {
        return Objects.requireNonNull(name).in(language);
    }
}

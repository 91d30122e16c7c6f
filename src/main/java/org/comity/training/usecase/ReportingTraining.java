package org.comity.training.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.model.Enrolment;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.store.EnrolmentStore.Count;
import org.comity.vocabulary.Country;

/// How many people of States are in courses and completed them. Those who look after people of a State see its
/// authorities and its people; the secretariat sees figures of States, and none below five.
public class ReportingTraining {

    /// Below this, figures across States could tell of single people.
    public static final int FEWEST = 5;

    /// More people of a State than this are never listed one by one.
    public static final int MOST_LISTED = EnrolmentStore.MOST;

    /// People in a course.
    ///
    /// @param authority its name; empty where figures are those of a State, and for people of no authority
    /// @param enrolled those who completed it too; empty where there are too few to be told
    public record Line(
            CourseId course,
            Optional<Course> taught,
            Country state,
            String authority,
            OptionalInt enrolled,
            OptionalInt completed) {}

    /// Somebody of the State in a course.
    public record Learner(Person person, Enrolment enrolment, Optional<Course> course) {}

    /// @param state whose it is; empty for figures of every State
    /// @param learners nobody where figures of every State are told
    /// @param cut whether only the newest of them are listed
    public record Report(Optional<Country> state, List<Line> lines, List<Learner> learners, boolean cut) {}

    private final CurrentTraining training;
    private final TrainingAccess access;
    private final EnrolmentStore enrolments;
    private final Directory directory;
    private final boolean fictional;

    /// @param fictional whether fictional people count: on a demonstration only
    public ReportingTraining(
            CurrentTraining training,
            TrainingAccess access,
            EnrolmentStore enrolments,
            Directory directory,
            boolean fictional) {
        this.training = training;
        this.access = access;
        this.enrolments = enrolments;
        this.directory = directory;
        this.fictional = fictional;
    }

    /// Empty for whoever may see no figures.
    public Optional<Report> report(Person person) {
        if (!access.mayReport(person)) {
            return Optional.empty();
        }
        return Optional.of(access.ownState(person).map(this::ofState).orElseGet(this::ofAll));
    }

    private Report ofState(Country state) {
        var names = directory.authorities().stream().collect(Collectors.toMap(Authority::id, Authority::name));
        var lines = enrolments.counts(Optional.of(state), fictional).stream()
                .map(count -> new Line(
                        count.course(),
                        training.find(count.course()),
                        state,
                        count.authority().map(id -> name(names, id)).orElse(""),
                        OptionalInt.of(count.enrolled()),
                        OptionalInt.of(count.completed())))
                .toList();
        var newest = enrolments.ofState(state, fictional, MOST_LISTED + 1);
        var cut = newest.size() > MOST_LISTED;
        return new Report(Optional.of(state), lines, learners(cut ? newest.subList(0, MOST_LISTED) : newest), cut);
    }

    private static String name(Map<AuthorityId, String> names, AuthorityId id) {
        return names.getOrDefault(id, "");
    }

    private List<Learner> learners(List<Enrolment> all) {
        var people = all.isEmpty()
                ? Map.<PersonId, Person>of()
                : directory.people(all.stream().map(Enrolment::person).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Person::id, person -> person));
        return all.stream()
                .filter(enrolment -> people.containsKey(enrolment.person()))
                .map(enrolment -> new Learner(
                        Objects.requireNonNull(people.get(enrolment.person())),
                        enrolment,
                        training.find(enrolment.course())))
                .sorted(Comparator.comparing(learner -> learner.person().name()))
                .toList();
    }

    private Report ofAll() {
        record Key(CourseId course, Country state) {}
        var sums = new LinkedHashMap<Key, int[]>();
        for (Count count : enrolments.counts(Optional.empty(), fictional)) {
            var sum = sums.computeIfAbsent(new Key(count.course(), count.country()), _ -> new int[2]);
            sum[0] += count.enrolled();
            sum[1] += count.completed();
        }
        var lines = new ArrayList<Line>();
        sums.forEach((key, sum) -> lines.add(
                new Line(key.course(), training.find(key.course()), key.state(), "", told(sum[0]), told(sum[1]))));
        return new Report(Optional.empty(), lines, List.of(), false);
    }

    private static OptionalInt told(int figure) {
        return figure < FEWEST ? OptionalInt.empty() : OptionalInt.of(figure);
    }
}

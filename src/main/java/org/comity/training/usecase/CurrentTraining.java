package org.comity.training.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.node.CatchingUp;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.Exercise;
import org.comity.training.LearningPackage;
import org.comity.training.Lesson;
import org.comity.training.Part;
import org.comity.training.Quiz;
import org.comity.training.Training;
import org.comity.training.model.CourseFiles;
import org.comity.training.model.CourseRefused;
import org.comity.training.model.Taught;
import org.comity.training.store.CourseStore;
import org.comity.training.store.CourseStore.Decided;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The courses that are taught, in memory, level with what was committed: what comes with the program, and what the
/// secretariat published. The highest version counts, unless it was retired.
public class CurrentTraining implements Training {

    private static final Logger log = LoggerFactory.getLogger(CurrentTraining.class);
    private static final int AT_ONCE = 1_000;

    private final CourseStore store;
    private final List<CourseFiles> shippedFiles;
    private final List<Course> shipped;
    private final TransactionOperations ofItsOwn;
    private final Clock clock;
    private final CatchingUp catching = new CatchingUp(this::catchUp);
    private final Map<CourseId, Decided> decided = new HashMap<>();
    private @Nullable Map<String, Instant> seen;
    private long newest;
    private volatile Snapshot now = new Snapshot(-1, Map.of(), List.of(), Map.of());

    /// Where an outcome told of a reference belongs.
    public record Place(CourseId course, String part) {}

    private record Snapshot(
            long number, Map<CourseId, Taught> courses, List<Taught> sorted, Map<String, List<Place>> references) {}

    /// @param ofItsOwn a transaction beside the caller's
    public CurrentTraining(CourseStore store, List<CourseFiles> shipped, TransactionOperations ofItsOwn, Clock clock) {
        this.store = store;
        this.shippedFiles = List.copyOf(shipped);
        this.shipped = shipped.stream().map(CourseFiles::course).toList();
        this.ofItsOwn = ofItsOwn;
        this.clock = clock;
    }

    @Override
    public Optional<Course> find(CourseId id) {
        return taught(id).map(Taught::course);
    }

    @Override
    public List<Course> all() {
        return taught().stream().map(Taught::course).toList();
    }

    public Optional<Taught> taught(CourseId id) {
        return Optional.ofNullable(snapshot().courses().get(id));
    }

    /// In the order of their titles in English.
    public List<Taught> taught() {
        return snapshot().sorted();
    }

    public List<Place> places(String reference) {
        return snapshot().references().getOrDefault(reference, List.of());
    }

    /// Another text whenever something was decided.
    public String revision() {
        return Long.toString(snapshot().number());
    }

    /// The version that comes with the program; empty for courses that were brought.
    public Optional<Course> shipped(CourseId id) {
        return shipped.stream().filter(course -> course.id().equals(id)).findFirst();
    }

    List<Course> allShipped() {
        return shipped;
    }

    private Snapshot snapshot() {
        catching.beforeReading();
        return now;
    }

    /// For whoever holds the lock and is about to change something.
    Optional<Taught> beforeChanging(CourseId id) {
        catching.look();
        return Optional.ofNullable(now.courses().get(id));
    }

    void changedAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                catching.changed();
            }
        });
    }

    @Scheduled(fixedDelay = 2_000)
    public void look() {
        catching.look();
    }

    /// Never runs twice at a time.
    private void catchUp() {
        var moments = seen;
        if (moments == null) {
            moments = ofItsOwn.execute(_ -> store.see(shipped, clock.instant()));
            seen = moments;
        }
        var before = newest;
        var more = store.after(newest, AT_ONCE);
        while (!more.isEmpty()) {
            more.forEach(act -> decided.put(act.course(), act));
            newest = more.getLast().number();
            more = store.after(newest, AT_ONCE);
        }
        if (newest != before || now.number() < 0) {
            now = snapshot(moments);
        }
    }

    private Snapshot snapshot(Map<String, Instant> moments) {
        var courses = new LinkedHashMap<CourseId, Taught>();
        for (var course : shipped) {
            var act = decided.get(course.id());
            if (act == null || act.version() < course.version()) {
                var at = moments.getOrDefault(course.id() + " " + course.version(), Instant.EPOCH);
                courses.put(course.id(), new Taught(course, at, true));
            }
        }
        decided.values().stream()
                .filter(act -> act.act() == CourseStore.Act.PUBLISH && !courses.containsKey(act.course()))
                .forEach(act -> read(act.course(), act.version())
                        .ifPresent(course -> courses.put(
                                act.course(), new Taught(course, act.at(), shippedAs(act.course(), act.version())))));
        var sorted = courses.values().stream()
                .sorted(Comparator.comparing(taught -> taught.course().title().in(Language.ENGLISH)))
                .toList();
        return new Snapshot(newest, Map.copyOf(courses), sorted, references(courses));
    }

    private boolean shippedAs(CourseId id, int version) {
        return shipped(id).filter(course -> course.version() == version).isPresent();
    }

    /// Any version that is there, taught or not.
    public Optional<Course> read(CourseId id, int version) {
        return shipped(id)
                .filter(course -> course.version() == version)
                .or(() -> brought(id, version).map(CourseFiles::course));
    }

    /// The same with its files.
    public Optional<CourseFiles> files(CourseId id, int version) {
        return shippedFiles(id, version).or(() -> brought(id, version));
    }

    private Optional<CourseFiles> shippedFiles(CourseId id, int version) {
        return shippedFiles.stream()
                .filter(files ->
                        files.course().id().equals(id) && files.course().version() == version)
                .findFirst();
    }

    private Optional<CourseFiles> brought(CourseId id, int version) {
        return store.content(id, version).flatMap(zip -> {
            try {
                return Optional.of(CourseFiles.open(zip));
            } catch (CourseRefused outdated) {
                log.warn("A course that was brought earlier cannot be read any more course={}", id, outdated);
                return Optional.empty();
            }
        });
    }

    /// Any version that is there, as one ZIP: as it was brought, to the bit.
    public Optional<byte[]> zip(CourseId id, int version) {
        return shippedFiles(id, version)
                .map(files -> CourseFiles.zip(files.files()))
                .or(() -> store.content(id, version));
    }

    private static Map<String, List<Place>> references(Map<CourseId, Taught> courses) {
        var places = new HashMap<String, List<Place>>();
        for (var taught : courses.values()) {
            for (var part : taught.course().parts()) {
                reference(part)
                        .ifPresent(reference -> places.computeIfAbsent(reference, _ -> new ArrayList<>())
                                .add(new Place(taught.course().id(), part.id())));
            }
        }
        return places;
    }

    private static Optional<String> reference(Part part) {
        return switch (part) {
            case Exercise exercise -> Optional.of(exercise.reference());
            case LearningPackage packaged -> Optional.of(packaged.reference());
            case Lesson _, Quiz _ -> Optional.empty();
        };
    }
}

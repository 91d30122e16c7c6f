package org.comity.training;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.vocabulary.Language;

/// A version of a course: all that is taught in it, in each of its languages. It never changes.
///
/// @param version counted up from one
/// @param requires courses one has completed before
/// @param languages the first is the one it was written in; every text is there in each of them
/// @param owner who answers for what is taught
public record Course(
        CourseId id,
        int version,
        CourseKind kind,
        CourseLevel level,
        Stage stage,
        Set<Audience> audiences,
        List<CourseId> requires,
        List<Language> languages,
        String owner,
        CourseEntry entry,
        Restriction restriction,
        Translated title,
        Translated summary,
        List<CourseModule> modules) {

    public Course {
        audiences = Set.copyOf(audiences);
        requires = List.copyOf(requires);
        languages = List.copyOf(languages);
        modules = List.copyOf(modules);
    }

    /// All parts, in the order they are taught.
    public List<Part> parts() {
        return modules.stream().flatMap(module -> module.parts().stream()).toList();
    }

    public Optional<Part> part(String id) {
        return parts().stream().filter(part -> part.id().equals(id)).findFirst();
    }

    public Optional<Quiz> quiz(String id) {
        return part(id).flatMap(
                        part -> part instanceof Quiz quiz ? Stream.of(quiz).findFirst() : Optional.empty());
    }

    public Language original() {
        return languages.getFirst();
    }

    /// About how long it takes.
    public int minutes() {
        return parts().stream().mapToInt(Part::minutes).sum();
    }

    public String path() {
        return "/training/" + id;
    }
}

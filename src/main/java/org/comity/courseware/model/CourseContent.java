package org.comity.courseware.model;

import java.util.List;
import java.util.Optional;
import org.comity.courseware.CourseStandard;

/// What the manifest of a package says.
///
/// @param identifier of the course, as the package names it
/// @param sequenced whether it carries rules of sequencing, which are not followed
public record CourseContent(
        CourseStandard standard, String identifier, String title, boolean sequenced, List<Unit> units) {

    /// @throws IllegalArgumentException without a unit
    public CourseContent {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("A package has something to run");
        }
    }

    public Optional<Unit> unit(int number) {
        return number < 1 || number > units.size() ? Optional.empty() : Optional.of(units.get(number - 1));
    }
}

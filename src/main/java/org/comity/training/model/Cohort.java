package org.comity.training.model;

import java.time.LocalDate;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;

/// People who learn together, with a tutor.
///
/// @param capacity 0 for any number
public record Cohort(
        UUID id,
        CourseId course,
        String name,
        PersonId tutor,
        LocalDate begins,
        LocalDate ends,
        int capacity,
        int taken) {

    public boolean full() {
        return capacity > 0 && taken >= capacity;
    }

    public boolean over(LocalDate today) {
        return today.isAfter(ends);
    }

    public String path() {
        return "/cohorts/" + id;
    }
}

package org.comity.training.model;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;
import org.comity.vocabulary.Sha256;

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

    /// Tells apart what somebody saw of it from what it is now; who has a place does not count.
    public String digest() {
        var said = String.join("\n", name, tutor.toString(), begins.toString(), ends.toString());
        return Sha256.of((said + "\n" + capacity).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    public boolean over(LocalDate today) {
        return today.isAfter(ends);
    }

    public String path() {
        return "/cohorts/" + id;
    }
}

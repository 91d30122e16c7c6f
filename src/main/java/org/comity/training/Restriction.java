package org.comity.training;

import java.util.Set;
import org.comity.identity.Role;

/// Who may take a course.
public sealed interface Restriction {

    /// Whoever is signed in.
    record Everybody() implements Restriction {}

    /// Whoever has one of these roles.
    record Roles(Set<Role> roles) implements Restriction {

        /// @throws IllegalArgumentException without a role
        public Roles {
            roles = Set.copyOf(roles);
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("A course for roles names one at least");
            }
        }
    }

    /// Trainers whom the secretariat has validated.
    record Trainers() implements Restriction {}
}

package org.comity.training;

import java.time.Instant;
import java.util.Optional;
import org.comity.identity.PersonId;

/// Certifies that somebody completed a course; told by whoever makes certificates. Without it, no page offers one.
public interface CompletionCertificates {

    /// Issues the certificate, in the transaction in which the course is completed; for what is certified already
    /// nothing is done.
    void completed(PersonId learner, Course course, Instant at);

    /// Where the learner finds it: a path on this node without its language; empty when there is none.
    Optional<String> address(PersonId learner, CourseId course);
}

package org.comity.assessments;

/// Where an assessment stands.
public enum AssessmentStatus {
    /// The secretariat writes it.
    DRAFT,
    /// The questions are with the Parties; nothing of them changes any more.
    OPEN,
    /// Replies of States that agreed to it are everyone's.
    PUBLISHED
}

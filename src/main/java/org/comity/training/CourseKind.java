package org.comity.training;

/// What sort of course it is.
public enum CourseKind {
    INTRODUCTORY,
    ADVANCED,
    SPECIALISED,
    TRAINING_OF_TRAINERS,
    SIMULATION,
    SELF_PACED,
    TUTORED
}

package org.comity.training;

/// When in a career a course has its place: the concept paper of 2009 tells initial from in-service training.
public enum Stage {
    INITIAL,
    IN_SERVICE,
    BOTH
}

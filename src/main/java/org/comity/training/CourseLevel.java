package org.comity.training;

/// How much one knows afterwards: the grades of the concept paper of 2009 on training of judges and prosecutors.
public enum CourseLevel {
    BASIC,
    ADVANCED,
    SPECIALIST
}

package org.comity.courseware.usecase;

import java.util.EnumSet;
import java.util.stream.StreamSupport;
import org.comity.courseware.CourseAdmission;
import org.comity.courseware.CoursePackage;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;

/// Asks the policy about packages.
public class CoursewareAccess {

    private final Access access;
    private final Iterable<CourseAdmission> courses;

    /// @param courses what modules with courses say; none on a node without
    public CoursewareAccess(Access access, Iterable<CourseAdmission> courses) {
        this.access = access;
        // Asked for late: whoever has courses needs packages first.
        this.courses = courses;
    }

    /// Whether somebody keeps the packages.
    public boolean keeps(Person person) {
        return access.allows(person, Action.WRITE, Matter.COURSE_PACKAGE);
    }

    public boolean lists(Person person) {
        return access.allows(person, Action.LIST, Matter.COURSE_PACKAGE);
    }

    public boolean runs(Person person, CoursePackage found) {
        var holding = EnumSet.noneOf(Circumstance.class);
        if (found.open()) {
            holding.add(Circumstance.FOR_MEMBERS);
        }
        if (StreamSupport.stream(courses.spliterator(), false)
                .anyMatch(course -> course.admits(person.id(), found.id()))) {
            holding.add(Circumstance.REGISTERED);
        }
        return access.allows(person.roles(), Action.READ, Matter.COURSE_PACKAGE, holding);
    }
}

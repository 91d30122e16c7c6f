package org.comity.identity.web;

import org.comity.identity.Person;
import org.comity.identity.Role;

/// Where a person begins after signing in without having wanted a page.
final class First {

    private First() {}

    static String page(Person person) {
        if (person.officer().isPresent()) {
            return "/requests";
        }
        if (person.headOfAuthority().isPresent()) {
            return "/sent";
        }
        return person.is(Role.GATEKEEPER) || person.is(Role.SECRETARIAT_ADMISSION) ? "/applications" : "/account";
    }
}

package org.comity.identity.web;

import java.util.List;
import org.comity.identity.Person;

/// What the sign-in page shows.
///
/// @param next where to go afterwards: a path on this node, or empty
/// @param demonstrationPeople empty on a node that is no demonstration
public record SignInPage(String next, List<Person> demonstrationPeople) {}

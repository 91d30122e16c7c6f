package org.comity.identity.web;

import java.util.List;
import org.comity.identity.Person;
import org.comity.identity.model.Ward;

/// The people of the reader's authority.
public record PeoplePage(List<Ward> people, Person reader) {}

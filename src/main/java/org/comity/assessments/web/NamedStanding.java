package org.comity.assessments.web;

import org.comity.assessments.model.StateStanding;

/// How far a State is, as the reader calls it.
public record NamedStanding(String name, StateStanding standing) {}

package org.comity.assessments.web;

import java.util.List;
import org.comity.assessments.Assessment;

/// What the secretariat assesses, the newest deadline first.
public record DeskPage(List<Assessment> all) {}

package org.comity.desk.web;

import java.util.List;
import org.comity.desk.usecase.Routing.Plan;
import org.comity.web.FieldError;

/// Who looks after which topic.
public record RoutingPage(Plan plan, List<FieldError> errors) {}

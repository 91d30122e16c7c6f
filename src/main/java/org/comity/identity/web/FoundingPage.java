package org.comity.identity.web;

import java.util.List;
import java.util.Map;
import org.comity.web.FieldError;

/// The form by which one of the first two secretariat people says who they are.
public record FoundingPage(Map<String, String> typed, List<FieldError> errors) {}

package org.comity.guests.web;

import java.util.List;
import org.comity.web.FieldError;

/// Where somebody with a link types the code: it knows nothing of the link.
///
/// @param errors of a code that opened nothing, the same whatever the reason
public record CodePage(List<FieldError> errors) {}

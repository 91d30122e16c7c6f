package org.comity.inbox.web;

import java.util.List;
import org.comity.identity.Officer;
import org.comity.inbox.model.TextTemplate;
import org.comity.requests.RequestId;
import org.comity.requests.model.Field;
import org.comity.web.FieldError;

/// Which text goes into which field of a draft.
public record InsertPage(
        Officer officer, RequestId draft, List<TextTemplate> texts, List<Field> fields, List<FieldError> errors) {}

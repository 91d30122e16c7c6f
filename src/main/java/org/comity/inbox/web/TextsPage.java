package org.comity.inbox.web;

import java.util.List;
import org.comity.identity.Officer;
import org.comity.inbox.model.TextTemplate;

/// The texts that an officer can use again.
public record TextsPage(Officer officer, List<TextTemplate> texts) {}

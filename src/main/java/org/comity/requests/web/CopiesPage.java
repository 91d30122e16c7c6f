package org.comity.requests.web;

import java.util.List;
import org.comity.identity.Officer;
import org.comity.requests.ShownDraft;
import org.comity.treaties.StateNames;

/// Drafts of other authorities that the reader's authority is shown for comments.
public record CopiesPage(Officer officer, List<ShownDraft.Line> shown, StateNames names) {}

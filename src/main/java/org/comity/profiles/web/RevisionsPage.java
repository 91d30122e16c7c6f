package org.comity.profiles.web;

import java.util.List;
import org.comity.profiles.Profile;
import org.comity.profiles.model.Proposal;

/// What was published of a State, the newest first.
public record RevisionsPage(Profile profile, String name, List<Proposal> published) {}

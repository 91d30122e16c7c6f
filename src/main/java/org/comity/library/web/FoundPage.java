package org.comity.library.web;

import java.util.List;
import java.util.Map;
import org.comity.library.Work;
import org.comity.library.model.SavedSearch;

/// What somebody's searches find of what was published, each work with the searches that find it.
public record FoundPage(Map<Work, List<SavedSearch>> found) {}

package org.comity.directory.web;

import java.util.List;
import org.comity.directory.usecase.SlowingReaders.Case;

/// Who opened unusually many entries.
public record SlowedPage(List<Case> cases) {}

package org.comity.evidence.web;

import org.comity.identity.Officer;

/// The page of a package's files while it is being filled.
///
/// @param officer whose authority fills it
public record FilesPage(Officer officer, FilesPart part) {}

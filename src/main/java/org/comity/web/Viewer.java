package org.comity.web;

import java.time.ZoneId;

/// The signed-in person as every page's head shows them.
///
/// @param zone where their authority is; "your time" means this
public record Viewer(String name, String authority, ZoneId zone) {}

package org.comity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.ToIntFunction;

/// A number beside a door of the main navigation: how much waits behind it. Asked once for every page.
///
/// @param path the door's
/// @param waiting how much waits for the reader of a request; at most one bounded query, or what was counted shortly
///     before
public record DoorCount(String path, ToIntFunction<HttpServletRequest> waiting) {}

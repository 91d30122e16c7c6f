package org.comity.providers;

import java.util.UUID;

/// The provider whose lawyers keep a page, or claim it.
///
/// @param id of the provider among those that have people on this node
/// @param name as it is called there
/// @param demonstration fictional: counts on a demonstration only
public record Keeper(UUID id, String name, boolean demonstration) {}

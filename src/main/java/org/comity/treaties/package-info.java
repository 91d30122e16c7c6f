/// The facts of treaty law: which States are bound by which instrument since when, what they reserved, declared and
/// designated, and where each fact stands.
///
/// The front door is [org.comity.treaties.CurrentFacts], which hands out an immutable
/// [org.comity.treaties.TreatyFacts]; [org.comity.treaties.FactFiles] reads the same facts from files,
/// without a database. Nobody outside changes a fact: they come in by import, validated as a whole, and an
/// unverified row is never one of them.
@ApplicationModule(
        displayName = "Treaties",
        allowedDependencies = {"vocabulary", "web", "search"})
@NullMarked
package org.comity.treaties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

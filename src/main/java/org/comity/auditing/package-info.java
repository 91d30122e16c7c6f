/// The auditor's desk: what the entries of the record say, and the whole record as a file to check elsewhere.
///
/// Front door: the page `/record/entries`. An auditor sees who did what and when, by ids, references and
/// digests; what a case says is in no entry. Taking the record away asks for a fresh touch, and is itself
/// an entry.
@ApplicationModule(
        displayName = "Auditing",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "audit :: proof", "identity"})
@NullMarked
package org.comity.auditing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

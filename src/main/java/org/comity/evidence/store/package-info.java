/// Packages of evidence, their files and their chain of custody in the database.
@NullMarked
package org.comity.evidence.store;

import org.jspecify.annotations.NullMarked;

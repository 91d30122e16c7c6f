/// Authorities and officers in the database.
@NullMarked
package org.comity.identity.store;

import org.jspecify.annotations.NullMarked;

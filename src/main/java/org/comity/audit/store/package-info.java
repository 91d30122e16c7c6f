/// The only place with the audit module's SQL.
@NullMarked
package org.comity.audit.store;

import org.jspecify.annotations.NullMarked;

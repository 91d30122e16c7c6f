/// Rows of the tables events_….
@NullMarked
package org.comity.events.store;

import org.jspecify.annotations.NullMarked;

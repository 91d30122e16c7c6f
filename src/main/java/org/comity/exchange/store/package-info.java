/// The outbox in the database.
@NullMarked
package org.comity.exchange.store;

import org.jspecify.annotations.NullMarked;

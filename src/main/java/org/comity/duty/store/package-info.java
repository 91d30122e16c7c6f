/// Rows of the duty tables to records and back.
@NullMarked
package org.comity.duty.store;

import org.jspecify.annotations.NullMarked;

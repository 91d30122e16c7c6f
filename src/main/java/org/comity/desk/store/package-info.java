/// Rows of the desk to records and back, words sealed.
@NullMarked
package org.comity.desk.store;

import org.jspecify.annotations.NullMarked;

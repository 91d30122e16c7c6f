/// Rows of the directory to records and back; where restricted channels are sealed.
@NullMarked
package org.comity.directory.store;

import org.jspecify.annotations.NullMarked;

/// The library's tables and files.
@NullMarked
package org.comity.library.store;

import org.jspecify.annotations.NullMarked;

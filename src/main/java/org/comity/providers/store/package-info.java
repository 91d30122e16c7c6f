/// Tables of pages that providers keep, and the records their rows become.
@NullMarked
package org.comity.providers.store;

import org.jspecify.annotations.NullMarked;

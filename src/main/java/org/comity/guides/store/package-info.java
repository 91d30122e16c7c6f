/// What is kept of guides.
@NullMarked
package org.comity.guides.store;

import org.jspecify.annotations.NullMarked;

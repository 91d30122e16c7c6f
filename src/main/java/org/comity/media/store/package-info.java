/// What is kept of recordings.
@NullMarked
package org.comity.media.store;

import org.jspecify.annotations.NullMarked;

/// What is done with recordings, one class for each.
@NullMarked
package org.comity.media.usecase;

import org.jspecify.annotations.NullMarked;

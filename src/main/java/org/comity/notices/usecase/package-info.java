/// What the module does, one class for each.
@NullMarked
package org.comity.notices.usecase;

import org.jspecify.annotations.NullMarked;

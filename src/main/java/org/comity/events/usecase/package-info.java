/// What people do with events, one class each.
@NullMarked
package org.comity.events.usecase;

import org.jspecify.annotations.NullMarked;

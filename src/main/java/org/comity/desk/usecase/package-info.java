/// What people and the secretariat do with tickets, one class each.
@NullMarked
package org.comity.desk.usecase;

import org.jspecify.annotations.NullMarked;

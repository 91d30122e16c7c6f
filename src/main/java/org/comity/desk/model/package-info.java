/// Tickets and their life as plain Java.
@NullMarked
package org.comity.desk.model;

import org.jspecify.annotations.NullMarked;

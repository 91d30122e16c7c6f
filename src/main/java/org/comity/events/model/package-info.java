/// What holds of events and of places at them, in plain Java.
@NullMarked
package org.comity.events.model;

import org.jspecify.annotations.NullMarked;

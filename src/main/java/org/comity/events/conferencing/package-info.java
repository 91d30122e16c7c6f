/// The way to conferencing servers of others.
@NullMarked
package org.comity.events.conferencing;

import org.jspecify.annotations.NullMarked;

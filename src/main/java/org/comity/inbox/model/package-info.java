/// What the board is made of: pure Java.
@NullMarked
package org.comity.inbox.model;

import org.jspecify.annotations.NullMarked;

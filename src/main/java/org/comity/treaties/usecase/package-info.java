/// What is done with facts: load them at first start, import newer ones, follow another node's import, draw the map.
@NullMarked
package org.comity.treaties.usecase;

import org.jspecify.annotations.NullMarked;

/// `comity bench`: what the node does in a second, each figure beside what the machine could do at best.
@NullMarked
package org.comity.bench;

import org.jspecify.annotations.NullMarked;

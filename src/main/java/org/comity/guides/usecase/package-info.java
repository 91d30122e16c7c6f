/// What is done with guides, one class for each.
@NullMarked
package org.comity.guides.usecase;

import org.jspecify.annotations.NullMarked;

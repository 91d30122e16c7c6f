/// What officers do with their board, one use case a class.
@NullMarked
package org.comity.inbox.usecase;

import org.jspecify.annotations.NullMarked;

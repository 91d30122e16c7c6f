/// What is true of recordings and of what is said in them, whoever asks.
@NullMarked
package org.comity.media.model;

import org.jspecify.annotations.NullMarked;

/// What is true of guides and of the texts they are made of, whoever asks.
@NullMarked
package org.comity.guides.model;

import org.jspecify.annotations.NullMarked;

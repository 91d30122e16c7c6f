/// The only place with SQL of training, and the folder of the files for trainers.
@NullMarked
package org.comity.training.store;

import org.jspecify.annotations.NullMarked;

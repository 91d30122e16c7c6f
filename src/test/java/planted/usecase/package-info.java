@NullMarked
package planted.usecase;

import org.jspecify.annotations.NullMarked;

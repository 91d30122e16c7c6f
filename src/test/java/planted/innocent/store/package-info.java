@NullMarked
package planted.innocent.store;

import org.jspecify.annotations.NullMarked;
